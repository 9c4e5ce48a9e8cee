import type { Span } from '../text/span.ts';
import { addKey, type Frame, type Hit, maxFrames, openFrame, pathIn } from './frames.ts';
import { endOfQuoted, isCommentAt, isInComment, lineEnd, trimmedEnd, unquoted } from './lines.ts';

interface Flow {
  /** After the closing bracket, or the limit where there is none. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly hit: Hit | undefined;
}

/**
 * Reads a map or list in brackets from its opening one, as far as the limit, however it is broken, and takes down the
 * place of an offset in it. `outer` are the frames around it.
 */
export function readFlow(
  text: string,
  { start, end: limit }: Span,
  offset: number,
  path: readonly string[],
  outer: readonly Frame[],
): Flow {
  const frames: Frame[] = [];
  let hit: Hit | undefined;
  let at = start;
  while (at < limit && frames.length < maxFrames) {
    const mark = text[at] as string;
    const top = frames.at(-1);
    if (mark === '{' || mark === '[') {
      frames.push(openFrame(mark === '{' ? 'map' : 'list', at, top ? pathIn(top) : path));
    } else if (mark === '}' || mark === ']') {
      close(frames, mark === '}' ? 'map' : 'list');
      if (frames.length === 0) return { end: at + 1, isClosed: true, hit };
    }
    const frame = frames.at(-1);
    if (!frame) break;
    if (mark === ',') frame.key = '';
    const slot = readSlot(text, at + 1, limit);
    const isKey = frame.kind === 'map' && frame.key === '';
    const written = slot.token ? text.slice(slot.token.start, slot.token.end) : '';
    const isHere = at < offset && offset <= slot.end && mark !== '}' && mark !== ']';
    if (!hit && isHere && !isInComment(text, lineStart(text, offset), offset)) {
      hit = { ...hitIn(text, slot, offset, isKey, frame), frames: [...outer, ...frames], brackets: frames.length };
    }
    if (slot.token) {
      if (isKey) addKey(frame, unquoted(written), slot.token);
      else if (frame.kind === 'list') frame.entries.push({ key: '', raw: written, ...slot.token });
      else setValue(frame, written);
    }
    at = slot.end;
  }
  return { end: limit, isClosed: false, hit };
}

interface Slot {
  /** What stands between two marks; the last piece where a line end parts it. */
  readonly token: Span | undefined;
  /** Where the next mark stands, or the limit. */
  readonly end: number;
}

function readSlot(text: string, from: number, limit: number): Slot {
  let token: Span | undefined;
  let at = from;
  while (at < limit) {
    const character = text[at] as string;
    if (/\s/u.test(character)) at++;
    else if (isCommentAt(text, at)) at = Math.min(lineEnd(text, at), limit);
    else if (isMark(text, at)) break;
    else {
      const end =
        character === '"' || character === "'"
          ? endOfQuoted(text, at, Math.min(lineEnd(text, at), limit)).end
          : endOfPlain(text, at, limit);
      token = { start: at, end };
      at = end;
    }
  }
  return { token, end: at };
}

function hitIn(
  text: string,
  slot: Slot,
  offset: number,
  isKey: boolean,
  frame: Frame,
): Omit<Hit, 'frames' | 'brackets'> {
  const { token } = slot;
  // Behind a word and a space the word is still what is written.
  const isSpaceBehind = token !== undefined && offset > token.end && !/[\r\n#]/u.test(text.slice(token.end, offset));
  const touches = token !== undefined && token.start <= offset && (offset <= token.end || isSpaceBehind);
  return {
    path: isKey ? frame.path : pathIn(frame),
    on: isKey ? 'key' : 'value',
    span: touches ? { start: token.start, end: Math.max(token.end, offset) } : { start: offset, end: offset },
    style: 'flow',
    hasColon: isKey && text[slot.end] === ':',
    indent: frame.indent,
    list: frame.kind === 'list' ? frame : undefined,
    lists: [],
  };
}

function setValue(frame: Frame, raw: string): void {
  const entry = frame.entries.at(-1);
  if (entry && entry.raw === '') entry.raw = raw;
}

function close(frames: Frame[], kind: Frame['kind']): void {
  const index = frames.findLastIndex((each) => each.kind === kind);
  if (index >= 0) frames.length = index;
}

function endOfPlain(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && !isMark(text, at) && text[at] !== '\n' && text[at] !== '\r' && !isCommentAt(text, at)) at++;
  return Math.max(trimmedEnd(text, start, at), start + 1);
}

/** A bracket, a comma, or a colon that ends a key. */
function isMark(text: string, at: number): boolean {
  const mark = text[at] as string;
  if (mark !== ':') return '{}[],'.includes(mark);
  const next = text[at + 1];
  return next === undefined || /[\s,{}[\]]/u.test(next) || text[at - 1] === '"' || text[at - 1] === "'";
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
