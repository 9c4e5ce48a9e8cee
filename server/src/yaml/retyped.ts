import { isIsoDate } from '../text/isoDates.ts';
import type { ScalarNode } from './node.ts';

export type ScalarType = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/**
 * A scalar written as one of another type, where what is written can mean only one value of it: `"2100000"` as a number,
 * `yes` as true, 2017/9/26 as a date, 20 as a text. Nothing where it could mean several, or none.
 */
export function retyped({ value, raw }: ScalarNode, type: ScalarType): string | undefined {
  if (value === null) return undefined;
  if (type === 'string') return typeof value === 'string' ? undefined : JSON.stringify(raw);
  const words = String(value).trim();
  if (type === 'boolean') {
    if (/^(?:true|yes|on)$/iu.test(words)) return 'true';
    return /^(?:false|no|off)$/iu.test(words) ? 'false' : undefined;
  }
  return type === 'date' ? dateIn(words) : numberIn(words, type);
}

function numberIn(words: string, type: 'number' | 'integer'): string | undefined {
  // A comma between thousands is one; any other may be a decimal one.
  const plain = /^-?[1-9]\d{0,2}(?:,\d{3}){2,}$/u.test(words) ? words.replaceAll(',', '') : words;
  if (!/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/u.test(plain)) return undefined;
  return type === 'integer' && !Number.isSafeInteger(Number(plain)) ? undefined : plain;
}

/** Year first, or with the Chinese words: what begins with the day or the month can be read in two ways. */
function dateIn(words: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/u.exec(words)?.filter((_, i) => i !== 2) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(words) ??
    [];
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isIsoDate(date) && date !== words ? date : undefined;
}
