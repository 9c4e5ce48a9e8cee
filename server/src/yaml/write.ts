/**
 * A string as a YAML scalar on one line: plain where every reader takes it for the same string, else in double quotes
 * (JSON's form, which YAML reads alike).
 */
export function quoted(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, escaped);
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
