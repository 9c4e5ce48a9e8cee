import type { DamagedFigure } from '../figure.ts';
import { damagedDate } from './dateForms.ts';
import type { Digits } from './digits.ts';
import { functionWords } from './functionWords.ts';
import { afterSpace, beforeSpace, classOf, isDigit, letter, other } from './letters.ts';
import { lookBack } from './lookBack.ts';
import { months } from './months.ts';
import { multipliers } from './numberWords.ts';
import { unitSigns, unitWords } from './units.ts';

/** A number in which letters stand for digits: `2O17`, `l5%`, `1O0`. */
export function lookalikeAt(text: string, at: number, limit: number): DamagedFigure | undefined {
  const token = /[\dOoIl]{1,12}(?:[.,][\dOoIl]{1,12}){0,3}/y;
  token.lastIndex = at;
  const found = token.exec(text)?.[0] ?? '';
  const end = at + found.length;
  if (found.length > 12 || end > limit || !/\d/u.test(found) || !/[OoIl]/u.test(found)) return undefined;
  if (end < limit && classOf(text.charCodeAt(end)) !== other) return undefined;
  const next = end < limit ? text.charCodeAt(end) : 0;
  // A hyphen makes it a name: O2-sensor, I5-processor.
  if (next === 0x2d || next === 0x2f) return undefined;
  const read = found.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
  const percent = next === 0x25;
  if (!isCertain(found, read, percent, text, end, limit)) return undefined;
  const to = percent ? end + 1 : end;
  return damagedDate(text, { start: at, end: to }, 'lookalike', [read + text.slice(end, to)]);
}

function isCertain(found: string, read: string, percent: boolean, text: string, end: number, limit: number): boolean {
  if (!/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/u.test(read) || (read.startsWith('0') && !/^0[.]/u.test(read)))
    return false;
  if (/^[12]/u.test(read) && /^(?:19|20)\d\d$/u.test(read)) return true;
  if (percent || found.includes(',')) return true;
  // Between digits, or an O at the end before what is counted; a final l is litres, and O2 is oxygen.
  if (/^\d+[OoIl]+\d+$/u.test(found)) return true;
  const from = afterSpace(text, end, limit);
  if (from === end || !/^(?:\d+O+|[lI]\d+|\d+l)$/u.test(found)) return false;
  if (unitWords(text, from, limit) || multipliers(text, from, limit)) return true;
  return (
    /^(?:\d+O+|l\d{2,})$/u.test(found) && classOf(text.charCodeAt(from)) === letter && !functionWords(text, from, limit)
  );
}

/** `15,00 officers`: a comma that is neither one of thousands nor a point. */
export function misgrouped(text: string, digits: Digits, floor: number, limit: number): DamagedFigure | undefined {
  const { start, end } = digits;
  const written = text.slice(start, end);
  if (!/^\d+(?:,\d+)$/u.test(written) || written.length > 12) return undefined;
  const from = afterSpace(text, end, limit);
  const measured = unitSigns(text, from, limit) ?? unitWords(text, from, limit);
  const counted = from > end && classOf(text.charCodeAt(from)) === letter && !functionWords(text, from, limit);
  // “3,4” may be two numbers of a list, unless it is so much of something.
  if (!measured && (/^\d,\d$/u.test(written) || !counted) && lookBack(text, start, floor)?.value.role !== 'modifier')
    return undefined;
  const to = measured && measured.start === end ? measured.end : end;
  const readings = withoutComma(written, measured ? 'measured' : 'counted').map((each) => each + text.slice(end, to));
  return damagedDate(text, { start, end: to }, 'separator', readings);
}

