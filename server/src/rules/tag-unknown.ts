import { nearest } from '../text/nearest.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const tagUnknown: Rule = {
  code: 'tag-unknown',
  severity: 'error',
  title: { en: 'Unknown tag', zh: '未知的标签' },
  messages: {
    near: {
      en: 'The schema has no tag “{tag}”; did you mean {near}? Nothing is tagged until the name is one of the schema’s.',
      zh: '方案中没有标签“{tag}”；是否想写 {near}？名称与方案一致后才会标注。',
    },
    other: {
      en: 'The schema has no tag “{tag}”. It has: {known}. Use one of these, or define the tag in postil.yaml.',
      zh: '方案中没有标签“{tag}”。现有：{known}。请选用其一，或在 postil.yaml 中定义。',
    },
  },
  *annotation({ tag }, { schema }) {
    if (!tag || schema.tags.has(tag.value)) return;
    const near = nearest(tag.value, schema.tags.keys());
    yield {
      code: 'tag-unknown',
      variant: near ? 'near' : 'other',
      start: tag.start,
      end: tag.end,
      params: { tag: tag.value, near: near ?? '', known: [...schema.tags.keys()].join(', ') || '–' },
      fixes: near ? [wordFix(tag, near)] : [],
    };
  },
};
