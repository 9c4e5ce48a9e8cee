import type { Span } from '../text/span.ts';
import { readBlock } from './block.ts';
import { type Frame, type Hit, isSamePath } from './frames.ts';
import { columnsIn, unquoted } from './lines.ts';

/** What is being written at an offset of a YAML text, finished or not. All offsets are those of the text. */
export interface Writing {
  /** The keys that lead there from the root; `-` stands for an item of a list. */
  readonly path: readonly string[];
  /**
   * A key of the map at the path; the value there; a word or nothing where either may come; or, where a dash would begin
   * it, an item of the list at the path.
   */
  readonly on: 'key' | 'value' | 'either' | 'item';
  /** What a suggestion replaces: the word at the offset as a whole, quotation marks included, on the offset's line. */
  readonly span: Span;
  /** What of it stands before the offset, without the opening quotation mark. */
  readonly typed: string;
  /** The quotation mark it begins with; empty where there is none. */
  readonly mark: '' | '"' | "'";
  /** `literal` is the text of a block scalar. */
  readonly style: 'block' | 'flow' | 'literal';
  /** Of a key: whether its colon is there already. */
  readonly hasColon: boolean;
  /** Whether a space is lacking before a value. */
  readonly needsSpace: boolean;
  /** The column in which keys or items of this map or list begin. */
  readonly indent: number;
  /** How many brackets are open around it. */
  readonly brackets: number;
  /** The column of the offset, tabs counted as up to four. */
  readonly column: number;
  /** The other keys of the map at the path, written before it or after it. */
  readonly keys: readonly string[];
  /** The other items of the list that it stands in. */
  readonly items: readonly string[];
  /** The maps around it, outermost first, with the values of their keys as written. */
  readonly maps: readonly WrittenMap[];
  /** The lists around it in which the line could begin a new innermost first. */
  readonly lists: readonly WrittenList[];
}

interface WrittenMap {
  readonly path: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

interface WrittenList {
  readonly path: readonly string[];
  readonly indent: number;
}

/**
 * Finds the place by lines, indentation and brackets around it. No parser of YAML is asked, since what is being written
 * is seldom YAML yet: an open quotation mark or bracket reaches no further than the lines indented below it. Nothing in
 * comments, and where nothing can be suggested. `around` is the map that the text stands in, where it is a part of a file.
 */
export function writingAt(text: string, offset: number, around?: Frame): Writing | undefined {
  const hit = readBlock(text, offset, around);
  return hit && toWriting(text, offset, hit);
}

function toWriting(text: string, offset: number, hit: Hit): Writing {
  const { path, on, span, style, hasColon, indent, brackets, frames, list, lists } = hit;
  const first = text[span.start];
  const mark = span.end > span.start && style !== 'literal' && (first === '"' || first === "'") ? first : '';
  const maps = frames.filter((each) => each.kind === 'map');
  const beside = (frame: Frame | undefined) =>
    (frame?.entries ?? []).filter((each) => each.start > span.end || each.end < span.start);
  return {
    path,
    on,
    span,
    typed: text.slice(span.start + mark.length, offset),
    mark,
    style,
    hasColon,
    needsSpace: span.start === offset && /[:-]/u.test(text[offset - 1] ?? '') && style !== 'literal' && on !== 'key',
    indent,
    brackets,
    column: columnOf(text, offset),
    keys: beside(maps.findLast((each) => isSamePath(each.path, path))).map((each) => each.key),
    items: beside(list).flatMap((each) => (each.raw === '' ? [] : [unquoted(each.raw)])),
    maps: maps.map((map) => ({
      path: map.path,
      values: new Map(map.entries.map((each) => [each.key, each.raw])),
    })),
    lists: lists.map((each) => ({ path: each.path, indent: each.indent })),
  };
}

/** The value of a key in the map at a path around the place, as a word; nothing where it is not given. */
export function valueAround(writing: Writing, path: readonly string[], key: string): string | undefined {
  const map = writing.maps.findLast((each) => isSamePath(each.path, path));
  const raw = map?.values.get(key);
  return raw === undefined || raw === '' ? undefined : unquoted(raw);
}

/** Whether a path has this form; `*` stands for any key. */
export function isPath(path: readonly string[], form: readonly string[]): boolean {
  return path.length === form.length && form.every((each, i) => each === '*' || each === path[i]);
}

function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return columnsIn(text, start, offset);
}
