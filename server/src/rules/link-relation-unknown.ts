import { nearest } from '../text/nearest.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const linkRelationUnknown: Rule = {
  code: 'link-relation-unknown',
  severity: 'error',
  title: { en: 'Unknown relation', zh: '未知的关系' },
  messages: {
    near: {
      en: 'The schema has no relation “{name}”; did you mean {near}? The link says nothing until the name is one of the schema’s.',
      zh: '方案中没有关系“{name}”；是否想写 {near}？名称与方案一致后链接才有意义。',
    },
    other: {
      en: 'The schema has no relation “{name}”. It has: {known}. Use one of these, or define it in postil.yaml.',
      zh: '方案中没有关系“{name}”。现有：{known}。请选用其一，或在 postil.yaml 中定义。',
    },
  },
  *annotation({ links }, { schema }) {
    for (const { relation } of links) {
      if (schema.relations.has(relation.value)) continue;
      const near = nearest(relation.value, schema.relations.keys());
      const known = [...schema.relations.keys()].join(', ') || '–';
      yield {
        code: 'link-relation-unknown',
        variant: near ? 'near' : 'other',
        start: relation.start,
        end: relation.end,
        params: { name: relation.value, near: near ?? '', known },
        fixes: near ? [wordFix(relation, near)] : [],
      };
    }
  },
};
