import type { Doubt } from './page.ts';

/** Lines of one paragraph made one again. */
export interface Joined {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/**
 * Joins the lines of a paragraph: Chinese without a space, words with one. A hyphen at the end of a line goes where the
 * text has the whole word elsewhere, and stays where it has it with the hyphen; where it has neither, it stays, and the
 * word is doubted.
 */
export function joinedLines(lines: readonly string[], words: ReadonlySet<string>): Joined {
  // Not one long string, which would be copied for each line.
  const parts: string[] = [];
  const doubts: Doubt[] = [];
  let length = 0;
  for (const line of lines) {
    const added = line.trim();
    const last = parts.at(-1);
    if (added === '') continue;
    let glue = '';
    if (last !== undefined) {
      const [, before] = /(\p{L}+)[-\u00ad\u2010]$/u.exec(last.slice(-longestWord)) ?? [];
      const [after] = /^\p{Ll}+/u.exec(added) ?? [];
      if (before === undefined || after === undefined) glue = isTight(last.at(-1) ?? '', added[0] ?? '') ? '' : ' ';
      else if (words.has(`${before}${after}`.toLowerCase()) || last.endsWith('\u00ad')) {
        parts[parts.length - 1] = last.slice(0, -1);
        length--;
      } else if (!words.has(`${before}-${after}`.toLowerCase())) {
        doubts.push({ start: length - before.length - 1, end: length + after.length, reason: 'hyphen' });
      }
    }
    parts.push(glue + added);
    length += glue.length + added.length;
  }
  return { text: parts.join(''), doubts };
}

/** Beyond so many UTF-16 code units, nothing is a word. */
const longestWord = 64;

/** The words of a text, whole and with hyphens, in small letters; those that a line end breaks are not among them. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*(?![-\u2010\u00ad\p{L}])/gu)) {
      words.add(word.replaceAll('\u2010', '-').toLowerCase());
    }
  }
  return words;
}

const tight = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·《》]/u;

/** True where Chinese stands on one side and nothing that wants a space on the other. */
function isTight(before: string, after: string): boolean {
  if (before === '-' || before === '\u2010' || before === '—') return true;
  return tight.test(before) ? tight.test(after) || /[\p{N}\p{L}]/u.test(after) : tight.test(after);
}
