import type { Message, Params } from '../findings.ts';
import type { Token } from './tokens.ts';

/**
 * What is wrong with a piece of a query that is written as other languages write operators or comparisons; nothing for a
 * word to look for. In quotation marks everything is that.
 */
export function mistaken({ kind, name, value, isQuoted }: Token): readonly [Message, Params] | undefined {
  if (isQuoted) return undefined;
  if (kind === 'word') return inWord(value);
  if (kind !== 'field') return undefined;
  const [, sign, field] = /^([-!])(.+)$/u.exec(name) ?? [];
  if (sign !== undefined) return [messages.other, { word: sign, instead: `not ${field}:${value}` }];
  const [, equals, rest] = /^(!=|==?)(.*)$/u.exec(value) ?? [];
  if (equals !== undefined)
    return [messages.other, { word: equals, instead: `${equals === '!=' ? 'not ' : ''}${name}:${rest}` }];
  return /^[<>＜＞≤≥]/u.test(value) ? [messages.number, { name }] : undefined;
}

function inWord(word: string): readonly [Message, Params] | undefined {
  if (ands.has(word)) return [messages.and, { word }];
  const [, distance] = /^near[/=~]?(\d+[w词]?)$/iu.exec(word) ?? [];
  const instead = distance === undefined ? operators.get(word) : `near:${distance}`;
  if (instead !== undefined) return [messages.other, { word, instead }];
  const [, name, sign = '', rest] = comparison.exec(word) ?? [];
  if (name === undefined) return /^[<>＜＞≤≥=!]+\d*$/u.test(word) ? [messages.comparison, { word }] : undefined;
  const isEqual = /^(?:==?|!=|<>)$/u.test(sign);
  const written = `${name}:${isEqual ? '' : (signs.get(sign) ?? sign)}${rest || '…'}`;
  return [messages.other, { word: sign, instead: sign === '!=' || sign === '<>' ? `not ${written}` : written }];
}

const comparison = /^(\.?[\p{L}_][\p{L}\p{M}\p{N}_.-]*)(!=|<>|>=|<=|==|[=<>＜＞≤≥])(.*)$/u;

const signs = new Map([
  ['＜', '<'],
  ['＞', '>'],
  ['≤', '<='],
  ['≥', '>='],
]);

const ands: ReadonlySet<string> = new Set(['and', 'AND', '&', '&&', '且', '并且']);

const operators = new Map<string, string>(
  Object.entries({
    or: ['OR', '|', '||', '或', '或者'],
    not: ['NOT', '!', '-', '非'],
    within: ['in', 'IN', 'inside', 'INSIDE', 'WITHIN'],
    containing: ['contains', 'CONTAINS', 'CONTAINING'],
    'near:20': ['NEAR'],
  }).flatMap(([operator, words]) => words.map((word) => [word, operator] as const)),
);

const messages = {
  and: {
    en: '“{word}” is not needed, since tests side by side must all hold; leave it out, or put it in quotation marks to look for the word itself',
    zh: '无需写“{word}”，并列的条件须同时成立；请删去，要查找该词本身请加引号',
  },
  other: {
    en: '“{word}” is no operator here; write {instead}, or put it in quotation marks to look for the words themselves',
    zh: '“{word}”不是运算符；请写 {instead}，要查找文字本身请加引号',
  },
  comparison: {
    en: '“{word}” has nothing to compare; write value:>1000 without spaces, or put it in quotation marks to look for the words themselves',
    zh: '“{word}”没有比较的对象；请写 value:>1000，中间不留空格，要查找文字本身请加引号',
  },
  number: {
    en: '{name}: is compared with a number in plain digits, without spaces, as {name}:>1000 or {name}:<=0.5',
    zh: '{name}: 须与不含空格和分隔符的数字比较，如 {name}:>1000 或 {name}:<=0.5',
  },
} satisfies Record<string, Message>;
