import type { Figure, FigureKind } from '../server/src/figures/figure.ts';
import { figureKinds } from '../server/src/figures/figure.ts';
import { type Case, readCorpus } from '../test/figures/corpus.ts';
import { spanCause, strayCause, valueCause } from './causes.ts';
import { saysTheSame } from './meaning.ts';
import type { Entity, microsoftRecognisers } from './microsoft.ts';
import { postilAgreement } from './ownAgreement.ts';
import type { Effort, Part } from './report.ts';
import type { Language } from './texts.ts';

/** The day from which relative dates are counted where a sentence gives none. */
const today = '2020-06-15';

const outcomes = ['same', 'other span', 'other value', 'not found'] as const;
type Outcome = (typeof outcomes)[number];

interface Tally {
  readonly kinds: Map<FigureKind, Record<Outcome, number>>;
  /** By what was compared and its cause: how often, and the first example. */
  readonly causes: Map<
    string,
    { readonly outcome: string; readonly cause: string; count: number; readonly example: string }
  >;
  strays: number;
}

/** What Postil and Microsoft's recognisers say of the sentences that the grammars are tested with. */
export async function* agreement(
  microsoft: ReturnType<typeof microsoftRecognisers>,
  effort: Effort,
): AsyncGenerator<Part> {
  for (const language of ['zh', 'en'] as const) {
    const all = readCorpus(language);
    yield* postilAgreement(language, all);
    const asked = effort === 'quick' ? all.filter((_, i) => i % 5 === 0) : all;
    const tally: Tally = { kinds: new Map(), causes: new Map(), strays: 0 };
    for (const each of asked) compare(each, microsoft(each.text, language, dayOf(each)), tally);
    yield byKind(language, asked, tally);
    yield byCause(language, tally);
  }
}

/** At the precision that the document gives, and else the middle of the year, as a Date of the local time that they take. */
function dayOf({ date = today }: Case): Date {
  const [year = 2020, month = 6, day = 15] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function compare({ text, date = today, figures, damaged }: Case, entities: readonly Entity[], tally: Tally): void {
  for (const figure of figures) {
    const near = entities.filter((entity) => touches(entity, figure));
    const right = near.filter((entity) => saysTheSame(entity, figure, date));
    const exact = right.find(({ start, end }) => start === figure.start && end + 1 === figure.end);
    const [best] = (right.length > 0 ? right : near).toSorted((a, b) => b.end - b.start - (a.end - a.start));
    const outcome = exact ? 'same' : right.length > 0 ? 'other span' : best ? 'other value' : 'not found';
    count(tally, figure.kind, outcome);
    if (exact) continue;
    const example = best ? `${figure.text} → ${shown(best)}` : `${figure.text}`;
    if (!best) note(tally, outcome, `no entity for a ${figure.kind}`, example);
    else if (outcome === 'other span') note(tally, outcome, spanCause({ figure, entity: best }), example);
    else note(tally, outcome, valueCause({ figure, entity: best }), example);
  }
  for (const entity of strays(entities, figures)) {
    tally.strays += 1;
    note(tally, 'no figure', strayCause({ text, entity, damaged }), `${around(text, entity)} → ${shown(entity)}`);
  }
}

function touches({ start, end }: Entity, figure: Figure): boolean {
  return start < figure.end && end >= figure.start;
}

/** The entities where no figure is; of several that overlap, as each recogniser has its own, the longest alone. */
function strays(entities: readonly Entity[], figures: readonly Figure[]): Entity[] {
  const alone: Entity[] = [];
  const longestFirst = entities.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const entity of longestFirst) {
    if (figures.some((figure) => touches(entity, figure))) continue;
    if (!alone.some((other) => entity.start <= other.end && entity.end >= other.start)) alone.push(entity);
  }
  return alone;
}

/** The entity with a few words before and after it. */
function around(text: string, { start, end }: Entity): string {
  const before = /(?:\p{Script=Han}|[^\s\p{Script=Han}]+\s?|\s){0,2}$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:\p{Script=Han}|\s?[^\s\p{Script=Han}]+|\s){0,2}/u.exec(text.slice(end + 1))?.[0] ?? '';
  return `${before}${text.slice(start, end + 1)}${after}`.trim();
}

function shown({ text, resolution }: Entity): string {
  const { value, unit, isoCurrency, values } = resolution ?? {};
  const [stated] = values ?? [];
  const said = stated
    ? (stated.timex ?? stated.value)
    : [value ?? 'none', isoCurrency ?? unit].filter(Boolean).join(' ');
  return `${text.trim()} = ${said}`;
}

function count({ kinds }: Tally, kind: FigureKind, outcome: Outcome): void {
  const counts = kinds.get(kind) ?? { same: 0, 'other span': 0, 'other value': 0, 'not found': 0 };
  counts[outcome] += 1;
  kinds.set(kind, counts);
}

function note({ causes }: Tally, outcome: string, cause: string, example: string): void {
  const known = causes.get(`${outcome}: ${cause}`);
  if (known) known.count += 1;
  else causes.set(`${outcome}: ${cause}`, { outcome, cause, count: 1, example });
}

function byKind(language: Language, asked: readonly Case[], { kinds, strays }: Tally): Part {
  const rows = figureKinds.flatMap((kind) => {
    const counts = kinds.get(kind);
    return counts ? [{ name: kind as string, counts: outcomes.map((outcome) => counts[outcome]) }] : [];
  });
  const total = {
    name: 'all',
    counts: outcomes.map((_, i) => rows.reduce((sum, row) => sum + (row.counts[i] ?? 0), 0)),
  };
  return {
    title: `Figures: Microsoft's recognisers on the ${asked.length} sentences of test/figures/${language}`,
    head: ['kind', 'figures', 'same span and value', 'same value, other span', 'other value', 'not found'],
    lines: [...rows, total].map(({ name, counts }) => ({
      cells: [name, String(counts.reduce((sum, each) => sum + each, 0)), ...counts.map(String)],
    })),
    note: `They find ${strays} more entities where these sentences state no figure.`,
  };
}

function byCause(language: Language, { causes }: Tally): Part {
  const order = (outcome: string) => [...outcomes, 'no figure'].indexOf(outcome);
  const sorted = [...causes.values()].sort((a, b) => order(a.outcome) - order(b.outcome) || b.count - a.count);
  return {
    title: `Figures: why Microsoft's recognisers differ from test/figures/${language}`,
    head: ['outcome', 'cause', 'count', 'example'],
    lines: sorted.map(({ outcome, cause, count, example }) => ({
      cells: [outcome, cause, String(count), example.replaceAll(/\s+/g, ' ')],
    })),
  };
}
