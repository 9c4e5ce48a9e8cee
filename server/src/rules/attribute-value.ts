import { isOfType, valuesOf } from '../annotations/attributes.ts';
import { compiled } from '../schema/patterns.ts';
import { nearest } from '../text/nearest.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const attributeValue: Rule = {
  code: 'attribute-value',
  severity: 'error',
  title: { en: 'Attribute value not allowed', zh: '属性值不在允许之列' },
  messages: {
    near: {
      en: '“{value}” is not one of the values of “{name}”; did you mean {near}? Correct it, or add it to `values` in the schema.',
      zh: '“{value}”不是“{name}”的取值；是否想写 {near}？请改正，或在方案的 `values` 中补上。',
    },
    other: {
      en: '“{value}” is not one of the values of “{name}”. It has: {known}. Use one of these, or add it to `values` in the schema.',
      zh: '“{value}”不是“{name}”的取值。现有：{known}。请选用其一，或在方案的 `values` 中补上。',
    },
    pattern: {
      en: '“{value}” does not have the form that the schema gives to “{name}”: {pattern} Correct the value, or the `pattern`.',
      zh: '“{value}”不符合方案为“{name}”规定的写法：{pattern} 请改正取值，或修改 `pattern`。',
    },
  },
  *annotation(annotation, { schema }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    for (const { name, value } of annotation.attributes) {
      const attribute = tag?.attributes.get(name);
      if (!attribute || (value.kind === 'list' && !attribute.many)) continue;
      for (const each of valuesOf(value)) {
        if (each.kind !== 'scalar' || !isOfType(each, attribute.type)) continue;
        const word = String(each.value);
        const place = { code: 'attribute-value', start: each.start, end: each.end };
        if (attribute.type === 'enum' && !attribute.values.has(word)) {
          const near = nearest(word, attribute.values.keys());
          const params = { name, value: word, near: near ?? '', known: [...attribute.values.keys()].join(', ') };
          yield { ...place, variant: near ? 'near' : 'other', params, fixes: near ? [wordFix(each, near)] : [] };
        }
        const pattern = attribute.pattern && compiled(attribute.pattern.value);
        if (pattern?.state === 'ready' && !pattern.matchesWhole(word)) {
          yield {
            ...place,
            variant: 'pattern',
            params: { name, value: word, pattern: attribute.pattern?.value ?? '' },
          };
        }
      }
    }
  },
};
