/** Text from a file as a label shows it: `$(bug)` in a quote stays five characters and does not become an icon. */
export function label(text: string): string {
  return text.replace(/\$\([a-z0-9-]+(~[a-z]+)?\)/gi, '\\$&');
}

/** Text from a file without what would turn the words around it about, or cannot be seen at all. */
export function visible(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
