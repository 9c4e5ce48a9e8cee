import { recognise } from '../figures/recognise.ts';
import type { About } from './page.ts';

/** What a line under a title says of the page: who published it and when. */
export interface Byline extends Pick<About, 'publisher' | 'date' | 'author'> {
  /** Whose page it is, which others may have published first. */
  readonly site?: string;
}

/** A line longer than this is text, in UTF-16 code units. */
const maxLength = 160;

/**
 * What a line says of the page, such as `2017年09月26日 10:23 来源：新华社` or `Published 26 September 2017 | Press Office`;
 * nothing where it holds anything besides, which would be lost with it.
 */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > maxLength) return undefined;
  let rest = line;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found ?? undefined;
  };
  const publisher = take(publisherPattern)?.[1];
  const author = take(authorPattern)?.[1];
  take(editorPattern);
  const stated = take(datePattern)?.[0];
  if (stated === undefined && publisher === undefined) return undefined;
  const date = stated === undefined ? undefined : dateIn(stated);
  take(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*(?:[ap]\.?m\.?|UTC|GMT|CET|CEST|EST|EDT|北京时间))?/iu);
  take(
    /(?:发布时间|发布日期|发表时间|发表日期|更新时间|时间|日期|發布日期|發布時間|Published(?: on)?|Posted(?: on)?|Updated|Last updated|Date|Release date)\s*[:：]?/iu,
  );
  while (take(/字号|字体|打印|关闭|分享|阅读次数|浏览次数|点击数|(?<!\p{L})[大中小](?!\p{L})|\b(?:Print|Share)\b/u));
  const left = rest.replace(/[\s|｜/·•,，:：【】[\]()（）—–-]+/gu, ' ').trim();
  // A name before the date is the site's; anything more is a sentence.
  const isName = /^[\p{L}\p{N}·&' ]{2,24}$/u.test(left) && stated !== undefined && line.startsWith(left);
  if (left !== '' && !isName) return undefined;
  return {
    ...(date && { date }),
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(isName && { site: left }),
  };
}

/** Who the closing line of a page names: `(编辑:… 来源:公安部)`. */
export function publisherIn(line: string): string | undefined {
  return closingPattern.exec(line)?.[1];
}

/** The first day that words state in full, as ISO 8601; of a short line, such as `海州市人民政府 2022年3月`, also the month. */
export function dateIn(text: string): string | undefined {
  const [, year, month, day] = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(text) ?? [];
  if (year && month && day && Number(month) <= 12 && Number(day) <= 31) {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const stated = (['zh', 'en'] as const).flatMap((language) => recognise(text, language).map(({ date }) => date ?? ''));
  const days = stated.filter((date) => /^\d{4}-\d\d-\d\d$/u.test(date));
  const months = text.length > maxShort ? [] : stated.filter((date) => /^\d{4}-\d\d$/u.test(date));
  return days[0] ?? months[0];
}

/** In UTF-16 code units. */
const maxShort = 60;

const colon = '\\s*[:：]\\s*';
const nameAfter = `${colon}([^\\s|｜()（）【】]+(?: [A-Z][^\\s|｜()（）【】]*)*)`;
const publisherPattern = new RegExp(
  `(?:来源|來源|稿件来源|信息来源|文章来源|发布机构|Source|Published by)${nameAfter}`,
  'iu',
);
const authorPattern = new RegExp(`(?:作者|记者|Author|By)${nameAfter}`, 'iu');
const editorPattern = new RegExp(`(?:责任编辑|責任編輯|编辑|編輯|责编|Editor)${colon}[^\\s|｜()（）【】]+`, 'iu');
const closingPattern = new RegExp(`(?:来源|來源|Source)${colon}([^\\s)）】\\]]+)`, 'iu');
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const datePattern = new RegExp(
  `\\d{4}年\\s*\\d{1,2}月\\s*\\d{1,2}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?=\\D|$)|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:${months}),? \\d{4}|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`,
  'iu',
);
