import { quoteFixes } from '../actions/quoteFixes.ts';
import { anchorOf } from '../passages.ts';
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
  *annotation(annotation, { document, written }) {
    if (annotation.status === 'disputed') return;
    const anchor = document && anchorOf(written, document);
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
    };
  },
  repairs: (_, ref, { file, document }) => quoteFixes(ref, file, document),
};
