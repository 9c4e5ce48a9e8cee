import { boilerplateForm } from './boilerplate.ts';
import { joinedLines, wordsOf } from './join.ts';
import type { Block } from './page.ts';

/**
 * The paragraphs of a plain text. Lines are joined where the whole text is surely broken at one width: most lines that
 * another follows come near the widest, and none is wider than a typewriter's or a terminal's. Otherwise each line is a paragraph.
 */
export function paragraphsOf(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029\f]/u).map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  if (width === undefined) return lines.flatMap((line) => blockOf(line.trim()));
  const words = wordsOf(lines);
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    const { text: joined, doubts } = joinedLines(open, words);
    if (joined !== '') blocks.push({ kind: 'paragraph', text: spaced(joined), doubts });
    open = [];
  };
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? '';
    if (open.length > 0 && !goesOn(before, line, width)) close();
    if (line.trim() !== '') open.push(line);
  });
  close();
  return blocks;
}

function blockOf(line: string): readonly Block[] {
  return line === '' ? [] : [{ kind: 'paragraph', text: spaced(line) }];
}

/** Tabs and wide spaces within a line part what people set apart; they stay one space. */
function spaced(line: string): string {
  return line.replace(/[\t \u00a0\u3000\ufeff\u200b]+/gu, ' ').trim();
}

/** In columns of a terminal, where the text is broken; nothing for a text with a line to each paragraph. */
function wrapWidth(lines: readonly string[]): number | undefined {
  const followed = lines.filter((line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '');
  const widths = followed.map(columns).sort((a, b) => a - b);
  if (widths.length < 5) return undefined;
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (widest < 40 || widest > 100 || Math.max(...lines.slice(0, 10_000).map(columns)) > 120) return undefined;
  const near = widths.filter((each) => each >= widest * 0.8).length;
  return near >= widths.length * 0.7 ? widest : undefined;
}

function goesOn(before: string, line: string, width: number): boolean {
  if (line.trim() === '' || before.trim() === '' || boilerplateForm(line.trim())) return false;
  if (/^(?:\s{2,}|\u3000|\t)/u.test(line) && !/^\s{2,}/u.test(before)) return false;
  if (/^\s*(?:[-*•·]\s|\d{1,3}[.)、]\s?|[（(][\p{N}一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/u.test(line))
    return false;
  const [next = ''] = /^\s*\S+/u.exec(line) ?? [];
  const isChinese = /\p{Script=Han}/u.test(next);
  // Another word would not have found room.
  return columns(before) + (isChinese ? 6 : columns(next.trim()) + 3) >= width;
}

/** Chinese characters take two. */
function columns(line: string): number {
  let count = 0;
  for (const character of line) count += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
  return count;
}
