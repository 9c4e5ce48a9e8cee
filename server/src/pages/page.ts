import type { Loss } from '../export/losses.ts';

/** What somebody saved, as its format has it: before it is decided which of its lines are the text. */
export interface Page {
  /** Whether a web site may stand around the text; in an office file all is the author's. */
  readonly origin: 'web' | 'office';
  readonly about: About;
  readonly blocks: readonly Block[];
  /** What the page has and a text cannot say, counted. */
  readonly losses: readonly Loss[];
  /** Lines that the file itself shows to be no part of the text, such as running heads; counted among the losses. */
  readonly removed?: readonly string[];
}

/** What a page says of itself; each only where it does. */
export interface About {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601: when it was published. */
  readonly date?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** What stands on lines of its own. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** One line, without white space at its ends; the cells of a row with tabs between them. */
  readonly text: string;
  /** Of a heading, from 1; of an item how deep it is nested, from 0. */
  readonly level?: number;
  /** What an item begins with, such as `1.` or `-`. */
  readonly marker?: string;
  /** `outside` where the page's own structure says that it is no part of the text. */
  readonly standing?: 'text' | 'outside';
  readonly doubts?: readonly Doubt[];
}

/** Words of a block that were not read for sure, or are perhaps no part of the text. Offsets in UTF-16 code units of its text. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/** The values of the attribute `reason` of the tag `doubtful`. */
export type Reason = 'boilerplate' | 'hyphen';

/** The whole of a block in doubt. */
export function doubted(block: Block, reason: Reason): Block {
  return { ...block, doubts: [{ start: 0, end: block.text.length, reason }] };
}

/** On one line: white space of any kind becomes one space, none beside Chinese where only a line was broken. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b\ufeff\u2060\u00ad]/gu, '')
    .replace(/[\t\n\v\f\r \u00a0\u0085\u2028\u2029\u2000-\u200a\u202f\u205f\u3000]+/gu, ' ')
    .trim();
}
