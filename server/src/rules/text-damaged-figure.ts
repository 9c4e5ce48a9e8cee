import type { DamagedFigure } from '../figures/figure.ts';
import type { Params } from '../findings.ts';
import { damagedFigures } from '../quantities.ts';
import type { Rule } from './rule.ts';

export const textDamagedFigure: Rule = {
  code: 'text-damaged-figure',
  severity: 'warning',
  title: { en: 'Damaged figure', zh: '受损的数据' },
  messages: {
    'lost-character': {
      en: '“{text}” has lost a character and may have read {readings}. It is not read as a figure. Compare the source, and correct the copy you work with.',
      zh: '“{text}”缺了字，原文可能是 {readings}，目前不作为数据读取。请核对来源，并改正所用的副本。',
    },
    lookalike: {
      en: '“{text}” has letters in place of digits and may have read {readings}. It is not read as a figure. Compare the source, and correct the copy you work with.',
      zh: '“{text}”中有字母冒充数字，原文可能是 {readings}，目前不作为数据读取。请核对来源，并改正所用的副本。',
    },
    split: {
      en: '“{text}” is a number that white space has split; it may have read {readings}. It is not read as a figure. Compare the source, and correct the copy you work with.',
      zh: '“{text}”的数字被空白断开，原文可能是 {readings}，目前不作为数据读取。请核对来源，并改正所用的副本。',
    },
    separator: {
      en: '“{text}” has its thousands separators in the wrong place and may have read {readings}. It is not read as a figure. Compare the source, and correct the copy you work with.',
      zh: '“{text}”的千位分隔符位置不对，原文可能是 {readings}，目前不作为数据读取。请核对来源，并改正所用的副本。',
    },
    'half-range': {
      en: '“{text}” is a range of which one end is missing, so it is not read as a figure. Compare the source, and complete the copy you work with.',
      zh: '“{text}”是缺了一端的区间，目前不作为数据读取。请核对来源，并补全所用的副本。',
    },
    'impossible-date': {
      en: '“{text}” is a date that no calendar has, so it is not read as one. Compare the source: the speaker may have erred, or the copy.',
      zh: '“{text}”是日历上没有的日期，目前不作为日期读取。请核对来源：可能是讲话者有误，也可能是副本有误。',
    },
  },
  *document({ project, document }) {
    for (const damaged of damagedFigures(project, document)) {
      const { start, end, damage, readings } = damaged;
      yield {
        code: 'text-damaged-figure',
        variant: damage,
        start,
        end,
        params: damageParams(damaged),
        related: readings.map((reading) => ({
          uri: document.uri,
          start,
          end,
          message: { en: 'It may have been {reading}', zh: '可能原为 {reading}' },
          params: { reading },
        })),
      };
    }
  },
};

/** What the messages say of a damaged figure. */
export function damageParams({ text, readings }: DamagedFigure): Params {
  return { text, readings: readings.map((each) => `“${each}”`).join(' / ') || '–' };
}
