import { two } from '../calendar.ts';
import { wordTable } from '../words.ts';
import { digitsEnd } from './arabic.ts';
import { afterSpaces } from './characters.ts';
import { wholeAt } from './dates.ts';

/** A time of day, as ISO 8601 writes it: `T09:30`. */
export interface Time {
  readonly end: number;
  readonly text: string;
}

/** Parts of the day, with the hours that they add to those before noon. */
export const dayParts = wordTable<number>([
  ['上午', 0],
  ['早上', 0],
  ['早晨', 0],
  ['清晨', 0],
  ['凌晨', 0],
  ['中午', 0],
  ['下午', 12],
  ['傍晚', 12],
  ['晚上', 12],
  ['晚间', 12],
  ['当晚', 12],
  ['晚', 12],
]);

/** The time at an offset: 8:30, 9时30分, 下午3点, 4点半. 点 alone is no time, since it counts points as well. */
export function timeAt(text: string, start: number, end: number): Time | undefined {
  const part = dayParts.at(text, start, end);
  const from = part ? afterSpaces(text, start + part.word.length, end) : start;
  const hour = wholeAt(text, from, end);
  if (!hour || hour.length > 3 || hour.value > 24) return undefined;
  const value = part && hour.value < 12 && part.value === 12 ? hour.value + 12 : hour.value;
  const mark = text[hour.end];
  if (mark === ':' || mark === '：') return clock(text, value, hour.end + 1, end);
  if (mark !== '时' && mark !== '点') return undefined;
  const at = hour.end + 1;
  if (text[at] === '半') return { end: at + 1, text: `T${two(value)}:30` };
  const minute = wholeAt(text, text[at] === '零' ? at + 1 : at, end);
  if (minute && minute.value < 60 && text[minute.end] === '分' && text[minute.end + 1] !== '之') {
    return { end: minute.end + 1, text: `T${two(value)}:${two(minute.value)}` };
  }
  const isSure = part !== undefined || mark === '时' || text[at] === '钟' || text[at] === '整';
  if (!isSure || (mark === '时' && /[代期间空候常刻]/u.test(text[at] ?? ''))) return undefined;
  const tail = text[at] === '整' || text[at] === '许' ? 1 : text[at] === '钟' ? 1 : 0;
  return { end: at + tail, text: `T${two(value)}` };
}

function clock(text: string, hour: number, at: number, end: number): Time | undefined {
  const minutes = digitsEnd(text, at, end);
  if (minutes - at !== 2 || minutes > end) return undefined;
  const minute = Number(text.slice(at, minutes));
  if (!(minute < 60)) return undefined;
  const base = `T${two(hour)}:${two(minute)}`;
  const hasSeconds =
    (text[minutes] === ':' || text[minutes] === '：') && digitsEnd(text, minutes + 1, end) === minutes + 3;
  if (!hasSeconds) return { end: minutes, text: base };
  return { end: minutes + 3, text: `${base}:${text.slice(minutes + 1, minutes + 3)}` };
}
