import type { Bound } from '../reading.ts';
import { wordTable } from '../words.ts';
import { isSpace } from './characters.ts';

/** A word that changes what a numeral says, where it stands. */
export interface Modified {
  readonly bound: Bound;
  /** Where the word begins, or for one after the unit, where it ends. */
  readonly at: number;
}

const before = wordTable<Bound>([
  ...words('about', '约 大约 约为 大概 大致 近乎 约有 约占 约合 大约有'),
  ...words('nearly', '近 将近 接近'),
  ...words('over', '超 超过 逾 突破 高于 多于 大于 远超过'),
  ...words('at_least', '至少 不少于 不低于 最少 不小于 起码 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于'),
  ...words(
    'at_most',
    '至多 最多 不超过 不多于 不高于 不大于 不超 不逾 不得超过 不能超过 不应超过 不会超过 未超过 不得多于 不得高于',
  ),
  ...words('below', '不到 不足 不满 低于 少于 小于 未满 未达 不及'),
]);

const after = wordTable<Bound>([
  ...words('about', '左右 上下 许'),
  ...words('at_least', '以上 及以上 或以上 (含)以上 （含）以上'),
  ...words('at_most', '以下 及以下 或以下 以内 之内'),
]);

/** The characters before which such a word is the end of another one: 附近, 公约, 领导人最多. */
const otherWords = new Map<string, string>([
  ['近', '附最靠临邻亲贴远邻新'],
  ['约', '公条合契节缔制誓预签邀简履毁爽如践失特守违集'],
  ['超', '赶'],
  ['许', '允或准'],
  ['逾', ''],
]);

/** The modifier that ends at an offset, spaces aside. */
export function modifierBefore(text: string, offset: number, start: number): Modified | undefined {
  let at = offset;
  while (at > start && offset - at < 2 && isSpace(text, at - 1)) at--;
  const found = before.before(text, at, start);
  if (!found) return undefined;
  const from = at - found.word.length;
  const blocked = otherWords.get(found.word);
  if (blocked && from > start && blocked.includes(text[from - 1] as string)) return undefined;
  return { bound: found.value, at: from };
}

/** The modifier that begins at an offset. */
export function modifierAfter(text: string, offset: number, end: number): Modified | undefined {
  const found = after.at(text, offset, end);
  if (!found) return undefined;
  return { bound: found.value, at: offset + found.word.length };
}

function words(bound: Bound, list: string): readonly (readonly [string, Bound])[] {
  return list.split(' ').map((word) => [word, bound] as const);
}
