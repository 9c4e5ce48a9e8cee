import type { Block, Reason } from './page.ts';

/** How a document is written: lines alone, or with the marks of Markdown for headings, lists and tables. */
export type DocumentForm = 'txt' | 'md';

export interface WrittenDocument {
  /** A blank line between two paragraphs, line feeds, one at the end. */
  readonly text: string;
  /** What is in doubt, in UTF-16 code units of the text, in its order. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/** Markdown where lines alone would lose what they are. */
export function formOf(blocks: readonly Block[]): DocumentForm {
  const isTold = ({ kind, level = 1 }: Block) => kind === 'row' || kind === 'item' || (kind === 'heading' && level > 1);
  return blocks.some(isTold) ? 'md' : 'txt';
}

/** A document of these blocks, and where in it those stand that are in doubt. */
export function documentOf(blocks: readonly Block[], form: DocumentForm): WrittenDocument {
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before) put(isList(before, block) ? '\n' : '\n\n');
    const { lead, words } = form === 'md' ? inMarkdown(block) : inLines(block);
    put(lead);
    for (const { start, end, reason } of block.doubts ?? []) {
      // Where marks of Markdown were put between the words, the line is in doubt as a whole.
      const isSame = words === block.text;
      marks.push({ start: length + (isSame ? start : 0), end: length + (isSame ? end : words.length), reason });
    }
    put(words);
    if (form === 'md' && block.kind === 'row' && before?.kind !== 'row') put(`\n${underHead(block)}`);
  });
  return { text: parts.length === 0 ? '' : `${parts.join('')}\n`, marks };
}

function isList(before: Block, block: Block): boolean {
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
}

function inLines({ kind, text, marker }: Block): { readonly lead: string; readonly words: string } {
  return { lead: kind === 'item' && marker ? `${marker} ` : '', words: text };
}

function inMarkdown({ kind, text, marker = '-', level }: Block): { readonly lead: string; readonly words: string } {
  if (kind === 'heading') return { lead: `${'#'.repeat(Math.min(6, level ?? 1))} `, words: plain(text) };
  if (kind === 'item') return { lead: `${'   '.repeat(Math.min(8, level ?? 0))}${marker} `, words: plain(text) };
  if (kind === 'row') return { lead: '| ', words: `${text.split('\t').map(cell).join(' | ')} |` };
  return { lead: '', words: plain(text) };
}

function cell(text: string): string {
  return plain(text).replaceAll('|', '\\|');
}

function underHead({ text }: Block): string {
  return `| ${text
    .split('\t')
    .map(() => '---')
    .join(' | ')} |`;
}

/**
 * Words that stay what they are, for people who read the file and for quotes out of it: only what would change how the
 * line is shown gets a backslash.
 */
function plain(text: string): string {
  return text.replace(/^(?=(?:#{1,6}|[-+*>=]|~~~)(?:\s|$))/u, '\\').replace(/^(\d{1,9})(?=[.)]\s)/u, '$1\\');
}
