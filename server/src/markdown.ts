/**
 * The one way by which words of files get into Markdown. Whatever they hold, they come out as plain words: no HTML, no
 * image, no link but https and mailto, no fence that a lone `\r` could close. Clients must still not trust the result.
 */

/** In UTF-8 bytes; what editors show of a hover is far less. */
export const maxBytes = 8 * 1024;
/** In UTF-16 code units, of one text. */
const maxText = 1000;
const maxListBytes = 3 * 1024;

/**
 * User text as Markdown of one line. Every ASCII punctuation mark that could mean something is an entity; letters,
 * digits and all of Chinese stay as they are. Line ends and other white space become one space.
 */
export function escaped(raw: string, limit = maxText): string {
  return clipped(raw, limit)
    .replace(controls, '\ufffd')
    .replace(space, ' ')
    .replace(active, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** User text in its own lines. */
export function escapedLines(raw: string, limit = maxText): string {
  return clipped(raw.trim(), limit)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map((line) => escaped(line, limit).trim())
    .join('  \n')
    .replace(/(?: {2}\n){2,}/gu, '\n\n');
}

/** User text in bold; nothing for blank text, which cannot be bold. */
export function strong(raw: string, limit = maxText): string {
  const text = escaped(raw, limit).trim();
  if (text === '') return '';
  // Between Chinese characters, asterisks beside punctuation mark nothing; a word joiner makes them do.
  return `**${/^[\p{L}\p{N}]/u.test(text) ? '' : joiner}${text}${/[\p{L}\p{N}]$/u.test(text) ? '' : joiner}**`;
}

/** A link where the address is an https or mailto one, else the title alone. */
export function link(title: string, url: string | undefined): string {
  const address = url === undefined ? undefined : safeUrl(url);
  const text = escaped(title.trim() === '' ? (url ?? '') : title).trim();
  return address === undefined || text === '' ? text : `[${text}](${address})`;
}

/** The address in a form that Markdown cannot take apart; nothing for one that is not https or mailto. */
export function safeUrl(url: string): string | undefined {
  const isWeb = /^https:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#]|$)/iu.test(url);
  const isMail = /^mailto:[\w.+-]+@[\w.-]+(?:\?|$)/iu.test(url);
  if ((!isWeb && !isMail) || url.length > 2000 || !url.isWellFormed()) return undefined;
  return url
    .replace(/[^\w\-.~:/?#@!$&*+,=%]/gu, (mark) => (/[()']/u.test(mark) ? percent(mark) : encodeURIComponent(mark)))
    .replaceAll('&', '&amp;');
}

/** A list of what has been escaped already, as much of it as anybody reads. */
export function list(items: readonly string[]): string {
  const lines: string[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += utf8Length(item);
    if (bytes > maxListBytes) return [...lines, '- …'].join('\n');
    lines.push(`- ${item.replaceAll('\n', '\n  ')}`);
  }
  return lines.join('\n');
}

/** Blocks one below the other, parts with a rule between them; cut between two blocks where it would get too long. */
export function joined(parts: readonly (readonly string[])[]): string {
  let text = '';
  let bytes = utf8Length(more);
  for (const blocks of parts) {
    for (const [i, block] of blocks.filter((each) => each !== '').entries()) {
      const next = `${text === '' ? '' : i === 0 ? '\n\n---\n\n' : '\n\n'}${block}`;
      bytes += utf8Length(next);
      if (bytes > maxBytes) return text + more;
      text += next;
    }
  }
  return text;
}

const more = '\n\n…';
const joiner = '\u2060';

/** Control characters, and the marks that turn the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** White space but the full-width one, which Chinese texts use as a mark. */
const space = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\ufeff]+/gu;
/** ASCII punctuation without `, ; ? % ' " (`, which mean nothing alone, and without marks within words and decimals. */
const active = /[!#$&*+/:<=>@[\\\]^`{|}~]|(?<=\d|^)\)|(?<![A-Za-z\d])[-_]|[-_](?![A-Za-z\d])|(?<!\d)\.|\.(?!\d)/gu;

/** The beginning of a text, not cut within a character. */
function clipped(raw: string, limit: number): string {
  if (raw.length <= limit) return raw.toWellFormed();
  return `${raw
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/u, '')
    .toWellFormed()}…`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Halves of a surrogate pair are two bytes each.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return length;
}
