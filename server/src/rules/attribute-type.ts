import { isOfType, valuesOf } from '../annotations/attributes.ts';
import type { Rule } from './rule.ts';

export const attributeType: Rule = {
  code: 'attribute-type',
  severity: 'error',
  title: { en: 'Attribute of the wrong type', zh: '属性值类型不对' },
  messages: {
    default: {
      en: 'The attribute “{name}” is of the type {type}, which {value} is not. Correct the value.',
      zh: '属性“{name}”的类型是 {type}，{value} 不符。请改正取值。',
    },
    single: {
      en: 'The attribute “{name}” takes one value, not a list. Keep one, or say `many: true` in the schema.',
      zh: '属性“{name}”只能有一个值，不能是列表。请保留一个，或在方案中写 `many: true`。',
    },
  },
  *annotation(annotation, { schema }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    for (const { name, value } of annotation.attributes) {
      const attribute = tag?.attributes.get(name);
      if (!attribute) continue;
      if (value.kind === 'list' && !attribute.many) {
        yield { code: 'attribute-type', variant: 'single', start: value.start, end: value.end, params: { name } };
        continue;
      }
      for (const each of valuesOf(value)) {
        // Nothing, and what is no scalar, is a value-type already.
        if (each.kind !== 'scalar' || each.value === null || isOfType(each, attribute.type)) continue;
        yield {
          code: 'attribute-type',
          start: each.start,
          end: each.end,
          params: { name, type: attribute.type, value: each.raw },
        };
      }
    }
  },
};
