import { anchorOf } from '../passages.ts';
import { quoted } from '../yaml/write.ts';
import type { Rule } from './rule.ts';

export const quoteChanged: Rule = {
  code: 'quote-changed',
  severity: 'error',
  title: { en: 'Quote no longer stands as written', zh: '引文已有改动' },
  messages: {
    default: {
      en: 'The document no longer says “{quote}”; the nearest words are “{now}”. Look at the passage, then take its words over or choose another.',
      zh: '文档中已没有“{quote}”，最接近的是“{now}”。请查看该处，再采用新文字或另选片段。',
    },
    context: {
      en: 'The quote stands once, but no longer between the `prefix` and `suffix` given here. Look at the passage; if it is the right one, remove the context.',
      zh: '引文出现一次，但前后文字与这里的 `prefix`、`suffix` 不符。请查看该处；若无误，可删去上下文。',
    },
  },
  *annotation(annotation, { document }) {
    const anchor = document && anchorOf(annotation, document);
    if (anchor?.state !== 'changed' || !annotation.quote || !document) return;
    const { value, start, end } = annotation.quote;
    const sameWords = anchor.now === value;
    yield {
      code: 'quote-changed',
      ...(sameWords ? { variant: 'context' } : {}),
      start,
      end,
      params: { quote: value, now: anchor.now },
      related: [
        {
          uri: document.uri,
          start: anchor.span.start,
          end: anchor.span.end,
          message: { en: 'The nearest passage', zh: '最接近的片段' },
        },
      ],
      fixes: sameWords
        ? []
        : [
            {
              title: { en: 'Quote what the document says now', zh: '改引文档现在的文字' },
              edits: [{ start, end, newText: quoted(anchor.now) }],
            },
          ],
    };
  },
};
