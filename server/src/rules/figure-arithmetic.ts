import { type Impossible, impossibleIn } from '../arithmetic/impossible.ts';
import { documentFacts, figuresOf } from '../quantities.ts';
import type { Rule } from './rule.ts';

export const figureArithmetic: Rule = {
  code: 'figure-arithmetic',
  severity: 'information',
  title: { en: 'Figures that do not add up', zh: '算不拢的数据' },
  messages: {
    share: {
      en: '“{text}” is said to be a part of a whole, and is more than the whole. Compare the source: the number, or the word for what it is a part of, may be wrong.',
      zh: '“{text}”说的是整体的一部分，却超过了整体。请核对来源：数字或所指的整体可能有误。',
    },
    backwards: {
      en: '“{text}” runs from {first} down to {second}. Compare the source: the two ends may have been exchanged, or one of them misread.',
      zh: '“{text}”从 {first} 到 {second}，前大后小。请核对来源：两端可能颠倒，或其一有误。',
    },
    total: {
      en: 'The sentence gives {total} in all, and its parts make {sum} ({parts}). Compare the source: one of the numbers may be wrong, or a part left out.',
      zh: '句中总数为 {total}，各部分相加却是 {sum}（{parts}）。请核对来源：可能有数字出错，或漏了一部分。',
    },
  },
  *document({ project, document }) {
    const { language } = documentFacts(project, document);
    for (const found of impossibleIn(document.text, figuresOf(project, document), language)) {
      yield {
        code: 'figure-arithmetic',
        variant: found.what,
        start: found.figure.start,
        end: found.figure.end,
        params: { text: found.figure.text, ...numbersOf(found) },
        related: (found.what === 'total' ? found.parts : []).map(({ start, end }) => ({
          uri: document.uri,
          start,
          end,
          message: { en: 'A part of it', zh: '其中一部分' },
        })),
      };
    }
  },
};

function numbersOf(found: Impossible): Readonly<Record<string, string | number>> {
  if (found.what === 'backwards') return { first: found.first, second: found.second };
  if (found.what !== 'total') return {};
  return {
    total: found.figure.value ?? '',
    sum: found.sum,
    parts: found.parts.map(({ value }) => value).join(' + '),
  };
}
