import { type Figure, figureKinds, type Reading } from '../server/src/figures/figure.ts';
import { recognise } from '../server/src/figures/recognise.ts';
import type { Case } from '../test/figures/corpus.ts';
import type { Line, Part } from './report.ts';
import type { Language } from './texts.ts';

/** How many disagreements are shown; the tests show them all. */
const shown = 10;

/** Postil's own agreement with the sentences, reading for reading, and the first sentences that it reads otherwise. */
export function* postilAgreement(language: Language, all: readonly Case[]): Generator<Part> {
  const counts = new Map<string, number[]>();
  const wrong: Line[] = [];
  let strays = 0;
  for (const { file, line, text, date, figures } of all) {
    const found = recognise(text, language, date);
    const outcomes = figures.map((figure) => outcomeOf(figure, found));
    for (const [i, { kind }] of figures.entries()) count(counts, kind, outcomes[i] ?? 0);
    const extra = found.filter(({ start, end }) => !figures.some((figure) => start < figure.end && end > figure.start));
    strays += extra.length;
    if (extra.length === 0 && outcomes.every((outcome) => outcome === 0)) continue;
    wrong.push({ cells: [`${file}:${line}`, text.replaceAll(/\s+/g, ' '), found.map(({ text }) => text).join(' | ')] });
  }
  const total = [0, 1, 2].map((i) => [...counts.values()].reduce((sum, each) => sum + (each[i] ?? 0), 0));
  const rows = figureKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind) ?? []] as const] : []));
  yield {
    title: `Figures: Postil on the ${all.length} sentences of test/figures/${language}`,
    head: ['kind', 'figures', 'same span and reading', 'same span, other reading', 'other span or not found'],
    lines: [...rows, ['all', total] as const].map(([name, each]) => ({
      cells: [name, String(each.reduce((sum, part) => sum + part, 0)), ...each.map(String)],
    })),
    note: `It finds ${strays} more where these sentences state no figure, and reads ${all.length - wrong.length} of ${all.length} as they say.`,
  };
  if (wrong.length === 0) return;
  yield {
    title: `Figures: the first ${Math.min(shown, wrong.length)} sentences that Postil reads otherwise`,
    head: ['where', 'sentence', 'what it finds'],
    lines: wrong.slice(0, shown),
  };
}

function count(counts: Map<string, number[]>, kind: string, outcome: number): void {
  const each = counts.get(kind) ?? [0, 0, 0];
  each[outcome] = (each[outcome] ?? 0) + 1;
  counts.set(kind, each);
}

/** 0 for the same words and reading, 1 for the same words, 2 for neither. */
function outcomeOf(figure: Figure, found: readonly Figure[]): 0 | 1 | 2 {
  const same = found.find(({ start, end }) => start === figure.start && end === figure.end);
  if (!same) return 2;
  return keys.every((key) => isSame(same[key], figure[key])) ? 0 : 1;
}

const keys = [
  'kind',
  'value',
  'min',
  'max',
  'modifier',
  'unit',
  'currency',
  'date',
] as const satisfies (keyof Reading)[];

/** Fractions are not exact in binary. */
function isSame(a: string | number | null, b: string | number | null): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= Math.abs(b) * 1e-12;
}
