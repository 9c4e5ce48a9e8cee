import { applies } from '../annotations/attributes.ts';
import { nearest } from '../text/nearest.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const attributeUnknown: Rule = {
  code: 'attribute-unknown',
  severity: 'error',
  title: { en: 'Unknown attribute', zh: '未知的属性' },
  messages: {
    near: {
      en: 'The tag “{tag}” has no attribute “{name}”; did you mean {near}? As it stands, its value is not read.',
      zh: '标签“{tag}”没有属性“{name}”；是否想写 {near}？目前其值不会被读取。',
    },
    other: {
      en: 'The tag “{tag}” has no attribute “{name}”. It has: {known}. Use one of these, or define it in postil.yaml.',
      zh: '标签“{tag}”没有属性“{name}”。现有：{known}。请选用其一，或在 postil.yaml 中定义。',
    },
    condition: {
      en: 'The attribute “{name}” belongs here only when {condition}. Remove it, or correct the other attribute.',
      zh: '只有在 {condition} 时才用属性“{name}”。请删去，或改正另一属性。',
    },
  },
  *annotation(annotation, { schema }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    if (!tag) return;
    for (const { name, key } of annotation.attributes) {
      const attribute = tag.attributes.get(name);
      const place = { code: 'attribute-unknown', start: key.start, end: key.end };
      if (!attribute) {
        const near = nearest(name, tag.attributes.keys());
        const known = [...tag.attributes.keys()].join(', ') || '–';
        const params = { tag: tag.name, name, near: near ?? '', known };
        yield { ...place, variant: near ? 'near' : 'other', params, fixes: near ? [wordFix(key, near)] : [] };
      } else if (!applies(attribute, annotation)) {
        const condition = [...attribute.when].map(([other, words]) => `${other} = ${words.join(' / ')}`).join(', ');
        yield { ...place, variant: 'condition', params: { name, condition } };
      }
    }
  },
};
