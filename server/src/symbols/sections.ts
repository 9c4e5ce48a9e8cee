import { paragraphs } from '../text/paragraphs.ts';
import { derived } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a document under a heading, through the end of its last paragraph. */
export interface Section extends Span {
  readonly heading: Span;
  /** 1 for the outermost. */
  readonly level: number;
}

/**
 * The sections of a text, in order; one of a deeper level lies within the one before it. Headings are what Markdown
 * marks as such, numbered ones (第一章, 一、, 1.2), salutations within a speech, and short lines before longer prose.
 * None in a text that shows nothing of the kind.
 */
export const sections = derived((source): readonly Section[] => {
  const all = paragraphs(source);
  const texts = all.map((span) => source.text.slice(span.start, Math.min(span.end, span.start + maxLook)));
  const levels = levelsOf(all, texts);
  return all.flatMap((heading, i) => {
    const level = levels[i];
    if (level === undefined) return [];
    const next = levels.findIndex((each, j) => j > i && each !== undefined && each <= level);
    const end = all[(next < 0 ? all.length : next) - 1]?.end ?? heading.end;
    return [{ heading, level, start: heading.start, end }];
  });
});

/** Nothing longer is a heading, and what is longer is prose. In UTF-16 code units. */
const maxHeading = 60;
/** How much of a paragraph is looked at. */
const maxLook = 200;

function levelsOf(all: readonly Span[], texts: readonly string[]): readonly (number | undefined)[] {
  const levels: (number | undefined)[] = [];
  let leads = false;
  // A short line is a heading if what follows is prose or another heading, so the text is read from its end.
  for (let i = all.length - 1; i >= 0; i--) {
    const text = texts[i] ?? '';
    const isGreeting = isSalutation(text);
    levels[i] = markedLevel(text) ?? (isGreeting || (leads && isPlainHeading(text)) ? 1 : undefined);
    leads = !isGreeting && (levels[i] !== undefined || isProse(text));
  }
  return levels;
}

function markedLevel(text: string): number | undefined {
  const markdown = /^(#{1,6})[ \t]+\S/u.exec(text);
  if (markdown) return markdown[1]?.length;
  if (text.length > maxHeading || endsSentence(text)) return undefined;
  if (/^第[\d〇零一二三四五六七八九十百]+[编章部]/u.test(text)) return 1;
  if (/^(?:第[\d〇零一二三四五六七八九十百]+[节]|[一二三四五六七八九十]+、)/u.test(text)) return 2;
  if (/^[（(][一二三四五六七八九十]+[）)]/u.test(text)) return 3;
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,4})[.、]?\s+\p{L}/u.exec(text);
  return decimal ? decimal[1]?.split('.').length : undefined;
}

function isPlainHeading(text: string): boolean {
  if (text.length > maxHeading || !/^[\p{L}\p{N}—“《]/u.test(text)) return false;
  const bare = text.replace(/“[^“]*”$|《[^《]*》$|[（(][^（(]*[）)]$/u, '');
  // Bars, brackets and labels are the furniture of web pages.
  return !/[\p{P}\p{S}]$/u.test(bare) && !/[|>【]|[：:](?! )/u.test(text);
}

function isSalutation(text: string): boolean {
  return (
    text.length <= maxHeading &&
    /^(?:各位|尊敬的|女士们|同志们|朋友们|同事们|Ladies and|Dear |Excellenc|Distinguished |Mr\.? |Madam )/u.test(
      text,
    ) &&
    /[!！:：,，]$/u.test(text)
  );
}

function isProse(text: string): boolean {
  return text.length > maxHeading || endsSentence(text);
}

function endsSentence(text: string): boolean {
  return /[。.!！?？;；,，]["”’」』）)]?$/u.test(text);
}
