import type { DamagedFigure } from '../figures/figure.ts';
import { dated, type FigureLanguage, figureLanguage, readFigures } from '../figures/recognise.ts';
import type { Locale } from '../findings.ts';
import { documentFacts } from '../quantities.ts';
import { figureLayout, figureRows } from '../rows/figures.ts';
import type { Row } from '../rows/row.ts';
import { damageParams } from '../rules/text-damaged-figure.ts';
import { isIsoDate } from '../text/isoDates.ts';
import { createSource, positionAt, type Source } from '../text/source.ts';
import type { ExitCode } from './checkCommand.ts';
import type { Format } from './formats/format.ts';
import { damagedMessage, messages } from './messages.ts';
import { writeLines } from './output.ts';
import { rememberingFiles, surroundingsOf } from './projects.ts';
import { type Encodings, type Say, scopesOf, speaker, tellReading, tellReadings } from './speech.ts';
import { paintFor } from './terminal.ts';
import { type AskedText, standardInputText, textsIn } from './texts.ts';

export interface FiguresOptions {
  readonly format: Format;
  readonly locale: Locale;
  readonly encodings: Encodings;
  /** Left out, the project of a text says it, else the text itself. */
  readonly language: FigureLanguage | undefined;
  /** ISO 8601. Left out, the annotations of a text say it. */
  readonly date: string | undefined;
}

/** Figures go to standard output, text by text, everything else to standard error. Without a path, standard input is read. */
export async function figuresCommand(paths: readonly string[], options: FiguresOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  if (options.date !== undefined && !isDate(options.date)) {
    say(messages.noDate, { date: options.date });
    return 2;
  }
  const asked = await askedTexts(paths, options, say);
  if (!asked) return 2;
  let { isComplete } = asked;
  const batches = function* (): Iterable<readonly Row[]> {
    for (const text of asked.texts) {
      const found = figuresIn(text, options, say);
      isComplete &&= found !== undefined;
      if (!found) continue;
      yield found.rows;
      if (options.format.readers === 'people') tellDamaged(found, pathOf(text), say);
    }
  };
  await writeLines(options.format.lines(batches(), figureLayout, paintFor(process.stdout)));
  return isComplete ? 0 : 2;
}

/** Each text once; nothing where a path is not there. */
async function askedTexts(paths: readonly string[], { encodings }: FiguresOptions, say: Say) {
  const files = paths.filter((path) => path !== '-');
  const scopes = scopesOf(files, say);
  if (!scopes) return undefined;
  const { access, readings } = rememberingFiles();
  const surroundings = await surroundingsOf(scopes, access);
  const isRead = tellReadings(readings, encodings, say);
  const found = scopes.map((scope) => ({ scope, texts: textsIn(scope, surroundings) }));
  const empty = found.filter(({ texts }) => texts.length === 0);
  for (const { scope } of empty) say(messages.noTexts, { path: scope.typed });
  const input = files.length < paths.length || paths.length === 0 ? [await standardInputText()] : [];
  const texts = [...input, ...found.flatMap((each) => each.texts)];
  return {
    texts: new Map(texts.map((text) => [text.uri, text])).values(),
    isComplete: isRead && empty.length === 0,
  };
}

interface FiguredText {
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly damaged: readonly DamagedFigure[];
}

/** Nothing for a text that cannot be read, or on which Postil fails; both are told. */
function figuresIn(text: AskedText, options: FiguresOptions, say: Say): FiguredText | undefined {
  const reading = text.read();
  const path = pathOf(text);
  const isRead = tellReading(path, reading, text.boundary, options.encodings, say);
  if (!('text' in reading)) {
    if (isRead) say(messages.noSuchPath, { path });
    return undefined;
  }
  try {
    const source = createSource(text.uri, reading.text);
    const facts = text.project && documentFacts(text.project, source);
    const language = options.language ?? facts?.language ?? figureLanguage(undefined, source.text);
    const { figures, damaged } = readFigures(source.text, language);
    const date = options.date ?? facts?.date;
    const rows = figureRows(
      source,
      figures.map((figure) => dated(figure, date)),
      text.path,
    );
    return { source, rows, damaged };
  } catch (error) {
    say(messages.failed, { path, error: String(error) });
    return undefined;
  }
}

function tellDamaged({ source, damaged }: FiguredText, path: string, say: Say): void {
  for (const each of damaged) {
    const { line, character } = positionAt(source, each.start);
    say(damagedMessage(each.damage), { path, line: line + 1, column: character + 1, ...damageParams(each) });
  }
}

/** Standard input is called as on the command line. */
function pathOf({ path }: AskedText): string {
  return path ?? '-';
}

/** A year, a month or a day of the calendar. */
function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/u.test(text) && isIsoDate(text);
}
