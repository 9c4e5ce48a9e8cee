import type { Locale } from '../../findings.ts';
import { roundedText } from './numbers.ts';

/** A fraction in words where it has some, and as a decimal: `one third, ≈ 0.33`, `三分之一，≈ 0.33`. */
export function fractionText(value: number, locale: Locale): string {
  const decimal = roundedText(value, locale, 2);
  const found = simplest(value);
  if (!found) return decimal.replace(/^= /u, '');
  return `${inWords(found, locale)}${{ en: ', ', zh: '，' }[locale]}${decimal}`;
}

interface Ratio {
  readonly over: number;
  readonly under: number;
}

/** The fraction with the smallest denominator that makes this number; nothing where none up to 1,000,000 does, or it is whole. */
function simplest(value: number): Ratio | undefined {
  if (!(value > 0) || value >= 1) return undefined;
  // Continued fractions, https://en.wikipedia.org/wiki/Continued_fraction#Best_rational_approximations
  let [before, now] = [
    { over: 0, under: 1 },
    { over: 1, under: 0 },
  ];
  for (let rest = value, i = 0; i < 20; i++) {
    const whole = Math.floor(rest + 1e-9);
    const next = { over: whole * now.over + before.over, under: whole * now.under + before.under };
    if (next.under > 1e6) return undefined;
    if (Math.abs(next.over / next.under - value) < 1e-12) return next;
    [before, now] = [now, next];
    rest = 1 / (rest - whole);
  }
  return undefined;
}

function inWords({ over, under }: Ratio, locale: Locale): string {
  if (locale === 'zh') return under === 2 ? '二分之一' : `${zhNumber(under)}分之${zhNumber(over)}`;
  const name = enNames[under];
  const count = enCounts[over];
  if (!name || !count) return `${over}/${under}`;
  return `${count} ${over === 1 ? name : `${name}s`}`;
}

function zhNumber(value: number): string {
  return { 10: '十', 100: '百', 1000: '千', 10000: '万' }[value] ?? zhDigits[value] ?? String(value);
}

const zhDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const enCounts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const enNames: Readonly<Record<number, string>> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
};
