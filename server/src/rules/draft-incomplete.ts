import { missing } from './attribute-missing.ts';
import type { Rule } from './rule.ts';

export const draftIncomplete: Rule = {
  code: 'draft-incomplete',
  severity: 'information',
  title: { en: 'Draft to be completed', zh: '待补全的草稿' },
  messages: {
    default: {
      en: 'This draft has no attribute “{name}” yet, which the schema asks for on every {tag}. Add it under `attributes:` before you accept the draft.',
      zh: '草稿尚无属性“{name}”，方案要求每个 {tag} 都有。请在采纳草稿前于 `attributes:` 下补上。',
    },
    condition: {
      en: 'This draft has no attribute “{name}” yet, which the schema asks for on every {tag} with {condition}. Add it under `attributes:` before you accept the draft.',
      zh: '草稿尚无属性“{name}”，方案要求 {condition} 的 {tag} 有此属性。请在采纳草稿前于 `attributes:` 下补上。',
    },
  },
  *annotation(annotation, { schema }) {
    if (annotation.status === 'draft') yield* missing('draft-incomplete', annotation, schema);
  },
};
