import { missingAttributes } from '../annotations/attributes.ts';
import type { Rule } from './rule.ts';

export const draftIncomplete: Rule = {
  code: 'draft-incomplete',
  severity: 'information',
  title: { en: 'Draft to be completed', zh: '待补全的草稿' },
  messages: {
    default: {
      en: 'This draft does not say yet what the schema asks for on such a {tag}: {names}. Add it under `attributes:` before you accept the draft.',
      zh: '草稿尚缺方案对此类 {tag} 要求的属性：{names}。请在采纳草稿前于 `attributes:` 下补上。',
    },
  },
  *annotation(annotation, { schema }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    if (!tag || !annotation.tag || annotation.status !== 'draft') return;
    const names = missingAttributes(annotation, tag).map(({ name }) => name);
    if (names.length === 0) return;
    const { start, end } = annotation.tag;
    yield { code: 'draft-incomplete', start, end, params: { tag: tag.name, names: names.join(', ') } };
  },
};
