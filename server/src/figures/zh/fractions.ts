import { type Amount, exact, mapped } from '../reading.ts';
import { Kind, kindAt, powerAt } from './characters.ts';
import { isWrong } from './longerWords.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import type { Term } from './terms.ts';
import { type Unit, units } from './units.ts';

/** A part of one: 半年, 一半, 百分之三十, 三分之一, 2/3; nothing where the numeral is a whole number. */
export function partAt(text: string, start: number, end: number): Term | undefined {
  return halfAt(text, start, end) ?? fractionAt(text, start, end);
}

const fraction = { kind: 'fraction', unit: null, currency: null, isSafe: true } as const;

/** 百分之三十, 千分之五, 三分之一, 百分百. */
function fractionAt(text: string, start: number, end: number): Term | undefined {
  if (text.startsWith('百分百', start)) {
    const numeral = made(start, start + 3, 100);
    return { ...numeral, amount: numeral, numeral, kind: 'percentage', unit: 'percent', currency: null, isSafe: true };
  }
  const slashed = slashedAt(text, start, end);
  if (slashed) return slashed;
  const isBare = text.startsWith('分之', start + 1) && powerAt(text, start) !== undefined;
  const under = isBare ? made(start, start + 1, 10 ** (powerAt(text, start) ?? 0)) : underAt(text, start, end);
  if (!under?.value || !text.startsWith('分之', under.end)) return undefined;
  const at = under.end + 2;
  const kind = kindAt(text, at);
  if (at >= end || (kind !== Kind.digit && kind !== Kind.numeral)) return undefined;
  const over = text.startsWith('百', at) ? made(at, at + 1, 100) : numeralAt(text, at, end);
  if (!over) return undefined;
  const { value } = under;
  const base = { start, end: over.end, numeral: over };
  if (isBare && value === 100) {
    return { ...base, amount: over, kind: 'percentage', unit: 'percent', currency: null, isSafe: true };
  }
  return { ...base, ...fraction, amount: mapped(over, (each) => each / value) };
}

/** 2/3; not 9/11, and no date. */
function slashedAt(text: string, start: number, end: number): Term | undefined {
  if (text[start + 1] !== '/' && text[start + 2] !== '/') return undefined;
  const match = /^(\d{1,2})\/(\d{1,3})(?![\d/.月年])/u.exec(text.slice(start, Math.min(end, start + 8)));
  const [whole = '', over, under] = match ?? [];
  if (whole === '' || Number(over) >= Number(under) || Number(over) === 0 || whole === '9/11') return undefined;
  const numeral = made(start, start + whole.length, Number(over) / Number(under));
  return { ...fraction, start, end: numeral.end, amount: numeral, numeral };
}

/** Only a numeral right before 分之 is worth reading. */
function underAt(text: string, start: number, end: number): Numeral | undefined {
  const near = start + text.slice(start, start + 10).indexOf('分之');
  return near > start && near - start <= 8 && near < end ? numeralAt(text, start, near) : undefined;
}

/** 半年, 半个世纪, 一半, 半数. */
function halfAt(text: string, start: number, end: number): Term | undefined {
  if (
    text.startsWith('一半', start) ||
    (text.startsWith('半数', start) && (text[start - 1] !== '过' || text[start - 2] === '超'))
  ) {
    const numeral = made(start, start + 2, 0.5);
    if (start + 2 > end) return undefined;
    return { ...fraction, start, end: start + 2, amount: numeral, numeral };
  }
  if (text[start] !== '半' || /[上下前后大小多一两三四五六七八九十0-9]/u.test(text[start - 1] ?? '')) return undefined;
  const at = start + 1;
  if (text.startsWith('个多世纪', at) && at + 4 <= end) {
    const amount: Amount = { form: 'over', value: 0.5, low: 0.5, high: 1 };
    const base = { start, end: at + 4, amount, numeral: made(start, at, 0.5) };
    return { ...base, kind: 'duration', unit: 'century', currency: null, isSafe: true };
  }
  const found = units.at(text, at, end);
  const unit: Unit | undefined = found?.value;
  if (!found || unit?.kind !== 'duration' || isWrong(text, at, found.word) || found.word === '周年') return undefined;
  const numeral = made(start, at, 0.5);
  const after = at + found.word.length;
  return {
    start,
    end: after,
    amount: numeral,
    numeral,
    kind: 'duration',
    unit: unit.unit,
    currency: null,
    isSafe: true,
  };
}

function made(start: number, end: number, value: number): Numeral {
  return { ...exact(value), start, end, arabic: undefined, scale: 0, isSpelled: false, place: 1 };
}
