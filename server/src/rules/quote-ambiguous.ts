import { shortestContext } from '../annotations/context.ts';
import { requoted } from '../annotations/rewrite.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Fix } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import type { Span } from '../text/span.ts';
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
    if (annotation.status === 'disputed') return;
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
      fixes: (slice) => contextFixes(annotation, document.text, anchor.candidates, slice),
    };
  },
};

/** One repair per place: the context that tells it from the others. */
function contextFixes(annotation: Annotation, text: string, places: readonly Span[], slice: string): readonly Fix[] {
  const fixes = places.slice(0, 10).map((place, i) => {
    const around = text.slice(Math.max(0, place.start - 12), place.end + 12).replace(/\s+/gu, ' ');
    const quote = text.slice(place.start, place.end);
    return {
      title: { en: 'Place {n}: …{around}…', zh: '第 {n} 处：…{around}…' },
      params: { n: i + 1, around },
      edits: requoted(annotation, slice, { quote, ...shortestContext(text, place) }),
    };
  });
  return fixes.filter(({ edits }) => edits.length > 0);
}
