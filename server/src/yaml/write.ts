/**
 * A string as a YAML scalar on one line: plain where every reader takes it for the same string, else in double quotes
 * (JSON's form, which YAML reads alike).
 */
export function quoted(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, escaped);
}

/** A value to write below a key: on one line and, where that reads better and there is room for lines, in several. */
export interface Written {
  readonly line: string;
  /** The first stands after the key's colon; the others are indented from the key by what they begin with. */
  readonly lines?: readonly string[];
}

/** A string as a value: in a literal block where it has several lines, or more characters than fit on one. */
export function writtenText(text: string, length = Number.POSITIVE_INFINITY): Written {
  const line = quoted(text);
  const body = text.replace(/\n$/u, '');
  const isLong = body.includes('\n') || body.length > length;
  if (!isLong || !/^\S(?:[^\p{Cc}\u2028\u2029\ufeff]|\n|\t)*$/u.test(body) || /\s$/u.test(body)) return { line };
  if (!text.isWellFormed()) return { line };
  const head = body === text ? '|-' : '|';
  return { line, lines: [head, ...body.split('\n').map((each) => (each === '' ? '' : `  ${each}`))] };
}

/** Line ends to some readers, and characters that YAML does not allow as they are. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}“‘「『《（—][^\p{Cc}\u2028\u2029\ufeff]*$/u.test(text)) return false;
  if (/: |:$| #|\s$|[,[\]{}]/u.test(text) || !text.isWellFormed()) return false;
  // Words, numbers and dates that YAML, old or new, takes for something else.
  return !/^(?:\d[\d\s_.,:+\-/a-fxotz]*|true|false|null|yes|no|on|off|y|n|~)$/iu.test(text);
}
