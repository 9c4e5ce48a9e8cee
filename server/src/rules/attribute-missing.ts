import { applies } from '../annotations/attributes.ts';
import type { Rule } from './rule.ts';

export const attributeMissing: Rule = {
  code: 'attribute-missing',
  severity: 'error',
  title: { en: 'Missing attribute', zh: '缺少属性' },
  messages: {
    default: {
      en: 'The schema asks for the attribute “{name}” on every {tag}. Add it under `attributes:`.',
      zh: '方案要求每个 {tag} 都有属性“{name}”。请在 `attributes:` 下补上。',
    },
    condition: {
      en: 'The schema asks for the attribute “{name}” on every {tag} with {condition}. Add it under `attributes:`.',
      zh: '方案要求 {condition} 的 {tag} 有属性“{name}”。请在 `attributes:` 下补上。',
    },
  },
  *annotation(annotation, { schema }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    if (!tag || !annotation.tag) return;
    const given = new Set(annotation.attributes.map((each) => each.name));
    for (const attribute of tag.attributes.values()) {
      if (!attribute.required || given.has(attribute.name) || !applies(attribute, annotation)) continue;
      const condition = [...attribute.when].map(([other, words]) => `${other}: ${words.join(' / ')}`).join(', ');
      yield {
        code: 'attribute-missing',
        ...(condition === '' ? {} : { variant: 'condition' }),
        start: annotation.tag.start,
        end: annotation.tag.end,
        params: { name: attribute.name, tag: tag.name, condition },
      };
    }
  },
};
