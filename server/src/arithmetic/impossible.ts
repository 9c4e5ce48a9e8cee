import type { Figure } from '../figures/figure.ts';
import type { FigureLanguage } from '../figures/recognise.ts';
import { totals } from './totals.ts';

/** Something about the figures of a text that cannot be, whatever the facts are. */
export type Impossible =
  /** A part of a whole that is more than the whole. */
  | { readonly what: 'share'; readonly figure: Figure }
  /** A range whose first end is above its second. */
  | { readonly what: 'backwards'; readonly figure: Figure; readonly first: number; readonly second: number }
  /** A total that is not the sum of the parts that it is said to consist of. */
  | { readonly what: 'total'; readonly figure: Figure; readonly parts: readonly Figure[]; readonly sum: number };

/**
 * What cannot be among the figures of a text, which are given in its order. Only what the words themselves make certain:
 * a debt may well be 120% of a product, but nothing makes up 120% of the total.
 */
export function impossibleIn(
  text: string,
  figures: readonly Figure[],
  language: FigureLanguage,
): readonly Impossible[] {
  return [
    ...figures.flatMap((figure) => share(text, figure, language) ?? backwards(figure) ?? []),
    ...totals(text, figures, language),
  ];
}

function share(text: string, figure: Figure, language: FigureLanguage): Impossible | undefined {
  const least = figure.min ?? figure.value;
  const isMore = figure.kind === 'percentage' && least !== null && least > (figure.unit === 'permille' ? 1000 : 100);
  if (!isMore || figure.modifier === 'nearly' || figure.modifier === 'at_most') return undefined;
  const before = text.slice(Math.max(0, figure.start - 60), figure.start);
  const after = text.slice(figure.end, figure.end + 60);
  const isShare = language === 'zh' ? chineseShare.test(before) : englishVerb.test(before) && englishWhole.test(after);
  return isShare ? { what: 'share', figure } : undefined;
}

/** 占总数的120%. 占…的 alone also relates what is no part of the other: 债务占生产总值的120%. */
const chineseShare =
  /占[^，。；：！？、\s]{0,20}(?:总数|总量|总人数|总人口|总面积|总票数|全部|全体)[^，。；：！？、\s]{0,6}的(?:比例|比重)?(?:约|为|达|达到)?\s*$/u;
/** “account for 120 per cent of all trips”. “equal to 120 per cent of all emissions” is possible. */
const englishVerb =
  /\b(?:account(?:s|ed|ing)? for|ma(?:ke|kes|de|king) up|constitut(?:e|es|ed|ing)|compris(?:e|es|ed|ing))\s+(?:\w+\s+){0,2}$/iu;
const englishWhole = /^\s+of\s+(?:all|the\s+(?:total|whole|entire))\b/iu;

/** Numbers that people write downwards on purpose, such as votes (5–4), are counts without a unit. */
function backwards(figure: Figure): Impossible | undefined {
  const { kind, modifier, min, max, unit, text } = figure;
  if (modifier !== 'range' || min === null || max === null || min <= max) return undefined;
  // Below zero people name the smaller number first: -5 to -10 degrees.
  if (max < 0) return undefined;
  const isCertain = kind === 'count' ? unit !== null : dividable.has(kind);
  // 由35%至30% and “from 45 to 40 minutes” tell of a fall.
  if (!isCertain || !/[\d%％]\s*(?:[-–—~～－]|——)\s*[^\s]/u.test(text)) return undefined;
  return { what: 'backwards', figure, first: min, second: max };
}

const dividable: ReadonlySet<string> = new Set(['percentage', 'percentage_point', 'money', 'measure', 'duration']);
