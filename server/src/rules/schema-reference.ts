import type { Message, Problem } from '../findings.ts';
import { schemaNames } from '../schema/names.ts';
import { attributeNamed, namesBeside, nowIn, tagNamed, termNamed, valueNamed } from '../schema/renamed.ts';
import { nearest } from '../text/nearest.ts';
import { entries, get, keyName, locatedStrings, stringOf } from '../yaml/node.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule, SchemaContext } from './rule.ts';

export const schemaReference: Rule = {
  code: 'schema-reference',
  severity: 'error',
  title: { en: 'Name that nothing is defined by', zh: '引用了未定义的名称' },
  messages: {
    ...named('tag', {
      en: 'No tag “{name}” is defined here or in what this schema extends.',
      zh: '本方案及其扩展的方案中没有标签“{name}”。',
    }),
    ...named('attribute', {
      en: 'The tag has no attribute “{name}”, so this condition can never hold.',
      zh: '该标签没有属性“{name}”，此条件永远不会成立。',
    }),
    ...named('value', {
      en: '“{name}” is not one of the values of “{attribute}”, so this condition can never hold.',
      zh: '“{name}”不是“{attribute}”的取值，此条件永远不会成立。',
    }),
    ...named('term', { en: 'The glossary has no term “{name}”.', zh: '词汇表中没有词条“{name}”。' }),
    ...named('code', {
      en: 'There is no finding with the code “{name}”, so this has no effect.',
      zh: '没有代码为“{name}”的检查项，此处不起作用。',
    }),
    ...named('renamed', {
      en: 'Nothing is called “{name}” here, so this entry of `renamed:` has no effect.',
      zh: '没有名为“{name}”的定义，`renamed:` 的这一条不起作用。',
    }),
    values: {
      en: 'The attribute “{name}” is an enum without `values`, so no value would be allowed. List them.',
      zh: '属性“{name}”是枚举，却没有 `values`，任何值都不被允许。请列出取值。',
    },
  },
  *schema(context) {
    yield* inRelations(context);
    yield* inAttributes(context);
    yield* inGlossary(context);
    yield* inRenamed(context);
    for (const { code } of context.file.findings) {
      if (!context.codes.has(code.value)) yield unknown('code', code, code.value, context.codes);
    }
  },
};

function* inRelations({ file, schema }: SchemaContext): Iterable<Problem> {
  for (const { value: relation } of entries(get(file.node, 'relations'))) {
    for (const name of [...locatedStrings(get(relation, 'from')), ...locatedStrings(get(relation, 'to'))]) {
      if (!tagNamed(schema, name.value)) yield unknown('tag', name, name.value, schema.tags.keys());
    }
  }
}

function* inAttributes({ file, schema }: SchemaContext): Iterable<Problem> {
  for (const tagEntry of entries(get(file.node, 'tags'))) {
    const tag = schema.tags.get(keyName(tagEntry));
    for (const { key, value } of entries(get(tagEntry.value, 'attributes'))) {
      const attribute = tag?.attributes.get(String(key.value));
      if (stringOf(get(value, 'type')) === 'enum' && attribute?.values.size === 0) {
        yield {
          code: 'schema-reference',
          variant: 'values',
          start: key.start,
          end: key.end,
          params: { name: key.raw },
        };
      }
      for (const condition of entries(get(value, 'when'))) {
        const other = attributeNamed(schema, tag, keyName(condition));
        if (!other) {
          yield unknown('attribute', condition.key, keyName(condition), tag?.attributes.keys() ?? []);
        } else if (other.type === 'enum') {
          for (const word of locatedStrings(condition.value)) {
            if (tag && valueNamed(schema, tag, other, word.value) !== undefined) continue;
            const problem = unknown('value', word, word.value, other.values.keys());
            yield { ...problem, params: { ...problem.params, attribute: other.name } };
          }
        }
      }
    }
  }
}

function* inGlossary({ file, schema }: SchemaContext): Iterable<Problem> {
  for (const { value: term } of entries(get(file.node, 'glossary'))) {
    for (const other of locatedStrings(get(term, 'see'))) {
      if (!termNamed(schema, other.value)) yield unknown('term', other, other.value, schema.glossary.keys());
    }
  }
}

function* inRenamed({ file, schema }: SchemaContext): Iterable<Problem> {
  for (const each of schemaNames(file)) {
    if (each.role !== 'new') continue;
    const all = namesBeside(schema, each);
    const now = nowIn(schema.renamed, each.kind, each.owners, each.name) ?? each.name;
    if (!all.includes(now)) yield unknown('renamed', each.scalar, each.name, all);
  }
}

/** What is wrong, with the name that was most likely meant or else with those that could be. */
function named(variant: string, { en, zh }: Message): Readonly<Record<string, Message>> {
  return {
    [`${variant}-near`]: { en: `${en} Did you mean {near}?`, zh: `${zh}是否想写 {near}？` },
    [`${variant}-other`]: {
      en: `${en} Use one of these: {known}.`,
      zh: `${zh}请改用下列之一：{known}。`,
    },
  };
}

/** More names than these help nobody. */
const maxKnown = 12;

function unknown(
  variant: string,
  place: { start: number; end: number },
  name: string,
  known: Iterable<string>,
): Problem {
  const all = [...known];
  const near = nearest(name, all);
  const listed = [...all.slice(0, maxKnown), ...(all.length > maxKnown ? ['…'] : [])].join(', ') || '–';
  return {
    code: 'schema-reference',
    variant: `${variant}-${near ? 'near' : 'other'}`,
    start: place.start,
    end: place.end,
    params: { name, near: near ?? '', known: listed },
    fixes: near ? [wordFix(place, near)] : [],
  };
}
