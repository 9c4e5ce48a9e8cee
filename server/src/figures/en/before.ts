import type { Bound } from '../reading.ts';
import { names } from './names.ts';
import { each, phrasesBefore } from './phrases.ts';

/** What the words before a numeral say about it. */
export type Before =
  | {
      readonly role: 'modifier';
      readonly bound: Bound;
      /** True for words that are said of a date as well: “around 2030”. */
      readonly dates: boolean;
      /** True for words that are prepositions as often: “over five years”. */
      readonly preposition: boolean;
    }
  /** The first word of a range: “between 40 and 45”. */
  | { readonly role: 'opener'; readonly connector: 'to' | 'and'; readonly aged?: true }
  /** A part of a text or a plan that is named by its number: “Article 5”. */
  | { readonly role: 'reference'; readonly plural: boolean }
  /** What makes a duration a period that ends or begins today: “past five years”. */
  | { readonly role: 'period'; readonly sign: 'past' | 'future' }
  | { readonly role: 'fiscal' }
  | { readonly role: 'age' }
  /** A word before which a number of four digits is a year. */
  | { readonly role: 'when' }
  /** A word after which a number of four digits is no year. */
  | { readonly role: 'amount' }
  | { readonly role: 'article' }
  | { readonly role: 'name' }
  /** A word that may stand in capitals before a number and is no name. */
  | { readonly role: 'plain' };

/** The words before a numeral that say something about it; the longest are taken, so that “no less than” is no “less than”. */
export const wordsBefore = phrasesBefore<Before>([
  ...each<Before>([
    [
      'a, an, in, on, at, by, for, with, of, and, or, but, the, these, those, its, their, our, his, her, all, some of the, only, just, another, an additional, additional, every, each, per, than, is, are, was, were, has, have, had, into, as, that, when, where, while, which, who, we, they, it, these, also, now, still, currently, today, if, under the, not, no, both, any, other, further, among, including, because, after that, then, there are, there were, since then, i, you',
      { role: 'plain' },
    ],
    [
      'in, since, by, until, till, before, after, during, throughout, through, for, of, early, late, mid, end of, year, years, summer, winter, spring, autumn, fall, the, as of, prior to, back to, on, early in, late in, to, post, pre, mid',
      { role: 'when' },
    ],
    ['a total of, total of, totalling, totaling, a population of, population of', { role: 'amount' }],
    ['from', { role: 'opener', connector: 'to' }],
    ['between', { role: 'opener', connector: 'and' }],
    ['between the ages of, between ages', { role: 'opener', connector: 'and', aged: true }],
    ['past, last, previous', { role: 'period', sign: 'past' }],
    ['next, coming', { role: 'period', sign: 'future' }],
    ['fiscal year, financial year, fiscal years, financial years, fy', { role: 'fiscal' }],
    ['aged, age, age of, ages of, ages', { role: 'age' }],
    [
      'article, art., chapter, annex, appendix, paragraph, para., para, section, goal, sdg, target, principle, clause, rule, recommendation, objective, pillar, part, title, protocol, schedule, table, figure, fig., ch., sec., box, item, phase, stage, step, page, volume, vol., indicator, subparagraph, sub-paragraph',
      { role: 'reference', plural: false },
    ],
    [
      'articles, arts., chapters, annexes, appendices, paragraphs, paras., paras, sections, goals, sdgs, targets, principles, clauses, rules, recommendations, parts, protocols, tables, figures, figs., boxes, items, phases, stages, steps, pages',
      { role: 'reference', plural: true },
    ],
  ]),
  ...each<Before>(modifierPhrases()),
  ...each<Before>(names.map(([words]) => [words, { role: 'name' }] as const)),
]);

/** What of these is said only of numbers and dates before which it stands directly. */
function modifierPhrases(): readonly (readonly [string, Before])[] {
  return [
    ['about, around, circa, c., ca., roughly, approximately, approx.', modifier('about', { dates: true })],
    ['some, on the order of, in the order of, in the region of, ~, ≈', modifier('about')],
    ['nearly, almost, close to, just under, just short of, just below', modifier('nearly')],
    [
      'more than, above, exceeding, in excess of, upwards of, upward of, greater than, just over, well over, well above, just above, higher than, >',
      modifier('over'),
    ],
    ['over', modifier('over', { preposition: true })],
    [
      'at least, no less than, no fewer than, not less than, not fewer than, a minimum of, minimum of, no lower than, ≥',
      modifier('at_least'),
    ],
    [
      'at most, up to, no more than, not more than, as many as, as much as, a maximum of, maximum of, not exceeding, no greater than, no higher than, ≤',
      modifier('at_most'),
    ],
    ['less than, fewer than, under, below, lower than, <', modifier('below')],
  ];
}

function modifier(
  bound: Bound,
  { dates = false, preposition = false }: { dates?: boolean; preposition?: boolean } = {},
): Before {
  return { role: 'modifier', bound, dates, preposition };
}
