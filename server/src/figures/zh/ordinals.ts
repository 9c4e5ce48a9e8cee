import { afterSpaces, Kind, kindAt } from './characters.ts';
import { isPartOfWord } from './longerWords.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { type Place, push } from './place.ts';
import { connectorEnd } from './ranges.ts';
import { units } from './units.ts';

/** 第86届, 第三, 第3至5条; where to go on. */
export function ordinalAt(place: Place, at: number): number | undefined {
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
  const unit = word ?? (text[next] === '号' ? '号' : null);
  const whole = { end: unit === null ? last.end : next + unit.length, value: last.value as number };
  const upper = second ? whole : unit === null ? undefined : sameAgain(text, whole, unit, end);
  const range = { value: null, min: first.value, max: upper?.value ?? null, modifier: 'range' } as const;
  return push(place, {
    start: at,
    end: upper?.end ?? whole.end,
    kind: 'ordinal',
    ...(upper ? range : { value: first.value, min: null, max: null, modifier: 'exact' as const }),
    unit,
    currency: null,
    date: null,
  });
}

interface End {
  readonly end: number;
  readonly value: number;
}

/** 第四十一条至第四十五条: the second end with all its words. */
function sameAgain(text: string, first: End, unit: string, end: number): End | undefined {
  const at = connectorEnd(text, first.end, end);
  const from = at === undefined || text[at] !== '第' ? undefined : afterSpaces(text, at + 1, end);
  const kind = from === undefined ? Kind.other : kindAt(text, from);
  if (from === undefined || (kind !== Kind.digit && kind !== Kind.numeral)) return undefined;
  const numeral = numeralAt(text, from, end);
  if (numeral?.form !== 'exact' || numeral.value === null || numeral.value <= first.value) return undefined;
  const next = afterSpaces(text, numeral.end, end);
  const isSame = text.startsWith(unit, next) && !isPartOfWord(text, next + unit.length) && next + unit.length <= end;
  return isSame ? { end: next + unit.length, value: numeral.value } : undefined;
}

/** 第3至5条. */
function secondEnd(text: string, first: Numeral, end: number): Numeral | undefined {
  const at = connectorEnd(text, first.end, end);
  if (at === undefined) return undefined;
  const kind = kindAt(text, at);
  const second = kind === Kind.digit || kind === Kind.numeral ? numeralAt(text, at, end) : undefined;
  return second?.form === 'exact' && second.value !== null && second.value > (first.value ?? 0) ? second : undefined;
}
