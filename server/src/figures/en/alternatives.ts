import type { Figure } from '../figure.ts';
import { type Amount, amountAt } from './amounts.ts';
import type { Before } from './before.ts';
import { plainKind } from './kinds.ts';
import { figureOf, noReading, scaledBy } from './making.ts';
import type { Match } from './phrases.ts';

/** The amount after “or”, where the first has no unit of its own. */
export function alternativeTo(text: string, { numeral, unit, end }: Amount, limit: number): Amount | undefined {
  if (unit || numeral.value === null || text.charCodeAt(end + 1) !== 0x6f) return undefined;
  const or = /\s{1,3}or\s{1,3}/y;
  or.lastIndex = end;
  if (!or.test(text) || or.lastIndex >= limit) return undefined;
  const second = amountAt(text, or.lastIndex, or.lastIndex, limit);
  return second?.numeral.value != null && second.side !== 'before' && !other.has(second.numeral.sort)
    ? second
    : undefined;
}

const other: ReadonlySet<string> = new Set(['rate', 'half', 'fraction', 'article', 'couple']);

/** “two or three years”: numbers that follow one another are a range, as 两三年 is; undefined for others, and for mere numbers. */
export function eitherOf(
  text: string,
  first: Amount,
  second: Amount,
  before: Match<Before> | undefined,
  limit: number,
): Figure | undefined {
  const [low, high, scale] = [first.numeral.value as number, second.numeral.value as number, second.numeral.scale];
  const kind = second.unit?.kind ?? plainKind(text, second.end, limit);
  if (kind === 'number' || first.numeral.scale !== 1 || high !== (low + 1) * scale || low > 20) return undefined;
  const factor = second.unit?.factor ?? 1;
  return figureOf(text, before?.value.role === 'modifier' ? before.start : first.start, second.end, {
    ...noReading,
    kind,
    min: scaledBy(low * scale, factor),
    max: scaledBy(high, factor),
    modifier: 'range',
    unit: second.unit?.unit ?? null,
    currency: second.unit?.currency ?? null,
  });
}
