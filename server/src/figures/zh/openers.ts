import { shiftedDecimal } from '../reading.ts';
import { afterSpaces, Kind, kindAt, powerAt } from './characters.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { type Place, push } from './place.ts';
import { pushTerm } from './quantities.ts';
import { connectorEnd } from './ranges.ts';
import { type Term, termAt, withUnit } from './terms.ts';
import { currencySigns, isPartOfWord, units } from './units.ts';

/** Figures that begin with something else than a numeral: 第86届, 上百, 翻两番, 成千上万, $30亿, 过半. */
export function openedAt(place: Place, at: number): number | undefined {
  return ordinalAt(place, at) ?? severalAt(place, at) ?? foldedAt(place, at) ?? moneyAt(place, at);
}

function ordinalAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (text[at] !== '第' || at + 1 >= end) return undefined;
  const from = afterSpaces(text, at + 1, end);
  const kind = kindAt(text, from);
  if (kind !== Kind.digit && kind !== Kind.numeral) return undefined;
  const first = numeralAt(text, from, end);
  if (first?.form !== 'exact' || first.value === null) return at + 1;
  const second = secondEnd(text, first, end);
  const last = second ?? first;
  const next = afterSpaces(text, last.end, end);
  const found = units.at(text, next, end);
  const word =
    found && found.value.kind !== 'money' && !isPartOfWord(text, next + found.word.length) ? found.word : undefined;
  // 〔2019〕第71号: the number of a paper, like the year before it.
  if (text[next] === '号' && /[〕）)\]]/u.test(text[at - 1] ?? '')) return next + 1;
  const isNumbered = word !== undefined || text[next] === '号';
  const unit = word ?? (text[next] === '号' ? '号' : null);
  const range = { value: null, min: first.value, max: last.value, modifier: 'range' } as const;
  return push(place, {
    start: at,
    end: isNumbered ? next + (unit?.length ?? 0) : last.end,
    kind: 'ordinal',
    ...(second ? range : { value: first.value, min: null, max: null, modifier: 'exact' as const }),
    unit,
    currency: null,
    date: null,
  });
}

/** 第3至5条. */
function secondEnd(text: string, first: Numeral, end: number): Numeral | undefined {
  const at = connectorEnd(text, first.end, end);
  if (at === undefined) return undefined;
  const kind = kindAt(text, at);
  const second = kind === Kind.digit || kind === Kind.numeral ? numeralAt(text, at, end) : undefined;
  return second?.form === 'exact' && second.value !== null && second.value > (first.value ?? 0) ? second : undefined;
}

/** 上百, 上千万, 成百上千, 成千上万: from that number on. */
function severalAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const words = severalWords(text, at, end);
  if (!words || (text[at] === '上' && /[以之马早晚]/u.test(text[at - 1] ?? ''))) return undefined;
  const numeral: Numeral = {
    start: at,
    end: words.end,
    form: 'several',
    value: null,
    low: 10 ** words.power,
    high: null,
    arabic: undefined,
    scale: 0,
    isSpelled: false,
    place: 1,
  };
  return pushTerm(place, withUnit(text, numeral, end), { start: at });
}

function severalWords(
  text: string,
  at: number,
  end: number,
): { readonly end: number; readonly power: number } | undefined {
  if (text.startsWith('成百上千', at)) return { end: at + 4, power: 2 };
  if (text.startsWith('成千上万', at)) return { end: at + 4, power: 3 };
  if (text[at] !== '上' || /^百[科姓货]/u.test(text.slice(at + 1, at + 3))) return undefined;
  let power = 0;
  let after = at + 1;
  for (let each = powerAt(text, after); each !== undefined && each > 1 && after < end; each = powerAt(text, after)) {
    power += each;
    after++;
  }
  return power > 0 ? { end: after, power } : undefined;
}

/** 翻一番 doubles, 翻两番 doubles twice; 翻番 is 翻一番. */
function foldedAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  if (text[at] !== '翻') return undefined;
  const from = text[at + 1] === '了' ? at + 2 : at + 1;
  const kind = kindAt(text, from);
  const numeral = kind === Kind.digit || kind === Kind.numeral ? numeralAt(text, from, end) : undefined;
  const after = numeral?.end ?? from;
  if (text[after] !== '番' || after >= end) return undefined;
  const value = 2 ** (numeral?.value ?? 1);
  const none = { min: null, max: null, unit: null, currency: null, date: null };
  return push(place, { start: at, end: after + 1, kind: 'multiple', value, modifier: 'exact', ...none });
}

/** $30亿, 人民币 30亿元, US$1.5万: the currency before the number. */
function moneyAt(place: Place, at: number): number | undefined {
  const { text, end } = place;
  const sign = currencySigns.at(text, at, end);
  if (!sign) return undefined;
  const from = afterSpaces(text, at + sign.word.length, end);
  if (kindAt(text, from) !== Kind.digit || from >= end) return undefined;
  const term = termAt(text, from, end);
  if (!term || (term.kind !== undefined && term.kind !== 'money')) return undefined;
  const money: Term = { ...term, kind: 'money', unit: null, currency: sign.value, isSafe: true };
  const at2 = connectorEnd(text, money.end, end);
  const again = at2 === undefined ? undefined : currencySigns.at(text, at2, end);
  const second = again && at2 !== undefined ? afterSpaces(text, at2 + again.word.length, end) : at2;
  const upper = second !== undefined && kindAt(text, second) === Kind.digit ? termAt(text, second, end) : undefined;
  if (upper && upper.amount.form === 'exact' && (upper.kind === undefined || upper.kind === 'money')) {
    const carries = upper.numeral.scale > 0 && money.numeral.scale === 0;
    const low = shiftedDecimal(money.amount.value ?? 0, carries ? upper.numeral.scale : 0);
    const amount = { form: 'range', value: null, low, high: upper.amount.value } as const;
    return pushTerm(place, { ...money, end: upper.end, amount }, { start: at });
  }
  return pushTerm(place, money, { start: at });
}
