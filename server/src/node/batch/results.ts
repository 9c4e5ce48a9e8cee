import { annotationFile } from '../../annotations/parse.ts';
import { check, severityOf } from '../../check.ts';
import { terminalJson } from '../../escape/terminal.ts';
import { offsetsIn } from '../../export/offsets.ts';
import { dated, figureLanguage, readFigures } from '../../figures/recognise.ts';
import { type Finding, formatted, type Locale } from '../../findings.ts';
import { type Project, schemaOf, withOpen } from '../../project.ts';
import { figureLayout, figureRows } from '../../rows/figures.ts';
import type { Row } from '../../rows/row.ts';
import { suggestionLayout, suggestionRows } from '../../rows/suggestions.ts';
import { createSource, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';
import { pathWithin, resolvePath } from '../../uris.ts';
import { type Codebook, projectOfCodebook } from '../codebook.ts';
import type { Line, LineAnnotations } from './line.ts';

/** What is to be told of every text of a batch; plain values, which threads can be given. */
export interface BatchTask {
  readonly command: 'figures' | 'suggest' | 'check';
  readonly codebook: Codebook;
  readonly locale: Locale;
  /** For the lines that do not say it. */
  readonly language: string | undefined;
  readonly date: string | undefined;
  /** Whether places are told in code points, too, as Python counts. */
  readonly units: 'utf-16' | 'both';
  /** The severities and codes of findings that are told; left out, all codes. */
  readonly severities: readonly string[];
  readonly codes: readonly string[] | undefined;
  /** The tags that are suggested; left out, all. */
  readonly tags: readonly string[] | undefined;
}

export type Result = Readonly<Record<string, unknown>>;

/** What a command has to say of a line. Nothing is kept from one to the next but what the codebook comes to. */
export function resultsFor(task: BatchTask): (line: Line) => readonly Result[] {
  const project = projectOfCodebook(task.codebook);
  return (line) => {
    const given = { ...line, language: line.language ?? task.language, date: line.date ?? task.date };
    const results = of[task.command](given, task, project);
    return task.units === 'both' ? withCodePoints(results, line) : results;
  };
}

const of: Readonly<Record<BatchTask['command'], (line: Line, task: BatchTask, project: Project) => readonly Result[]>> =
  {
    figures({ text, language, date }) {
      const { figures } = readFigures(text, figureLanguage(language, text));
      const rows = figureRows(
        createSource('', text),
        figures.map((each) => dated(each, date)),
        null,
      );
      return rows.map((row) => picked(row, figureLayout.keys));
    },
    suggest(line, { locale, tags }, project) {
      const scene = sceneOf(line, project);
      return suggestionRows(scene.project, scene.document, locale, null)
        .filter(({ tag }) => tags?.includes(String(tag)) ?? true)
        .map((row) => picked(row, suggestionLayout.keys));
    },
    check(line, task, project) {
      const { project: own, document, annotations } = sceneOf(line, project);
      const schema = schemaOf(project);
      const isTold = ({ code }: Pick<Finding, 'code'>) =>
        task.severities.includes(severityOf(code, schema)) && (task.codes?.includes(code) ?? true);
      return [
        ...check(own, document.uri, isTold)
          .filter(isTold)
          .map((each) => told(each, task.locale, 'text')),
        ...(annotations ? check(own, annotations.uri, isTold) : []).filter(isTold).map((each) => ({
          ...told(each, task.locale, 'annotations'),
          ...(typeof line.annotations === 'string' ? {} : { start: null, end: null }),
          annotation: annotations ? indexAt(annotations, each) : null,
        })),
      ];
    },
  };

/** Without the document, whose id is told once. */
function picked(row: Row, keys: readonly string[]): Result {
  return Object.fromEntries(keys.filter((key) => key !== 'document').map((key) => [key, row[key]]));
}

function told({ code, severity, message, params, start, end }: Finding, locale: Locale, where: string): Result {
  return { code, severity, message: formatted(message, params, locale), in: where, start, end };
}

/** Which annotation of a file a finding is about, from zero; null for none. */
function indexAt(source: Source, { start }: Span): number | null {
  const { annotations, starts } = annotationFile(source);
  const index = annotations.findLastIndex((each, i) => (starts[i] ?? 0) + each.start <= start);
  const found = annotations[index];
  return found && start <= (starts[index] ?? 0) + found.end ? index : null;
}

/** Results with `codePoints: {start, end}` beside their places in UTF-16 code units. */
function withCodePoints(results: readonly Result[], { text, annotations }: Line): readonly Result[] {
  const inText = offsetsIn(text, 'code-points');
  const inAnnotations = offsetsIn(typeof annotations === 'string' ? annotations : '', 'code-points');
  return results.map((result) => {
    const { start, end } = result;
    if (typeof start !== 'number' || typeof end !== 'number') return { ...result, codePoints: null };
    const offset = result.in === 'annotations' ? inAnnotations : inText;
    return { ...result, codePoints: { start: offset(start), end: offset(end) } };
  });
}

interface Scene {
  readonly project: Project;
  readonly document: Source;
  readonly annotations: Source | undefined;
}

/** A project of nothing but the line. */
function sceneOf({ text, language, date, annotations: written }: Line, project: Project): Scene {
  const annotations =
    written === undefined ? undefined : createSource(`${project.root}/text.postil.yaml`, annotationText(written));
  const document = createSource(documentUri(project, annotations), text);
  let own = withOpen(project, document.uri, document);
  if (annotations) own = withOpen(own, annotations.uri, annotations);
  if (language !== undefined || date !== undefined) {
    // Of several files about a document the first by its name says what language it is in.
    const head = [
      `document: ${inYaml(pathWithin(project.root, document.uri))}`,
      ...(language === undefined ? [] : [`language: ${inYaml(language)}`]),
      ...(date === undefined ? [] : [`date: ${inYaml(date)}`]),
    ];
    const said = createSource(`${project.root}/.line.postil.yaml`, `${head.join('\n')}\nannotations: []\n`);
    own = withOpen(own, said.uri, said);
  }
  return { project: own, document, annotations };
}

/** The document by the name that the annotations give it, where that can be one. */
function documentUri({ root }: Project, annotations: Source | undefined): string {
  const name = annotations && annotationFile(annotations).document?.value;
  const uri = name === undefined ? undefined : resolvePath(`${root}/text.postil.yaml`, name);
  return uri?.startsWith(`${root}/`) && !uri.endsWith('.yaml') ? uri : `${root}/text.txt`;
}

/** Annotations one by one are an item of YAML each, which JSON is a part of. */
function annotationText(annotations: LineAnnotations): string {
  if (typeof annotations === 'string') return annotations;
  const items = annotations.map((each) => `  - ${inYaml(each)}\n`);
  return items.length === 0 ? 'annotations: []\n' : `annotations:\n${items.join('')}`;
}

function inYaml(value: unknown): string {
  return terminalJson(JSON.stringify(value));
}
