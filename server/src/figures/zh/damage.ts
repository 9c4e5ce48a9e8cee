import { isInCalendar, isLikelyYear } from '../calendar.ts';
import type { DamagedFigure } from '../figure.ts';
import { asciiDigits, digitsEnd } from './arabic.ts';
import { afterSpaces, arabicDigit, isLetter, powerAt } from './characters.ts';
import { units } from './units.ts';

/** What is damaged at an offset, which must be a digit or a letter; nothing where nobody can tell. */
export function damageAt(text: string, at: number, start: number, end: number): DamagedFigure | undefined {
  if (at > start && (isLetter(text, at - 1) || arabicDigit(text, at - 1) >= 0 || text[at - 1] === '.'))
    return undefined;
  const after = digitsEnd(text, at, Math.min(end, at + 12));
  const mayLookAlike = isLookalike(text[at]) || isLookalike(text[after]) || text[after] === '.';
  const found = mayLookAlike ? lookalike(text, at, end) : undefined;
  if (found || after === at) return found;
  return (
    lostCharacter(text, at, after, end) ??
    split(text, at, after, end) ??
    impossible(text, at, after, end) ??
    halfRange(text, at, after, end)
  );
}

function told(
  text: string,
  start: number,
  end: number,
  damage: DamagedFigure['damage'],
  readings: readonly string[],
): DamagedFigure {
  return { start, end, text: text.slice(start, end), damage, readings };
}

type Damage = DamagedFigure | undefined;

/** 2017926日, 20159月, 2017年926日: a 年 or 月 was lost between digits. */
function lostCharacter(text: string, at: number, after: number, end: number): Damage {
  const digits = asciiDigits(text, at, after);
  const mark = text[after];
  if (
    digits.length >= 5 &&
    digits.length <= 8 &&
    (mark === '日' || mark === '月') &&
    isLikelyYear(Number(digits.slice(0, 4)))
  ) {
    const year = digits.slice(0, 4);
    const rest = digits.slice(4);
    const readings = mark === '日' ? dayReadings(year, rest) : monthReadings(year, rest, text, after, end);
    const last = mark === '日' ? after + 1 : (readings[0]?.end ?? after + 1);
    if (readings.length === 0) return undefined;
    return told(
      text,
      at,
      last,
      'lost-character',
      readings.map((each) => each.text),
    );
  }
  if (digits.length !== 4 || mark !== '年' || !isLikelyYear(Number(digits))) return undefined;
  const second = digitsEnd(text, after + 1, Math.min(end, after + 6));
  const rest = asciiDigits(text, after + 1, second);
  if (rest.length < 2 || rest.length > 4 || text[second] !== '日') return undefined;
  const readings = dayReadings(digits, rest);
  if (readings.length === 0) return undefined;
  return told(
    text,
    at,
    second + 1,
    'lost-character',
    readings.map((each) => each.text),
  );
}

interface Candidate {
  readonly text: string;
  readonly end?: number;
}

/** Every way to divide the digits into a month and a day that the calendar has, one-digit months first. */
function dayReadings(year: string, rest: string): Candidate[] {
  const readings: Candidate[] = [];
  for (let length = 1; length <= 2 && length < rest.length; length++) {
    const [month, day] = [Number(rest.slice(0, length)), Number(rest.slice(length))];
    if (rest.length - length > 2 || month === 0 || day === 0) continue;
    const isPadded = rest[0] === '0' ? length === 1 : rest[length] === '0';
    if (isPadded && rest.length < 4) continue;
    if (isInCalendar(Number(year), month, day)) readings.push({ text: `${year}年${month}月${day}日` });
  }
  return readings;
}

function monthReadings(year: string, rest: string, text: string, after: number, end: number): Candidate[] {
  const month = Number(rest);
  if (rest.length > 2 || month < 1 || month > 12) return [];
  const day = digitsEnd(text, after + 1, Math.min(end, after + 4));
  const hasDay =
    day > after + 1 &&
    text[day] === '日' &&
    isInCalendar(Number(year), month, Number(asciiDigits(text, after + 1, day)));
  if (hasDay) return [{ text: `${year}年${month}月${Number(asciiDigits(text, after + 1, day))}日`, end: day + 1 }];
  return [{ text: `${year}年${month}月`, end: after + 1 }];
}

