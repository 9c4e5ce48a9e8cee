import { quoteFixes } from '../actions/quoteFixes.ts';
import { anchorOf } from '../passages.ts';
import type { Rule } from './rule.ts';

export const quoteMissing: Rule = {
  code: 'quote-missing',
  severity: 'error',
  title: { en: 'Quote not in the document', zh: '文档中没有引文' },
  messages: {
    empty: {
      en: 'The quote is empty, so the annotation stands nowhere. Copy the passage from the document, word for word.',
      zh: '引文为空，标注无处可依。请从文档中逐字抄录片段。',
    },
    default: {
      en: 'Neither this quote nor anything that is clearly the nearest to it stands in the document. Quote the passage as it reads now, or remove the annotation.',
      zh: '文档中没有这段引文，也没有明显最接近的文字。请按现有文字重新引用，或删去该标注。',
    },
  },
  *annotation(annotation, { document, written }) {
    if (annotation.status === 'disputed') return;
    if (annotation.quote?.value === '') {
      yield {
        code: 'quote-missing',
        variant: 'empty',
        start: annotation.quote.start,
        end: annotation.quote.end,
        params: {},
      };
      return;
    }
    const anchor = document && anchorOf(written, document);
    if (anchor?.state !== 'missing' || !annotation.quote || !document) return;
    yield {
      code: 'quote-missing',
      start: annotation.quote.start,
      end: annotation.quote.end,
      params: {},
    };
  },
  repairs: (_, ref, { file, document }) => quoteFixes(ref, file, document),
};
