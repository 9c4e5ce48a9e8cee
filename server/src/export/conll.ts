import { bratField } from '../escape/brat.ts';
import type { Message } from '../findings.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { EditionDocument, Entry } from './edition.ts';
import type { Exporter } from './exporter.ts';
import { alteredCoders, alteredEndings, loneCoder } from './losses.ts';
import { fileNames, sharesOf, stemsOf } from './names.ts';
import { offsetsIn } from './offsets.ts';

/**
 * Columns as taggers learn from: token, start, end, and B-, I- or O (after CoNLL-2003); a blank line after each paragraph.
 * A token is a character in Chinese, so that nobody's segmentation matters, and a word elsewhere.
 */
export const conll: Exporter = {
  name: 'conll',
  offsets: 'code-points',
  carries: new Set(['coders']),
  write(edition) {
    const stem = stemsOf(edition);
    const fileName = fileNames();
    const losses = { nested: 0, partial: 0 };
    const files = sharesOf(edition).flatMap(({ folder, documents }) =>
      documents.flatMap((document) => {
        const tokens = tokensOf(document);
        const path = `${folder}${stem(document)}`;
        const tags = [...new Set(document.entries.map(({ tag }) => tag))];
        if (!hasOverlaps(document.entries) || tags.length === 1) {
          return [{ path: `${path}.conll`, text: linesOf(document, tokens, document.entries, losses) }];
        }
        // A token has one label, so passages over each other need a file for each tag.
        return tags.map((tag) => ({
          path: `${path}.${fileName(tag)}.conll`,
          text: linesOf(
            document,
            tokens,
            document.entries.filter((each) => each.tag === tag),
            losses,
          ),
        }));
      }),
    );
    return {
      files,
      losses: [
        { what: nestedPassages, count: losses.nested },
        { what: partialWords, count: losses.partial },
        loneCoder(edition),
        alteredCoders(edition),
        alteredEndings(edition),
      ],
    };
  },
};

const nestedPassages: Message = {
  en: 'passages that overlap another of their tag, left out',
  zh: '与同标签片段重叠而略去的片段',
};
const partialWords: Message = {
  en: 'passages that begin or end within a word or hold none, widened to words',
  zh: '起止于词中而扩展到整词的片段',
};

/** By paragraphs. */
type Tokens = readonly (readonly Span[])[];

function tokensOf({ text, language }: EditionDocument): Tokens {
  const token = /^(?:zh|ja)\b/u.test(language) ? character : word;
  return paragraphs(text).map(({ start, end }) =>
    [...text.text.slice(start, end).matchAll(token)].map(({ 0: { length }, index }) => ({
      start: start + index,
      end: start + index + length,
    })),
  );
}

const character = /\S/gu;
/** Letters and digits with marks, points and hyphens between them; anything else by itself. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\S/gu;

/** In the order of the text, so each has to be looked at beside those before it that reach furthest. */
function hasOverlaps(entries: readonly Entry[]): boolean {
  let reached = -1;
  for (const { start, end } of entries) {
    if (start < reached) return true;
    reached = Math.max(reached, end);
  }
  return false;
}

function linesOf(
  { text }: EditionDocument,
  tokens: Tokens,
  entries: readonly Entry[],
  losses: { nested: number; partial: number },
): string {
  const offset = offsetsIn(text.text, 'code-points');
  const labels = new Map<Span, string>();
  const all = tokens.flat();
  let next = 0;
  for (const entry of entries) {
    while (next < all.length && (all[next] as Span).end <= entry.start) next += 1;
    const own: Span[] = [];
    for (let i = next; i < all.length && (all[i] as Span).start < entry.end; i++) own.push(all[i] as Span);
    const covered = own.filter((each) => overlaps(each, entry));
    if (covered.some((each) => labels.has(each))) {
      losses.nested += 1;
      continue;
    }
    const blanks = entry.quote.length - entry.quote.trimStart().length;
    const isWhole =
      covered[0]?.start === entry.start + blanks && covered.at(-1)?.end === entry.start + entry.quote.trimEnd().length;
    if (!isWhole) losses.partial += 1;
    const tag = bratField(entry.tag).replace(/\s+/gu, '_');
    for (const [i, each] of covered.entries()) labels.set(each, `${i === 0 ? 'B' : 'I'}-${tag}`);
  }
  const line = (token: Span) =>
    [
      bratField(text.text.slice(token.start, token.end)) || '\ufffd',
      offset(token.start),
      offset(token.end),
      labels.get(token) ?? 'O',
    ].join('\t');
  return tokens.map((paragraph) => `${paragraph.map((token) => `${line(token)}\n`).join('')}\n`).join('');
}
