import { annotationFile } from '../annotations/parse.ts';
import type { Stated } from '../annotations/statements.ts';
import { check, severityOf } from '../check.ts';
import { type Finding, type Fix, fixesOf } from '../findings.ts';
import { exists, type Project, schemaOf, sourceOf, withDisk, withHeld } from '../project.ts';
import { type ShownSeverity, shownSeverities } from '../report/reporter.ts';
import type { Rule } from '../rules/rule.ts';
import { statementsIn } from '../statements.ts';
import { createSource, type Source } from '../text/source.ts';
import { resolvePath } from '../uris.ts';
import { type Readings, rememberingFiles } from './projects.ts';
import type { Bundle, Surveyed } from './survey.ts';

/** What is to be found out about some projects. */
export interface Work {
  readonly surveyed: readonly Surveyed[];
  /** Findings less severe than this are not looked for. */
  readonly least: ShownSeverity;
  /** `offered` where somebody will ask for the repairs of findings. */
  readonly fixes: 'offered' | 'unasked';
}

/** What came of some bundles: plain values, which is all that goes from thread to thread. */
export interface Part {
  /** How many files were looked at. */
  readonly done: number;
  /** File by file, and in the order of the text; without those that need the statements of all files. */
  readonly findings: readonly Finding[];
  /** The files that findings name. */
  readonly texts: ReadonlyMap<string, string>;
  /** What annotations state, by the root of their project. */
  readonly stated: readonly (readonly [root: string, stated: readonly Stated[]])[];
  readonly readings: Readings;
  readonly failures: ReadonlyMap<string, string>;
}

/** So many bundles come to one part: enough to make messages few, few enough to hold. */
const bundlesInPart = 50;

/** Does some work, bundle by bundle. Nothing of a bundle stays in memory but what is told of it. */
export async function* partsOf({ surveyed, least, fixes }: Work): AsyncGenerator<Part> {
  for (const { project, bundles } of surveyed) {
    const asks = asksFrom(least, project);
    for (let at = 0; at < bundles.length; at += bundlesInPart) {
      const { access, readings } = rememberingFiles();
      const part = { findings: [] as Finding[], texts: new Map<string, string>(), failures: new Map<string, string>() };
      const stated: Stated[] = [];
      const some = bundles.slice(at, at + bundlesInPart);
      for (const bundle of some) {
        const held = await holding(project, bundle, (uri) => access.read(uri, project.boundary));
        for (const uri of bundle.annotations) stated.push(...statedBy(held, uri));
        for (const uri of bundle.asked) look(held, uri, part, { asks, fixes });
      }
      const done = some.reduce((sum, { asked }) => sum + asked.length, 0);
      yield { ...part, done, stated: [[project.root, stated]], readings };
    }
  }
}

/** Conflicts are found when the statements of all files are known. */
function asksFrom(least: ShownSeverity, project: Project): (rule: Rule) => boolean {
  const severities: readonly string[] = shownSeverities.slice(0, shownSeverities.indexOf(least) + 1);
  return ({ code, reach }) => reach !== 'project' && severities.includes(severityOf(code, schemaOf(project)));
}

type Read = (uri: string) => Promise<string | undefined>;

/** The project with the files of a bundle in memory, and the annotation files that these link to. */
async function holding(project: Project, { document, annotations, asked }: Bundle, read: Read): Promise<Project> {
  const named = document !== undefined && asked.length > 0 ? [document] : [];
  const sources = await sourcesOf(project, [...annotations, ...named], read);
  const linked = sources.filter(({ uri }) => asked.includes(uri) && uri !== document).flatMap(linkedFrom);
  const others = [...new Set(linked)].filter((uri) => exists(project, uri) && !annotations.includes(uri));
  const held = withHeld(project, [...sources, ...(await sourcesOf(project, others, read))]);
  const isLost = named.some((uri) => exists(project, uri) && !sourceOf(held, uri));
  return isLost ? withDisk(held, new Map(named.map((uri) => [uri, undefined]))) : held;
}

async function sourcesOf(project: Project, uris: readonly string[], read: Read): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const uri of uris) {
    const text = sourceOf(project, uri) ? undefined : await read(uri);
    if (text !== undefined) sources.push(createSource(uri, text));
  }
  return sources;
}

function linkedFrom(source: Source): readonly string[] {
  return annotationFile(source).annotations.flatMap(({ links }) =>
    links.flatMap(({ file }) => (file === '' ? [] : (resolvePath(source.uri, file) ?? []))),
  );
}

function statedBy(held: Project, uri: string): readonly Stated[] {
  const source = sourceOf(held, uri);
  return source ? statementsIn(held, source) : [];
}

interface Looked {
  readonly findings: Finding[];
  readonly texts: Map<string, string>;
  readonly failures: Map<string, string>;
}

/** Adds what is found in one file. */
function look(
  held: Project,
  uri: string,
  { findings, texts, failures }: Looked,
  { asks, fixes }: { readonly asks: (rule: Rule) => boolean; readonly fixes: Work['fixes'] },
): void {
  try {
    for (const finding of check(held, uri, asks)) {
      const told = { ...finding, fixes: fixes === 'offered' ? fixesOf(finding) : undefined };
      findings.push(told);
      for (const each of filesNamed(told)) {
        const text = texts.has(each) ? undefined : sourceOf(held, each)?.text;
        if (text !== undefined) texts.set(each, text);
      }
    }
  } catch (error) {
    failures.set(uri, String(error));
  }
}

function filesNamed({
  uri,
  related = [],
  fixes,
}: Finding & { readonly fixes: readonly Fix[] | undefined }): readonly string[] {
  const edits = (fixes ?? []).flatMap((fix) => fix.edits);
  return [uri, ...[...related, ...edits].flatMap((each) => each.uri ?? [])];
}
