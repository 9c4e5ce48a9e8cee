import { joinedLines, wordsOf } from './join.ts';
import type { Block } from './page.ts';
import { type LaidPage, type Line, linesOf } from './pdfLines.ts';

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  /** Running heads, feet and page numbers, each as often as it stood. */
  readonly removed: readonly string[];
}

/** The paragraphs and headings of laid-out pages. What repeats at their edges is taken out. */
export function blocksOfPages(pages: readonly LaidPage[]): PdfBlocks {
  const all = pages.map((page, i) => linesOf(page, i));
  const { kept, removed } = withoutEdges(all, pages);
  const lines = kept.flat();
  const body = bodySize(lines);
  const levels = headingSizes(lines, body);
  const words = wordsOf(lines.map(({ text }) => text));
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    if (first) blocks.push(blockOf(open, levels.get(sizeOf(first)), words));
    open = [];
  };
  lines.forEach((line, i) => {
    const before = open.at(-1);
    if (before && !goesOn(before, line, leading(lines, i), levels)) close();
    open.push(line);
  });
  close();
  return { blocks, removed };
}

function blockOf(lines: readonly Line[], level: number | undefined, words: ReadonlySet<string>): Block {
  const [first] = lines;
  if (lines.length === 1 && first && first.cells.length > 1) return { kind: 'row', text: first.cells.join('\t') };
  const { text, doubts } = joinedLines(
    lines.map((line) => line.text),
    words,
  );
  return level === undefined ? { kind: 'paragraph', text, doubts } : { kind: 'heading', level, text, doubts };
}

/** A line belongs to the paragraph before it where that one is full, and it begins at the edge in the same type. */
function goesOn(before: Line, line: Line, usual: number, levels: ReadonlyMap<number, number>): boolean {
  if (before.cells.length > 1 || line.cells.length > 1) return false;
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.08 * size) return false;
  const isSamePlace = before.page === line.page && line.y < before.y;
  if (isSamePlace && before.y - line.y > 1.45 * usual) return false;
  if (levels.has(sizeOf(line))) return isSamePlace && before.y - line.y < 2 * size;
  const isIndented = line.x > line.left + 0.8 * size;
  const hangs = before.x < line.x && isSamePlace && Math.abs(before.x - before.left) < 1;
  if (isIndented && !hangs)
    return before.x > before.left + 0.8 * size && Math.abs(before.x - line.x) < 1 && isFull(before, line);
  return isFull(before, line) && !isListStart(line.text);
}

/** Set flush, a full line ends at the edge; set ragged, the first word of the next line would have found no room. */
function isFull(before: Line, line: Line): boolean {
  const left = before.right - before.x - before.width;
  if (before.isFlush) return left < Math.max(3, 0.3 * before.size);
  const [next = ''] = /^\S+/u.exec(line.text) ?? [];
  const isChinese = /\p{Script=Han}/u.test(next);
  return left < (isChinese ? 2.2 * line.size : (next.length + 1) * line.size * 0.55);
}

function isListStart(text: string): boolean {
  return /^(?:[•●▪◦‣·–*-]\s|\d{1,3}[.)]\s|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/u.test(
    text,
  );
}

/** The distance that most lines near this one keep, in points. */
function leading(lines: readonly Line[], at: number): number {
  const near = lines.slice(Math.max(0, at - 20), at + 20);
  const gaps = near.flatMap((line, i) => {
    const next = near[i + 1];
    const gap = next && next.page === line.page ? line.y - next.y : 0;
    return gap > 0 && next && Math.abs(next.size - line.size) < 1 ? [gap] : [];
  });
  const sorted = gaps.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.3)] ?? 14;
}

function sizeOf({ size }: Line): number {
  return Math.round(size * 2) / 2;
}

/** The size in which most characters are set. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(sizeOf(line), (counts.get(sizeOf(line)) ?? 0) + line.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Larger sizes that few lines have are headings; the largest is the title. */
function headingSizes(lines: readonly Line[], body: number): ReadonlyMap<number, number> {
  const sizes = [...new Set(lines.map(sizeOf))].filter((size) => size >= body * 1.12).sort((a, b) => b - a);
  const large = sizes.filter((size) => {
    const text = lines.filter((line) => sizeOf(line) === size);
    return text.length <= Math.max(10, lines.length * 0.2) && text.every((line) => line.text.length < 120);
  });
  return new Map(large.slice(0, 6).map((size, i) => [size, i + 1]));
}

/** Takes out what stands at the upper or lower edge of many pages alike, but for numbers, and page numbers that count on. */
function withoutEdges(all: readonly (readonly Line[])[], pages: readonly LaidPage[]) {
  const edges = all.map((lines, i) => lines.filter((line) => isEdge(line, pages[i]?.height ?? 0)));
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(formOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  const removed: string[] = [];
  const kept = all.map((lines, i) =>
    lines.filter((line) => {
      const repeats = (counts.get(formOf(line)) ?? 0) >= least;
      const isRunning = edges[i]?.includes(line) === true && (repeats || isPageNumber(line.text, i));
      if (isRunning) removed.push(line.text);
      return !isRunning;
    }),
  );
  return { kept, removed };
}

/** In points from the lower edge; running heads stand in the outer tenth. */
function isEdge({ y, text }: Line, height: number): boolean {
  return text.length < 150 && (y > height * 0.9 || y < height * 0.1);
}

function formOf({ text, y }: Line): string {
  return `${Math.round(y / 8)} ${text.replace(/\p{N}+/gu, '#').replace(/\s+/gu, '')}`;
}

function isPageNumber(text: string, page: number): boolean {
  const [, number] =
    /^[\s–—·|-]*(?:Page|第)?\s*(\d{1,4})\s*(?:页|(?:of|\/|／)\s*\d+)?(?:页)?[\s–—·|-]*$/iu.exec(text) ?? [];
  return number !== undefined && (page === 0 ? Number(number) <= 2 : Number(number) >= page);
}
