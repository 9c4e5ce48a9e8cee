import type { Figure, Reading } from '../figure.ts';
import { exact, ranged } from '../reading.ts';
import { modifierAfter } from './after.ts';
import { isAged } from './ages.ts';
import { alternativeTo, eitherOf } from './alternatives.ts';
import { type Amount, amountAt } from './amounts.ts';
import type { Before } from './before.ts';
import { joined, quartersOfYear } from './durations.ts';
import { isCounting, kindOf } from './kinds.ts';
import { beforeSpace } from './letters.ts';
import { lookBack, wordBefore } from './lookBack.ts';
import { figureOf, noReading, scaledBy } from './making.ts';
import { periodOf } from './periods.ts';
import type { Match } from './phrases.ts';
import { rangeOf } from './ranges.ts';
import { shareOf } from './shares.ts';
import { afterOf } from './unitAfter.ts';

/** The figure whose numeral begins at an offset, with the words before and after it; undefined where it is none. */
export function quantityAt(text: string, at: number, floor: number, limit: number): Figure | undefined {
  const amount = amountAt(text, at, floor, limit);
  if (!amount) return undefined;
  const before = lookBack(text, amount.start, floor);
  const stated = joined(text, quartersOfYear(text, amount, before, floor), limit);
  if (before?.value.role === 'name' && stated.side !== 'after' && !isVerb(text, before, stated)) return undefined;
  const range = rangeOf(text, stated, before, floor, limit);
  if (range) return range;
  const second = alternativeTo(text, stated, limit);
  const either = second && eitherOf(text, stated, second, before, limit);
  if (either) return either;
  // “5 or 10 per cent”: both are of the unit that stands once.
  const whole = second ? { ...stated, unit: second.unit } : stated;
  const { numeral } = whole;
  const period = periodOf(text, whole, before, limit);
  if (period) return figureOf(text, period.start, period.end, { ...noReading, ...period.reading });
  const after = modifierAfter(text, whole.end, limit);
  const share = shareOf(text, whole, before, limit);
  if (share) return share;
  if (isOnlyAWord(text, whole, before, after !== undefined, floor, limit)) return undefined;
  const aged = isAged(text, before, floor);
  const kind =
    aged && !whole.unit ? 'measure' : kindOf(text, whole, after?.end ?? whole.end, before?.value, floor, limit);
  if (!kind) return undefined;
  const unit = aged && !whole.unit ? 'year' : (whole.unit?.unit ?? null);
  const currency = whole.unit?.currency ?? null;
  if (numeral.value === null || numeral.sort === 'couple') return vague(text, whole, { kind, unit, currency });
  const said = after ?? (before && isModifying(text, before, whole, floor) ? before : undefined);
  const bound = said?.value.role === 'modifier' ? said.value.bound : undefined;
  const number = exact(scaledBy(numeral.value, whole.unit?.factor ?? 1));
  const { value, min, max, modifier } = ranged(number, bound, kind);
  const start = said ? Math.min(said.start, whole.start) : whole.start;
  const end = said ? Math.max(said.end, whole.end) : whole.end;
  return figureOf(text, start, end, { kind, value, min, max, modifier, unit, currency, date: null });
}

/** “several”, “tens of thousands”, “a couple of”, of which the “of” is a part only with a unit. */
function vague(text: string, { start, end, numeral, unit }: Amount, known: Partial<Reading>): Figure {
  const couple = numeral.sort === 'couple';
  return figureOf(text, start, couple && !unit ? beforeSpace(text, end - 2, start) : end, {
    ...noReading,
    ...known,
    value: numeral.value,
    min: numeral.low,
    max: numeral.high,
    modifier: couple ? 'about' : 'several',
  });
}

/** “Members number 68,000”. */
function isVerb(text: string, before: Match<Before>, { numeral }: Amount): boolean {
  return numeral.sort === 'grouped' && text.startsWith('number', before.start);
}

function isModifying(text: string, before: Match<Before>, amount: Amount, floor: number): boolean {
  if (before.value.role !== 'modifier') return false;
  const word = wordBefore(text, before.start, floor);
  if (text.startsWith('up to', before.start) && rising.test(word)) return false;
  if (!before.value.preposition) return true;
  return !spreading.test(word) && (amount.unit?.kind !== 'duration' || lasting.test(word));
}

/** “edged up to 4.2 per cent” says where it went, and not that it is at most that. */
const rising =
  /^(?:edged?|edges|went|goes?|going|gone|moved?|rose|rises?|risen|ticked|inched|crept|climbed|jumped|pushed|bumped|revised|rounded|shot|drift(?:s|ed)|add(?:s|ed|ing)?)$/u;

/** “lasted over five years” is more than five; “1.5 billion over five years” is spread over them. */
const lasting =
  /^(?:for|took|takes?|taken|lasts?|lasted|lasting|of|after|is|was|were|been|well|with|spent|spends?|serving|served|by|to|at|and)$/iu;
const spreading =
  /^(?:extend|extends|extended|extending|spread|spreads|stretch|stretches|stretched|distributed|scattered)$/iu;

/** “one”, “a third”, “a year” and the like, where nothing says that a number is meant. */
function isOnlyAWord(
  text: string,
  { numeral, unit, end }: Amount,
  before: Match<Before> | undefined,
  hasModifierAfter: boolean,
  floor: number,
  limit: number,
): boolean {
  const role = before?.value.role;
  const modified = role === 'modifier' || hasModifierAfter;
  if (numeral.sort === 'one') return !unit && !modified;
  if (numeral.sort === 'rate') {
    if (!unit || unit.unit === 'decade' || unit.unit === 'century') return true;
    if (numeral.value !== 1) return false;
    if (/^\s{1,3}(?:earlier|later|before|after)\b/u.test(text.slice(end, Math.min(limit, end + 10)))) return true;
    return (
      !hasModifierAfter &&
      !(before && isModifying(text, before, { numeral, unit, start: numeral.start, end, side: 'after' }, floor))
    );
  }
  if (numeral.sort === 'fraction' && (text.charCodeAt(numeral.start) | 0x20) === 0x61) {
    if (afterOf(text, end, limit) !== undefined) return false;
    return !(modified || role === 'when' || role === 'plain' || role === 'opener') || isCounting(text, end, limit);
  }
  return false;
}