/** Letters that look like digits, between or beside digits and before what makes a figure of them. */
function lookalike(text: string, at: number, end: number): Damage {
  let last = at;
  while (
    last < end &&
    last - at < 12 &&
    (isLookalike(text[last]) || arabicDigit(text, last) >= 0 || isPointIn(text, last))
  ) {
    last++;
  }
  const word = text.slice(at, last);
  if (!/[OoIl]/u.test(word) || !/\d/u.test(word)) return undefined;
  const unit = unitEnd(text, last, end);
  if (unit === last) return undefined;
  const read = word.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
  if (text[last] === '年' && read.length >= 3 && !(read.length === 4 && isLikelyYear(Number(read)))) return undefined;
  return told(text, at, unit, 'lookalike', [read + text.slice(last, unit)]);
}

/** After the multipliers and the unit that make a figure of what stands before them; the offset itself where none do. */
function unitEnd(text: string, at: number, end: number): number {
  let after = at;
  while (after < end && powerAt(text, after) !== undefined) after++;
  const found = units.at(text, after, end);
  if (found) return after + found.word.length;
  return /[年月日]/u.test(text[after] ?? '') ? after + 1 : after;
}

function isLookalike(character: string | undefined): boolean {
  return character === 'O' || character === 'o' || character === 'l' || character === 'I';
}

function isPointIn(text: string, at: number): boolean {
  return text[at] === '.' && arabicDigit(text, at + 1) >= 0;
}

/** 20 17年: a year with a space or a line end in it. */
function split(text: string, at: number, after: number, end: number): Damage {
  let next = after;
  while (next < end && next - after < 3 && /[ \t\r\n]/u.test(text[next] as string)) next++;
  if (next === after || after - at > 3 || arabicDigit(text, next) < 0) return undefined;
  const last = digitsEnd(text, next, Math.min(end, next + 4));
  const joined = asciiDigits(text, at, after) + asciiDigits(text, next, last);
  if (joined.length !== 4 || text[last] !== '年' || !isLikelyYear(Number(joined))) return undefined;
  return told(text, at, last + 1, 'split', [`${joined}年`]);
}

/** 2017年2月30日, 2017年13月, 9月31日: no calendar has it. */
function impossible(text: string, at: number, after: number, end: number): Damage {
  if (after - at <= 2 && text[after] === '月') return impossibleDay(text, at, after, end);
  if (after - at !== 4 || text[after] !== '年') return undefined;
  const year = Number(asciiDigits(text, at, after));
  const month = digitsEnd(text, after + 1, Math.min(end, after + 4));
  if (!isLikelyYear(year) || month === after + 1 || text[month] !== '月') return undefined;
  const monthNumber = Number(asciiDigits(text, after + 1, month));
  const day = digitsEnd(text, month + 1, Math.min(end, month + 4));
  const hasDay = day > month + 1 && (text[day] === '日' || text[day] === '号');
  const dayNumber = hasDay ? Number(asciiDigits(text, month + 1, day)) : undefined;
  if (isInCalendar(year, monthNumber, dayNumber)) return undefined;
  return told(text, at, hasDay ? day + 1 : month + 1, 'impossible-date', []);
}

function impossibleDay(text: string, at: number, after: number, end: number): Damage {
  const month = Number(asciiDigits(text, at, after));
  const day = digitsEnd(text, after + 1, Math.min(end, after + 4));
  if (day === after + 1 || text[day] !== '日' || month < 1 || month > 12) return undefined;
  if (isInCalendar(undefined, month, Number(asciiDigits(text, after + 1, day)))) return undefined;
  return told(text, at, day + 1, 'impossible-date', []);
}

/** 30%—，: a range without its second half. */
function halfRange(text: string, at: number, after: number, end: number): Damage {
  const unit = afterSpaces(text, after, end);
  if (!/[%％]/u.test(text[unit] ?? '') || !/[—–~～－]/u.test(text[unit + 1] ?? '')) return undefined;
  if (text[unit + 2] === text[unit + 1] || !/[，。；、,;）)]/u.test(text[unit + 2] ?? '')) return undefined;
  return told(text, at, unit + 2, 'half-range', []);
}
