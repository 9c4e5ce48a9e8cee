import type { AttributeType } from '../../formats/projectFile.ts';
import { isIsoDate } from '../../text/isoDates.ts';
import type { CollectedAnnotation, Collection, DeclaredAttribute, DeclaredTag } from '../collection.ts';

type Value = string | number | boolean;

/** A tag as a collection declares and uses it. */
export interface TagUse {
  readonly declared: DeclaredTag | undefined;
  readonly annotations: readonly CollectedAnnotation[];
  readonly attributes: ReadonlyMap<string, AttributeUse>;
}

export interface AttributeUse {
  readonly declared: DeclaredAttribute | undefined;
  readonly values: readonly Value[];
  /** Whether some annotation gives it several values, or the source says that it may. */
  readonly isMany: boolean;
}

/** The tags that a collection declares, in its order, then those that its annotations use besides. */
export function tagUses({ codebook, documents }: Collection): ReadonlyMap<string, TagUse> {
  const byTag = new Map<string, CollectedAnnotation[]>([...codebook.tags.keys()].map((name) => [name, []]));
  for (const annotation of documents.flatMap(({ annotations }) => annotations)) {
    const same = byTag.get(annotation.tag);
    if (same) same.push(annotation);
    else byTag.set(annotation.tag, [annotation]);
  }
  return new Map([...byTag].map(([name, all]) => [name, useOf(codebook.tags.get(name), all)]));
}

function useOf(declared: DeclaredTag | undefined, annotations: readonly CollectedAnnotation[]): TagUse {
  const given = new Map<string, { values: Value[]; isMany: boolean }>();
  for (const name of declared?.attributes.keys() ?? []) given.set(name, { values: [], isMany: false });
  for (const { name, values } of annotations.flatMap(({ attributes }) => attributes)) {
    const use = given.get(name) ?? { values: [], isMany: false };
    use.values.push(...values);
    if (values.length > 1) use.isMany = true;
    given.set(name, use);
  }
  const attributes = [...given].map(([name, { values, isMany }]) => {
    const own = declared?.attributes.get(name);
    return [name, { declared: own, values, isMany: isMany || own?.many === true }] as const;
  });
  return { declared, annotations, attributes: new Map(attributes) };
}

/** A value as one of a type, where it says the same; nothing where it cannot be one. */
export function asType(value: Value, type: AttributeType): Value | undefined {
  switch (type) {
    case 'string':
    case 'enum':
      return String(value);
    case 'date':
      return isIsoDate(String(value)) ? String(value) : undefined;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return value === 'true' || (value === 'false' ? false : undefined);
    case 'number':
    case 'integer': {
      const number = typeof value === 'string' && jsonNumber.test(value) ? Number(value) : value;
      const isOne = type === 'number' ? Number.isFinite(number) : Number.isSafeInteger(number);
      return isOne ? number : undefined;
    }
  }
}

/** What the source says an attribute is, if its values are so; else what all of its values are. */
export function typeOf({ declared, values }: AttributeUse): AttributeType {
  const said = declared?.type;
  const words = declared?.values?.size ?? 0;
  if (said === 'enum' && words + values.length === 0) return 'string';
  if (said !== undefined && values.every((each) => asType(each, said) !== undefined)) return said;
  if (values.length === 0) return 'string';
  if (values.every((each) => typeof each === 'boolean')) return 'boolean';
  if (values.every((each) => Number.isSafeInteger(each))) return 'integer';
  return values.every((each) => typeof each === 'number') ? 'number' : 'string';
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
