import { missingAttributes } from '../annotations/attributes.ts';
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
    // What a draft lacks is another finding.
    if (!tag || !annotation.tag || annotation.status === 'draft') return;
    const { start, end } = annotation.tag;
    for (const { name, when } of missingAttributes(annotation, tag)) {
      const condition = [...when].map(([other, words]) => `${other}: ${words.join(' / ')}`).join(', ');
      const variant = condition === '' ? {} : { variant: 'condition' };
      yield { code: 'attribute-missing', ...variant, start, end, params: { name, tag: tag.name, condition } };
    }
  },
};
