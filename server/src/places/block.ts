import type { Span } from '../text/span.ts';
import { readFlow } from './flow.ts';
import { addKey, type Entry, type Frame, type Hit, maxFrames, openFrame, pathIn } from './frames.ts';
import {
  colonAfter,
  columnsIn,
  commentOrEnd,
  endOfQuoted,
  isInComment,
  lineEnd,
  skipBlanks,
  trimmedEnd,
  unquoted,
} from './lines.ts';

/** Reads a YAML text line by line, brackets included, and takes down the place of an offset in it. */
export function readBlock(text: string, offset: number, around: Frame | undefined): Hit | undefined {
  const reader = new BlockReader(text, offset, around);
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    if (start >= next) next = reader.line(start, end);
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return reader.hit;
}

/** The state of one reading: which maps and lists are open, and what runs on over lines. */
class BlockReader {
  readonly #text: string;
  readonly #offset: number;
  #frames: Frame[];
  /** A block scalar or an open quotation that takes in the lines indented more than its key. */
  #running: { readonly indent: number; readonly path: readonly string[]; readonly isLiteral: boolean } | undefined;
  hit: Hit | undefined;

  constructor(text: string, offset: number, around: Frame | undefined) {
    this.#text = text;
    this.#offset = offset;
    this.#frames = around ? [around] : [];
  }

