import { shortestContext } from '../annotations/context.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Fix } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import type { Span } from '../text/span.ts';
import type { MapNode } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';
import type { Rule } from './rule.ts';

export const quoteAmbiguous: Rule = {
  code: 'quote-ambiguous',
  severity: 'error',
  title: { en: 'Quote stands several times', zh: '引文出现多次' },
  messages: {
    default: {
      en: 'The quote stands {count} times in the document, and nothing says which one is meant. Add `prefix` or `suffix`, the words right before or after it.',
      zh: '引文在文档中出现 {count} 次，无法确定指的是哪一处。请补上 `prefix` 或 `suffix`，即紧邻其前或其后的文字。',
    },
  },
  *annotation(annotation, { document }) {
    const anchor = document && anchorOf(annotation, document);
    if (anchor?.state !== 'ambiguous' || !annotation.quote || !document) return;
    yield {
      code: 'quote-ambiguous',
      start: annotation.quote.start,
      end: annotation.quote.end,
      params: { count: anchor.count },
      related: anchor.candidates.slice(0, 10).map((place) => ({
        uri: document.uri,
        start: place.start,
        end: place.end,
        message: { en: 'One place where it stands', zh: '出现之处' },
      })),
      fixes: contextFixes(annotation, document.text, anchor.candidates),
    };
  },
};

/** One repair per place: the context that tells it from the others, written after the quote. */
function contextFixes(annotation: Annotation, text: string, places: readonly Span[]): readonly Fix[] {
  const { quote, node } = annotation;
  if (!quote || annotation.prefix || annotation.suffix || !node) return [];
  const separator = separatorIn(node);
  return places.slice(0, 10).map((place, i) => {
    const { prefix, suffix } = shortestContext(text, place);
    const keys = [prefix && `prefix: ${quoted(prefix)}`, suffix && `suffix: ${quoted(suffix)}`].filter(Boolean);
    const around = text.slice(Math.max(0, place.start - 12), place.end + 12).replace(/\s+/gu, ' ');
    return {
      title: { en: 'Place {n}: …{around}…', zh: '第 {n} 处：…{around}…' },
      params: { n: i + 1, around },
      edits: [{ start: quote.end, end: quote.end, newText: keys.map((key) => separator + key).join('') }],
    };
  });
}

/** What goes before a further key: a map in braces begins with its brace, one in lines with its first key, as far in as all of them. */
function separatorIn(node: MapNode): string {
  const isInBraces = node.entries[0]?.key.start !== node.start;
  return isInBraces ? ', ' : `\n${' '.repeat(node.start)}`;
}
