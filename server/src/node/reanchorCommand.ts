import { quoteChange } from '../annotations/quoteChange.ts';
import { terminalLine } from '../escape/terminal.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { annotationFiles, documentOf, type Project, sourceOf } from '../project.ts';
import { type Reanchoring, reanchored, reanchorings } from '../reanchoring.ts';
import { quoteAmbiguous } from '../rules/quote-ambiguous.ts';
import { quoteChanged } from '../rules/quote-changed.ts';
import { quoteMissing } from '../rules/quote-missing.ts';
import { lineAt, type Source } from '../text/source.ts';
import type { ExitCode } from './checkCommand.ts';
import { messages } from './messages.ts';
import { concerns, rememberingFiles, surroundingsOf, withDocuments } from './projects.ts';
import { covers, type Scope } from './scope.ts';
import { type Say, scopesOf, speaker, tellReadings } from './speech.ts';
import { shownPath } from './terminal.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { writeText } from './write.ts';

export interface ReanchorOptions {
  readonly locale: Locale;
  /** The ids of annotations whose new wording is taken. */
  readonly accept: readonly string[];
  /** Show what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/**
 * Lists the quotes that are not what their documents say, and mends those that are equal but for what carries no meaning,
 * and those that are accepted. 0: nothing is left to a person. 1: something is. 2: it could not do all that was asked.
 */
export async function reanchorCommand(paths: readonly string[], options: ReanchorOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const scopes = scopesOf(paths, say);
  if (!scopes) return 2;
  const { access, readings } = rememberingFiles();
  const { projects } = await surroundingsOf(scopes, access);
  const alone = scopes.filter((scope) => !projects.some((project) => concerns(scope, project)));
  for (const { typed } of alone) say(messages.noProject, { path: typed });
  if (alone.length > 0) return 2;
  const loaded = await Promise.all(projects.map((project) => withDocuments(access, project)));
  let isComplete = tellReadings(readings, 'none', say);
  const files = loaded.flatMap((project) => filesIn(project, scopes));
  const ids = new Set(files.flatMap(({ all }) => all.map(({ ref }) => ref.annotation.id?.value)));
  for (const id of options.accept.filter((each) => !ids.has(each))) {
    say(messages.nothingToAccept, { id });
    isComplete = false;
  }
  let left = 0;
  for (const file of files) {
    const chosen = file.all.filter((each) => isChosen(each, options.accept));
    for (const each of file.all) console.log(told(each, options.locale));
    left += file.all.length - chosen.length;
    if (chosen.length > 0 && !mended(file, chosen, options, say)) isComplete = false;
  }
  if (!isComplete) return 2;
  return left > 0 ? 1 : 0;
}

interface WantedFile {
  readonly project: Project;
  readonly source: Source;
  readonly document: Source;
  readonly all: readonly Reanchoring[];
}

function filesIn(project: Project, scopes: readonly Scope[]): readonly WantedFile[] {
  return annotationFiles(project).flatMap((source): readonly WantedFile[] => {
    const ref = documentOf(project, source);
    const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
    const isAsked = scopes.some((scope) => covers(scope, source.uri) || (document && covers(scope, document.uri)));
    return isAsked && document ? [{ project, source, document, all: reanchorings(source, document) }] : [];
  });
}

function isChosen({ anchor, edits, ref }: Reanchoring, accept: readonly string[]): boolean {
  if (edits.length === 0) return false;
  return anchor.state === 'found' || accept.includes(ref.annotation.id?.value ?? '');
}

/** False where it could not be done, which is told. */
function mended(
  { project, source, document }: WantedFile,
  chosen: readonly Reanchoring[],
  { dryRun }: ReanchorOptions,
  say: Say,
): boolean {
  const path = shownPath(source.uri);
  const text = reanchored(source, document, chosen);
  if (text === undefined) {
    say(messages.notMended, { path });
    return false;
  }
  if (dryRun) {
    const edits = chosen.flatMap((each) => each.edits);
    for (const line of unifiedDiff(source, edits, path)) console.log(terminalLine(line));
    return true;
  }
  const problem = writeText(source.uri, project.boundary, source.text, text);
  if (problem)
    say(messages[problem === 'changed' ? 'notAsRead' : problem === 'encoding' ? 'notUtf8' : 'notWritten'], { path });
  return problem === undefined;
}

function told({ ref, anchor, now }: Reanchoring, locale: Locale): string {
  const { annotation, base, file } = ref;
  const quote = annotation.quote?.value ?? '';
  const line = lineAt(file, base + (annotation.quote?.start ?? 0)) + 1;
  const [code, message, params] = wordsFor(anchor, quote, now);
  const place = `${shownPath(file.uri)}:${line} ${annotation.id?.value ?? '–'} ${code}`;
  return terminalLine(`${place}: ${formatted(message, params, locale)}`);
}

function wordsFor(
  anchor: Reanchoring['anchor'],
  quote: string,
  now = '',
): [string, Message, Record<string, string | number | undefined>] {
  const none: Message = { en: '', zh: '' };
  switch (anchor.state) {
    case 'found':
      return ['equal', messages.equalButForms, { quote, now }];
    case 'changed': {
      const { variant, params } = quoteChange(quote, now);
      return ['changed', quoteChanged.messages[variant] ?? none, params];
    }
    case 'ambiguous':
      return ['ambiguous', quoteAmbiguous.messages.default ?? none, { count: anchor.count }];
    case 'missing':
      return ['missing', quoteMissing.messages.default ?? none, {}];
  }
}