  /** Takes in a line, or several where brackets run on; gives where the next line may begin. */
  line(start: number, end: number): number {
    const text = this.#text;
    const first = skipBlanks(text, start, end);
    const isBlank = first === end;
    const hasCursor = start <= this.#offset && this.#offset <= end;
    if (isBlank && !hasCursor) return end;
    const column = columnsIn(text, start, isBlank ? this.#offset : first);
    if (this.#running) {
      if (column > this.#running.indent) {
        this.#goOn(first, end, hasCursor);
        return end;
      }
      this.#running = undefined;
    }
    if (isBlank) this.#word({ start: this.#offset, end: this.#offset }, column);
    else if (text[first] === '#' || /^(?:---|\.\.\.)(?:\s|$)/u.test(text.slice(start, Math.min(end, start + 4))))
      return end;
    else return this.#content(first, end, column);
    return end;
  }

  /** A line within a block scalar, or within a quotation that an earlier line opened. */
  #goOn(first: number, end: number, hasCursor: boolean): void {
    const running = this.#running;
    if (!running) return;
    if (hasCursor && running.isLiteral) {
      const from = Math.min(first, this.#offset);
      this.#take(running.path, 'value', { start: from, end }, { style: 'literal' });
    }
    if (!running.isLiteral && /["']\s*(?:#.*)?$/u.test(this.#text.slice(Math.max(first, end - 200), end))) {
      this.#running = undefined;
    }
  }

  /** What stands on a line from its first character on: a dash with an a key with a value, or a word. */
  #content(at: number, end: number, column: number): number {
    const text = this.#text;
    if (text[at] === '-' && (at + 1 === end || /\s/u.test(text[at + 1] as string))) return this.#dash(at, end, column);
    const colon = colonAfter(text, at, end);
    if (colon !== undefined) return this.#pair(at, colon, end, column);
    if (text[at] === '{' || text[at] === '[') {
      this.#popTo(column);
      const top = this.#frames.at(-1);
      return this.#flow(at, top?.indent ?? -1, pathIn(top));
    }
    const stop = Math.max(commentOrEnd(text, at, end), Math.min(this.#offset, end));
    if (at <= this.#offset && this.#offset <= end && !isInComment(text, at, this.#offset)) {
      this.#word({ start: at, end: stop }, column);
    }
    return end;
  }

  #dash(at: number, end: number, column: number): number {
    const text = this.#text;
    while (isAbove(this.#frames.at(-1), column)) this.#frames.pop();
    let list = this.#frames.at(-1);
    if (list?.kind !== 'list' || list.indent !== column) {
      list = openFrame('list', column, pathIn(list));
      this.#frames.push(list);
    }
    const first = skipBlanks(text, at + 1, end);
    const isEmpty = first === end || text[first] === '#';
    const stop = commentOrEnd(text, first, end);
    list.entries.push({ key: '', raw: text.slice(first, stop), start: first, end: Math.max(first, stop) });
    if (!isEmpty && this.#frames.length > maxFrames) return end;
    if (!isEmpty) return this.#content(first, end, column + columnsIn(text, at, first));
    if (at < this.#offset && this.#offset <= first) {
      const inner = openFrame('map', column + Math.max(2, this.#offset - at), pathIn(list));
      this.#take(inner.path, 'either', { start: this.#offset, end: this.#offset }, { inner, list });
      this.#frames.push(inner);
    }
    return end;
  }

  #pair(at: number, colon: number, end: number, column: number): number {
    const text = this.#text;
    const map = this.#mapAt(column);
    const keyEnd = trimmedEnd(text, at, colon);
    const entry = addKey(map, unquoted(text.slice(at, keyEnd)), { start: at, end: keyEnd });
    if (at <= this.#offset && this.#offset <= colon) {
      const span = { start: at, end: Math.max(keyEnd, this.#offset) };
      this.#take(map.path, 'key', span, { hasColon: true, indent: column });
    }
    return this.#value(entry, map, colon + 1, end);
  }

  /** The value behind a key's colon, as far as it stands on the line; maps and lists below it come with their own lines. */
  #value(entry: Entry, map: Frame, from: number, end: number): number {
    const text = this.#text;
    const offset = this.#offset;
    const path = pathIn(map);
    const start = skipBlanks(text, from, end);
    const first = start < end && text[start] !== '#' ? (text[start] as string) : '';
    if (first === '{' || first === '[') {
      const next = this.#flow(start, map.indent, path);
      entry.raw = text.slice(start, next);
      map.hasValue = true;
      return next;
    }
    if (first === '|' || first === '>') {
      this.#running = { indent: map.indent, path, isLiteral: true };
      map.hasValue = true;
      return end;
    }
    const isQuoted = first === '"' || first === "'";
    const { end: quotedEnd, isOpen } = isQuoted ? endOfQuoted(text, start, end) : { end: start, isOpen: false };
    const stop = isQuoted ? trimmedEnd(text, start, quotedEnd) : first === '' ? from : commentOrEnd(text, start, end);
    entry.raw = first === '' ? '' : text.slice(start, stop);
    map.hasValue = first !== '';
    if (isOpen) this.#running = { indent: map.indent, path, isLiteral: false };
    if (offset < from || offset > end || /[&*!%@`]/u.test(first)) return end;
    if (offset > stop && (isQuoted || isInComment(text, from, offset))) return end;
    const begins = first === '' || offset < start ? offset : start;
    this.#take(path, 'value', { start: begins, end: Math.max(stop, offset) }, {});
    return end;
  }

  /** A word alone on its line, or the cursor on a blank one: a key to be, or the value of the key above. */
  #word(span: Span, column: number): void {
    const lists = this.#frames.filter((each) => each.kind === 'list' && each.indent >= column).reverse();
    this.#popTo(column);
    const top = this.#frames.at(-1);
    const more = { lists, indent: column };
    if (top?.kind === 'map' && top.indent === column) this.#take(top.path, 'key', span, more);
    else if (lists[0]?.indent === column) this.#take(lists[0].path, 'item', span, { ...more, list: lists[0] });
    else if (!top?.hasValue) {
      const inner = openFrame('map', column, pathIn(top));
      const list = top?.kind === 'list' ? top : undefined;
      this.#take(inner.path, top ? 'either' : 'key', span, { ...more, inner, list });
      this.#frames.push(inner);
    }
  }

  /** The map whose keys stand in a column, opened where there is none yet. */
  #mapAt(column: number): Frame {
    this.#popTo(column);
    const top = this.#frames.at(-1);
    if (top?.kind === 'map' && top.indent === column) return top;
    const map = openFrame('map', column, pathIn(top));
    this.#frames.push(map);
    return map;
  }

  /** Brackets from an offset on: where they are not closed on their line, as far as lines are indented more than a column. */
  #flow(start: number, indent: number, path: readonly string[]): number {
    const text = this.#text;
    const end = lineEnd(text, start);
    const read = (limit: number) => readFlow(text, { start, end: limit }, this.#offset, path, this.#frames);
    const onLine = read(end);
    const flow = onLine.isClosed ? onLine : read(this.#endOfIndented(end, indent));
    this.hit ??= flow.hit;
    return flow.end;
  }

  #endOfIndented(lineEndBefore: number, indent: number): number {
    const text = this.#text;
    let end = lineEndBefore;
    while (end < text.length) {
      const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
      const nextEnd = lineEnd(text, next);
      const first = skipBlanks(text, next, nextEnd);
      const isIn = first === nextEnd || columnsIn(text, next, first) > indent || /[\]}]/u.test(text[first] as string);
      if (!isIn) break;
      end = nextEnd;
    }
    return end;
  }

  #popTo(column: number): void {
    let top = this.#frames.at(-1);
    while (top && (top.indent > column || (top.kind === 'list' && top.indent >= column))) {
      this.#frames.pop();
      top = this.#frames.at(-1);
    }
  }

  #take(
    path: readonly string[],
    on: Hit['on'],
    span: Span,
    more: Partial<Pick<Hit, 'style' | 'hasColon' | 'indent' | 'list' | 'lists'>> & { inner?: Frame },
  ): void {
    const { inner, ...rest } = more;
    const frames = [...this.#frames, ...(inner ? [inner] : [])];
    const indent = inner?.indent ?? frames.at(-1)?.indent ?? 0;
    this.hit ??= {
      path,
      on,
      span,
      style: 'block',
      hasColon: false,
      indent,
      frames,
      brackets: 0,
      list: undefined,
      lists: [],
      ...rest,
    };
  }
}

function isAbove(frame: Frame | undefined, column: number): boolean {
  return frame !== undefined && frame.indent > column;
}
