import { decisionFix } from '../actions/suggestions.ts';
import { tagFigureFixes, untaggedFigures } from '../actions/tagFigures.ts';
import { figureTagOf } from '../schema/figureTags.ts';
import type { Rule } from './rule.ts';

export const figureUntagged: Rule = {
  code: 'figure-untagged',
  severity: 'hint',
  title: { en: 'Figure that nobody has tagged', zh: '未标注的数据' },
  messages: {
    default: {
      en: '“{text}” is a figure that no annotation covers, so it is missing from every count and comparison. Tag it as {tag}, by hand or by the fix.',
      zh: '“{text}”是数据，但没有标注，统计和比较时都不会计入。请标为 {tag}，可手工填写或用快速修复。',
    },
  },
  *document({ project, document, schema }) {
    const tag = figureTagOf(schema)?.name ?? '';
    for (const figure of untaggedFigures(project, document)) {
      yield {
        code: 'figure-untagged',
        start: figure.start,
        end: figure.end,
        params: { text: figure.text, tag },
        fixes: () => [
          ...tagFigureFixes(project, document, [figure]),
          ...decisionFix(project, document, { ...figure, tag }, 'refuse'),
        ],
      };
    }
  },
};
