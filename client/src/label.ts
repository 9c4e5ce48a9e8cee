/** Text from a file as a label shows it: `$(bug)` in a quote stays five characters and does not become an icon. */
export function label(text: string): string {
  return text.replace(/\$\([a-z0-9-]+(~[a-z]+)?\)/gi, '\\$&');
}