/** What a number may have been: its comma too early, a zero lost after it, or a point. Of what is measured, first the point. */
function withoutComma(written: string, what: 'measured' | 'counted'): readonly string[] {
  const whole = grouped(written.replace(',', ''));
  const point = written.replace(',', '.');
  const decimals = written.length - written.indexOf(',') - 1;
  if (decimals > 2) return [whole];
  if (!/,0+$/u.test(written)) return what === 'measured' || whole.length < 4 ? [point] : [whole];
  const lost = grouped(written.replace(',', '').padEnd(written.length - 1 + 3 - decimals, '0'));
  return what === 'measured' ? [point, whole, lost] : [whole, lost, point];
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `20 17`, `15, 000`, `3 ,200`: digits that a space or a line end has split. */
export function splitAt(text: string, digits: Digits, floor: number, limit: number): DamagedFigure | undefined {
  const { start, end } = digits;
  if (digits.form !== 'plain' || digits.decimals > 0 || end - start > 3) return undefined;
  const thousands = /(?:,\s|\s,)(\d{3})(?![,.:/-]?\d|%)/y;
  thousands.lastIndex = end;
  const group = thousands.exec(text);
  if (
    group &&
    thousands.lastIndex <= limit &&
    isThousands(text, digits, group[1] as string, thousands.lastIndex, group[0].startsWith(','), limit)
  )
    return damagedDate(text, { start, end: thousands.lastIndex }, 'split', [`${text.slice(start, end)},${group[1]}`]);
  return splitGroups(text, digits, limit) ?? splitYear(text, digits, floor, limit);
}

/** `15 000`: no number begins with a zero, so that the space stands where a separator was. */
function splitGroups(text: string, { start, end }: Digits, limit: number): DamagedFigure | undefined {
  const groups = /(?:\s\d{3}(?!\d)){1,4}(?![,.:/-]?\d)/y;
  groups.lastIndex = end;
  const found = groups.exec(text)?.[0];
  if (found === undefined || groups.lastIndex > limit || !/\s0/u.test(found)) return undefined;
  const reading = text.slice(start, end) + found.replace(/\s/gu, ',');
  return damagedDate(text, { start, end: groups.lastIndex }, 'split', [reading]);
}

/** A list has a comma before its space as well, but no number of it begins with a zero. */
function isThousands(
  text: string,
  digits: Digits,
  group: string,
  end: number,
  commaFirst: boolean,
  limit: number,
): boolean {
  const from = afterSpace(text, end, limit);
  const counted = from > end && classOf(text.charCodeAt(from)) === letter && !functionWords(text, from, limit);
  return counted && digits.mantissa > 0 && (!commaFirst || group.startsWith('0'));
}

function splitYear(text: string, { start, end }: Digits, floor: number, limit: number): DamagedFigure | undefined {
  const rest =
    end - start === 2
      ? /\s(\d\d)(?![,.:/-]?\d|%|[A-Za-z])/y
      : end - start === 3
        ? /\s(\d)(?![,.:/-]?\d|%|[A-Za-z])/y
        : undefined;
  if (!rest) return undefined;
  rest.lastIndex = end;
  const found = rest.exec(text);
  if (!found || rest.lastIndex > limit) return undefined;
  const year = text.slice(start, end) + found[1];
  if (!/^(?:19|20)\d\d$/u.test(year) || !isWhen(text, start, floor)) return undefined;
  const from = afterSpace(text, rest.lastIndex, limit);
  if (unitWords(text, from, limit) || multipliers(text, from, limit)) return undefined;
  return damagedDate(text, { start, end: rest.lastIndex }, 'split', [year]);
}

function isWhen(text: string, at: number, floor: number): boolean {
  const before = lookBack(text, at, floor);
  if (before?.value.role === 'when')
    return /^(?:in|since|by|until|during|before|after|early|late|of|year)$/iu.test(
      text.slice(before.start, before.end),
    );
  const end = beforeSpace(text, at, floor);
  let start = end;
  while (start > floor && start > end - 10 && classOf(text.charCodeAt(start - 1)) === letter) start--;
  return start < end && months(text, start, end) !== undefined;
}

/** `30%–,`: a range that lost its second half. */
export function halfRange(text: string, start: number, end: number, limit: number): DamagedFigure | undefined {
  if (text.charCodeAt(end) !== 0x2013 || end >= limit) return undefined;
  const next = end + 1 < limit ? text.charCodeAt(end + 1) : 0x2e;
  if (next === 0x25) return damagedDate(text, { start, end: end + 2 }, 'half-range', []);
  const ends = next === 0x2c || next === 0x2e || next === 0x3b;
  return ends && !(end + 2 < limit && isDigit(text.charCodeAt(end + 2)))
    ? damagedDate(text, { start, end: end + 1 }, 'half-range', [])
    : undefined;
}
