/**
 * A text as one field of a line of brat's: line ends, also those that only Python sees, as `\n` in two characters, tabs as
 * spaces, and what cannot be seen or is half a character as U+FFFD.
 */
export function bratField(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnd, '\\n')
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, '\ufffd')
    .trim();
}

/** The same where `|` parts the fields, as in a label of visual.conf. */
export function bratLabel(text: string): string {
  return bratField(text).replaceAll('|', '/');
}

/** What ends a line for brat, which reads by Python's rules. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const lineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/gu;
