import { missingAttributes } from '../annotations/attributes.ts';
import type { Annotation } from '../annotations/types.ts';
import type { Problem } from '../findings.ts';
import type { Schema } from '../schema/types.ts';
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
    if (annotation.status !== 'draft') yield* missing('attribute-missing', annotation, schema);
  },
};

/** A problem at the tag for each attribute that the schema asks for and the annotation lacks. */
export function* missing(code: string, annotation: Annotation, schema: Schema): Iterable<Problem> {
  const tag = annotation.tag && schema.tags.get(annotation.tag.value);
  if (!tag || !annotation.tag) return;
  const { start, end } = annotation.tag;
  for (const { name, when } of missingAttributes(annotation, tag)) {
    const condition = [...when].map(([other, words]) => `${other}: ${words.join(' / ')}`).join(', ');
    const variant = condition === '' ? {} : { variant: 'condition' };
    yield { code, ...variant, start, end, params: { name, tag: tag.name, condition } };
  }
}
