/**
 * Text for a Markdown file (CommonMark with GitHub's extensions), on one line: it comes out as plain words, whatever it
 * holds. Hovers, which editors must be able to trust, go through `markdown.ts` instead.
 */
export function markdownText(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, '\ufffd')
    .replace(/[\t-\r \x85\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~^$#@]|:(?=\/\/)|^\(/gu, '\\$&')
    .replace(/\b(www)\./giu, '$1\\.')
    .replace(/^(\d{1,9})(?=[.)])/u, '$1\\')
    .replace(/^[-+=:!](?=\s|$|[-+=:[])/u, '\\$&');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]/gu;
