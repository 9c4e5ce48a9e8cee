import type { DamagedFigure } from '../figures/figure.ts';
import { dated, type FigureLanguage, figureLanguage, readFigures } from '../figures/recognise.ts';
import type { Locale } from '../findings.ts';
import { documentFacts } from '../quantities.ts';
import { figureLayout, figureRows } from '../rows/figures.ts';
import type { Row } from '../rows/row.ts';
import { damageParams } from '../rules/text-damaged-figure.ts';
import { positionAt, type Source } from '../text/source.ts';
import type { ExitCode } from './checkCommand.ts';
import { isDate } from './dates.ts';
import type { Format } from './formats/format.ts';
import { damagedMessage, messages } from './messages.ts';
import { writeLines } from './output.ts';
import { partOf, type Shard } from './shard.ts';
import { type Encodings, type Say, speaker } from './speech.ts';
import { paintFor } from './terminal.ts';
import { type AskedText, askedTexts, pathOf, readAsked } from './texts.ts';

export interface FiguresOptions {
  readonly format: Format;
  readonly locale: Locale;
  readonly encodings: Encodings;
  /** Left out, the project of a text says it, else the text itself. */
  readonly language: FigureLanguage | undefined;
  /** ISO 8601. Left out, the annotations of a text say it. */
  readonly date: string | undefined;
  readonly shard: Shard | undefined;
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
  await writeLines(options.format.lines(batches(), figureLayout, paintFor(process.stdout), partOf(options.shard)));
  return isComplete ? 0 : 2;
}

interface FiguredText {
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly damaged: readonly DamagedFigure[];
}

/** Nothing for a text that cannot be read, or on which Postil fails; both are told. */
function figuresIn(text: AskedText, options: FiguresOptions, say: Say): FiguredText | undefined {
  const source = readAsked(text, options.encodings, say);
  if (!source) return undefined;
  try {
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
    say(messages.failed, { path: pathOf(text), error: String(error) });
    return undefined;
  }
}

function tellDamaged({ source, damaged }: FiguredText, path: string, say: Say): void {
  for (const each of damaged) {
    const { line, character } = positionAt(source, each.start);
    say(damagedMessage(each.damage), { path, line: line + 1, column: character + 1, ...damageParams(each) });
  }
}
