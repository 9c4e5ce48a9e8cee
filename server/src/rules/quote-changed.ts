import { quoteFixes } from '../actions/quoteFixes.ts';
import { quoteChange } from '../annotations/quoteChange.ts';
import { anchorOf } from '../passages.ts';
import type { Rule } from './rule.ts';

export const quoteChanged: Rule = {
  code: 'quote-changed',
  severity: 'error',
  title: { en: 'Quote no longer stands as written', zh: '引文已有改动' },
  messages: {
    default: {
      en: 'The document no longer says “{quote}”; the nearest words are “{now}” ({difference}). Look at the passage, then take its words over or choose another.',
      zh: '文档中已没有“{quote}”，最接近的是“{now}”（{difference}）。请查看该处，再采用新文字或另选片段。',
    },
    figure: {
      en: 'A figure has changed: quoted {before}, the text now says {after}. “{quote}” now reads “{now}” ({difference}). Look at the passage, then take its words over and correct the attributes, or choose another.',
      zh: '数据已有改动：引文为 {before}，文档现为 {after}。“{quote}”现为“{now}”（{difference}）。请查看该处，再采用新文字并改正属性，或另选片段。',
    },
    negation: {
      en: 'A negation has changed: quoted {before}, the text now says {after}. “{quote}” now reads “{now}” ({difference}). Look at whether it still says the same, then take its words over or choose another.',
      zh: '否定词已有改动：引文为 {before}，文档现为 {after}。“{quote}”现为“{now}”（{difference}）。请查看意思是否仍然相同，再采用新文字或另选片段。',
    },
    month: {
      en: 'A month has changed: quoted {before}, the text now says {after}. “{quote}” now reads “{now}” ({difference}). Look at the passage, then take its words over or choose another.',
      zh: '月份已有改动：引文为 {before}，文档现为 {after}。“{quote}”现为“{now}”（{difference}）。请查看该处，再采用新文字或另选片段。',
    },
    context: {
      en: 'The quote stands here, but not between the `prefix` and `suffix` given. Look at the passage; if it is the right one, have its context written anew.',
      zh: '引文出现于此，但前后文字与所给的 `prefix`、`suffix` 不符。请查看该处；若无误，可重写上下文。',
    },
  },
  *annotation(annotation, { document, written }) {
    if (annotation.status === 'disputed') return;
    const anchor = document && anchorOf(written, document);
    if (anchor?.state !== 'changed' || !annotation.quote || !document) return;
    const { value, start, end } = annotation.quote;
    const { variant, params } = quoteChange(value, anchor.now);
    yield {
      code: 'quote-changed',
      ...(variant === 'default' ? {} : { variant }),
      start,
      end,
      params,
      related: [
        {
          uri: document.uri,
          start: anchor.span.start,
          end: anchor.span.end,
          message:
            variant === 'context'
              ? { en: 'The quote, in another context', zh: '引文，上下文不同' }
              : { en: 'The nearest passage: {difference}', zh: '最接近的片段：{difference}' },
          params,
        },
      ],
    };
  },
  repairs: (_, ref, { file, document }) => quoteFixes(ref, file, document),
};
