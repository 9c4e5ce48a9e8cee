import type { Figure, FigureKind } from '../figure.ts';
import { shiftedDecimal } from '../reading.ts';
import { modifierAfter } from './after.ts';
import { age, isAged } from './ages.ts';
import { type Amount, amountAfter } from './amounts.ts';
import type { Before } from './before.ts';
import { connectorAt, isDash, mayConnect } from './connectors.ts';
import { plainKind } from './kinds.ts';
import { isDigit } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { figureOf, noReading, scaledBy } from './making.ts';
import type { Match } from './phrases.ts';
import type { Unit } from './units.ts';

/** Two ends with “to”, a dash, or “and” after “between”. */
export function rangeOf(
  text: string,
  first: Amount,
  before: Match<Before> | undefined,
  floor: number,
  limit: number,
): Figure | undefined {
  if (first.numeral.value === null || first.numeral.sort === 'couple') return undefined;
  if (!mayConnect(text, first.end, limit)) return undefined;
  const modifier = before?.value.role === 'modifier' ? before : undefined;
  const opener = before?.value.role === 'opener' ? before : modifier && openerBefore(text, modifier.start, floor);
  const connector = connectorAt(
    text,
    first.end,
    limit,
    opener?.value.role === 'opener' ? opener.value.connector : undefined,
  );
  if (connector === undefined) return undefined;
  const second = amountAfter(text, connector.end, first, limit);
  if (!second || second.numeral.value === null || second.numeral.sort === 'rate' || second.start !== connector.end)
    return undefined;
  const said = sharedUnit(first, second);
  if (said === null) return undefined;
  const unit = said ?? (isAged(text, opener ?? before, floor) ? age : undefined);
  const low = carried(first, second);
  const high = second.numeral.value;
  if (isTelephone(text, first, second)) return undefined;
  if (low === high || (low > high && !mayFall(first, second, unit, connector.words ? opener : 'dash')))
    return undefined;
  if (connector.words === false && isChained(text, second.end, limit)) return undefined;
  const factor = unit?.factor ?? 1;
  const after = modifierAfter(text, second.end, limit);
  const kind: FigureKind = unit?.kind ?? plainKind(text, second.end, limit);
  const start = opener?.start ?? modifier?.start ?? first.start;
  return figureOf(text, start, after?.end ?? second.end, {
    ...noReading,
    kind,
    min: scaledBy(connector.words ? Math.min(low, high) : low, factor),
    max: scaledBy(connector.words ? Math.max(low, high) : high, factor),
    modifier: 'range',
    unit: unit?.unit ?? null,
    currency: unit?.currency ?? null,
  });
}

function openerBefore(text: string, at: number, floor: number): Match<Before> | undefined {
  const found = lookBack(text, at, floor);
  return found?.value.role === 'opener' ? found : undefined;
}

/**
 * “from 45 to 40 minutes” tells of a fall, and what lies between is 40 to 45. With a dash the ends stay as they are written, so
 * that a range that runs backwards is seen; but what has no unit may be a vote (5–4), as what makes a hundred may (52–48%).
 */
function mayFall(
  { numeral: a }: Amount,
  { numeral: b }: Amount,
  unit: Unit | undefined,
  by: Match<Before> | 'dash' | undefined,
): boolean {
  return by === 'dash' ? unit !== undefined && (a.value ?? 0) + (b.value ?? 0) !== 100 : by !== undefined;
}

/** `555-1234`. */
function isTelephone(text: string, first: Amount, second: Amount): boolean {
  const digits = first.numeral.form === 'digits' && !first.unit && !second.unit && text.charCodeAt(first.end) === 0x2d;
  return digits && first.end - first.start === 3 && second.end - second.start === 4;
}

/** “1-2-3” and “555-0199” are no ranges. */
function isChained(text: string, at: number, limit: number): boolean {
  return at + 1 < limit && isDash(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));
}

/** The unit of the range; null where the ends do not belong together. */
function sharedUnit(first: Amount, second: Amount) {
  // “between a third and a half”: a half of nothing is a share where the other end is one.
  const halves = (first.numeral.sort === 'half' && !first.unit) || (second.numeral.sort === 'half' && !second.unit);
  if (halves) return [first, second].find((end) => end.unit?.kind === 'fraction')?.unit ?? null;
  return first.unit && second.unit ? sameUnit(first, second) : (second.unit ?? carriedForward(first));
}

/** The unit of both ends where they are the same; null where the ends do not belong together. */
function sameUnit(first: Amount, second: Amount) {
  const [a, b] = [first.unit, second.unit];
  return a && b && a.kind === b.kind && a.unit === b.unit && a.currency === b.currency ? a : null;
}

/** “$3–5 million”: a currency before the first end is that of both; a unit after it is not. */
function carriedForward(first: Amount) {
  if (!first.unit) return undefined;
  return first.side === 'before' ? first.unit : null;
}

/** The first end with the multiplier of the second, unless it has one or would be larger then. */
function carried(first: Amount, second: Amount): number {
  const value = first.numeral.value as number;
  if (second.numeral.scale === 1 || first.numeral.scale !== 1) return value;
  if (first.unit && first.side === 'after') return value;
  const scaled = shiftedDecimal(value, Math.round(Math.log10(second.numeral.scale)));
  return scaled < (second.numeral.value as number) ? scaled : value;
}
