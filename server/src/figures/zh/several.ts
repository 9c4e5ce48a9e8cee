import { powerAt } from './characters.ts';
import type { Numeral } from './numerals.ts';
import type { Place } from './place.ts';
import { pushTerm } from './quantities.ts';
import { withUnit } from './terms.ts';

/** 上百, 上千万, 成百上千, 成千上万: from that number on. */
export function severalAt(place: Place, at: number): number | undefined {
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
