import { isOfType, valuesOf } from '../annotations/attributes.ts';
import type { Fix } from '../findings.ts';
import type { AttributeType } from '../formats/projectFile.ts';
import type { Node, ScalarNode } from '../yaml/node.ts';
import { retyped } from '../yaml/retyped.ts';
import { replaceFix } from '../yaml/structure.ts';
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
    date: {
      en: 'The attribute “{name}” is of the type date, which {value} is not. Write it in ISO 8601, as far as it is known: 2017-09-26, 2017-07, 2017, 199X, 2016/2020, T08:30 or 2017-09-26T08:30.',
      zh: '属性“{name}”的类型是 date，{value} 不符。请按 ISO 8601 书写，已知多少写多少：2017-09-26、2017-07、2017、199X、2016/2020、T08:30 或 2017-09-26T08:30。',
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
        yield {
          code: 'attribute-type',
          variant: 'single',
          start: value.start,
          end: value.end,
          params: { name },
          fixes: onlyItem(value),
        };
        continue;
      }
      for (const each of valuesOf(value)) {
        // Nothing, and what is no scalar, is a value-type already.
        if (each.kind !== 'scalar' || each.value === null || isOfType(each, attribute.type)) continue;
        yield {
          code: 'attribute-type',
          ...(attribute.type === 'date' ? { variant: 'date' } : {}),
          start: each.start,
          end: each.end,
          params: { name, type: attribute.type, value: each.raw },
          fixes: asType(each, attribute.type),
        };
      }
    }
  },
};

function onlyItem(list: Node & { kind: 'list' }): readonly Fix[] {
  const [item] = list.items;
  return list.items.length === 1 && item?.kind === 'scalar' ? [replaceFix(list, item.raw.trim())] : [];
}

function asType(node: ScalarNode, type: AttributeType): readonly Fix[] {
  const text = type === 'enum' ? undefined : retyped(node, type);
  return text === undefined ? [] : [replaceFix(node, text)];
}
