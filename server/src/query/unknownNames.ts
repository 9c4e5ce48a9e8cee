import { annotationFile } from '../annotations/parse.ts';
import type { Message } from '../findings.ts';
import { annotationFiles, type Project, schemaOf } from '../project.ts';
import { nearest } from '../text/nearest.ts';
import { builtIns, type Field, type Query, type QueryProblem, type Test } from './query.ts';
import { folded, holds } from './value.ts';

/** What can be asked of some projects: what their schemas declare, and what their annotations say without that. */
export interface Names {
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

export function namesIn(projects: readonly Project[]): Names {
  const schemas = projects.map(schemaOf);
  const declared = schemas.flatMap(({ tags }) => [...tags.values()]);
  const used = projects.flatMap(annotationFiles).flatMap((file) => annotationFile(file).annotations);
  return {
    tags: new Set([...declared.map(({ name }) => name), ...used.flatMap(({ tag }) => tag?.value ?? [])]),
    attributes: new Set([
      ...declared.flatMap(({ attributes }) => [...attributes.keys()]),
      ...used.flatMap(({ attributes }) => attributes.map(({ name }) => name)),
    ]),
  };
}

/** Tests that no annotation can pass, because nothing has the name that they ask for. */
export function unknownNames(query: Query | undefined, names: Names): readonly QueryProblem[] {
  if (!query) return [];
  switch (query.kind) {
    case 'test':
      return inTest(query, names);
    case 'not':
      return unknownNames(query.of, names);
    case 'relation':
      return [query.left, query.right].flatMap((each) => unknownNames(each, names));
    default:
      return query.of.flatMap((each) => unknownNames(each, names));
  }
}

const statuses = ['draft', 'accepted', 'disputed'] as const;

type Unknown = Omit<QueryProblem, 'start' | 'end'>;

function inTest({ field, value, start, end }: Test, names: Names): readonly QueryProblem[] {
  const unknown = unknownField(field, names) ?? unknownValue(field, value, names);
  return unknown ? [{ ...unknown, start, end }] : [];
}

/** What is asked for is no field of an annotation, nor an attribute, or not of a tag that there is. */
export function unknownField(field: Field, { tags, attributes }: Names): Unknown | undefined {
  if (field.name !== 'attribute') return undefined;
  const { tag, attribute } = field;
  if (tag !== undefined && !tags.has(tag)) return unknown('tag', tag, tags);
  return attributes.has(attribute) ? undefined : unknown('field', attribute, new Set([...builtIns, ...attributes]));
}

function unknownValue({ name }: Field, value: Test['value'], { tags }: Names): Unknown | undefined {
  if ((name !== 'tag' && name !== 'status') || value.kind !== 'words' || value.pieces.length > 1) return undefined;
  const known = name === 'tag' ? [...tags] : statuses;
  const [word = ''] = value.pieces;
  return known.some((each) => holds(value, each)) ? undefined : unknown(name, word, known.map(folded));
}

function unknown(kind: keyof typeof messages, name: string, known: Iterable<string>): Unknown {
  const near = nearest(name, known);
  const { plain, withNear } = messages[kind];
  return {
    message: near === undefined ? plain : withNear,
    params: { name, near, known: [...known].sort().join(', ') },
  };
}

const messages = {
  tag: {
    plain: { en: 'no tag “{name}” here; there are: {known}', zh: '这里没有标签“{name}”；现有：{known}' },
    withNear: { en: 'no tag “{name}” here; did you mean {near}?', zh: '这里没有标签“{name}”；是否指 {near}？' },
  },
  status: {
    plain: { en: 'no status “{name}”; there are: {known}', zh: '没有状态“{name}”；可用：{known}' },
    withNear: { en: 'no status “{name}”; did you mean {near}?', zh: '没有状态“{name}”；是否指 {near}？' },
  },
  field: {
    plain: {
      en: 'nothing here is called “{name}”; there are: {known}. To look for the words themselves, put them in quotation marks',
      zh: '这里没有“{name}”这一字段或属性；现有：{known}。要查找文字本身请加引号',
    },
    withNear: {
      en: 'nothing here is called “{name}”; did you mean {near}? To look for the words themselves, put them in quotation marks',
      zh: '这里没有“{name}”这一字段或属性；是否指 {near}？要查找文字本身请加引号',
    },
  },
} satisfies Record<string, { readonly plain: Message; readonly withNear: Message }>;
