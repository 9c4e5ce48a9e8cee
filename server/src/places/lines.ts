/** The colon that makes a key of what a line begins with. */
export function colonAfter(text: string, at: number, end: number): number | undefined {
  const first = text[at];
  if (first === '{' || first === '[' || first === '#') return undefined;
  if (first === '"' || first === "'") {
    const colon = skipBlanks(text, endOfQuoted(text, at, end).end, end);
    return colon < end && text[colon] === ':' ? colon : undefined;
  }
  const stop = commentOrEnd(text, at, end);
  for (let i = at; i < stop; i++) {
    if (text[i] === ':' && (i + 1 === end || text[i + 1] === ' ' || text[i + 1] === '\t')) return i;
  }
  return undefined;
}

/** Where a plain scalar ends on its line: before white space with a comment behind it, or where the line does. */
export function commentOrEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (isCommentAt(text, i)) return trimmedEnd(text, start, i);
  return trimmedEnd(text, start, end);
}

/** Where a scalar in quotation marks that begins at an offset ends, after its closing mark; the limit where it is open. */
export function endOfQuoted(text: string, start: number, limit: number): { end: number; isOpen: boolean } {
  const mark = text[start];
  for (let i = start + 1; i < limit; i++) {
    if (mark === '"' && text[i] === '\\') i++;
    else if (text[i] === mark) {
      if (mark === "'" && text[i + 1] === mark) i++;
      else return { end: i + 1, isOpen: false };
    }
  }
  return { end: limit, isOpen: true };
}

/** A key or value without its quotation marks; escapes in it stay as they are, but for the doubled mark. */
export function unquoted(raw: string): string {
  const mark = raw[0];
  if (mark !== '"' && mark !== "'") return raw;
  const inner = raw.endsWith(mark) && raw.length > 1 ? raw.slice(1, -1) : raw.slice(1);
  return mark === "'" ? inner.replaceAll("''", "'") : inner;
}

/** Whether a comment begins between two offsets of a line. */
export function isInComment(text: string, from: number, offset: number): boolean {
  for (let i = from; i < offset; i++) if (isCommentAt(text, i)) return true;
  return false;
}

export function isCommentAt(text: string, at: number): boolean {
  return text[at] === '#' && (at === 0 || /\s/u.test(text[at - 1] as string));
}

/** How many columns a stretch of a line takes up, counted from its first. A tab ends at the next multiple of four. */
export function columnsIn(text: string, start: number, end: number): number {
  let column = 0;
  for (let i = start; i < end; i++) column = text[i] === '\t' ? column - (column % 4) + 4 : column + 1;
  return column;
}

export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** The end of a stretch without the white space before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] as string)) at--;
  return at;
}
