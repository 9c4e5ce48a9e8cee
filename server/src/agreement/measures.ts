import type { Level } from '../coefficients/alpha.ts';
import type { Estimate } from '../coefficients/bootstrap.ts';
import type { CoefficientName } from '../coefficients/explained.ts';
import type { Attribute, Tag } from '../schema/types.ts';
import { attributeMeasures } from './attributeMeasures.ts';
import { type Comparison, codersOf } from './comparison.ts';
import { passageMeasures } from './passageMeasures.ts';
import { sentenceMeasures } from './sentenceMeasures.ts';
import { tagOf } from './units.ts';

/** A coefficient of some coders for a tag, an attribute or everything. */
export interface Measure {
  readonly on: 'passages' | 'sentences' | 'attributes' | 'values';
  /** Nothing for all tags together. */
  readonly tag: string | undefined;
  readonly attribute: string | undefined;
  /** One value of the attribute, where it is about that. */
  readonly word: string | undefined;
  /** Two coders, or all of them where there are more. */
  readonly coders: readonly string[];
  /** Of how many passages or sentences. */
  readonly count: number;
  readonly coefficient: CoefficientName;
  readonly estimate: Estimate;
}

/** What is compared by one group of coefficients. */
export interface Subject {
  readonly all: readonly Comparison[];
  readonly coders: readonly string[];
  readonly tag: Tag | undefined;
}

/** What may be done with the values of an attribute, by `tag.attribute`, where it is not evident from its type. */
export type Levels = ReadonlyMap<string, Level>;

/**
 * How coders agree: by tag, by attribute, and all tags together; each two of them and, where there are more, all of them.
 * Tags and attributes come in the order of the schema, those that nobody uses left out.
 */
export function* measures(all: readonly Comparison[], levels: Levels): Iterable<Measure> {
  for (const measured of measurings(all, levels)) yield* measured();
}

/** The same in steps, each of which may take long. */
export function* measurings(all: readonly Comparison[], levels: Levels): Iterable<() => Iterable<Measure>> {
  const tags = usedTags(all);
  for (const coders of groupsOf(codersOf(all))) {
    const tagged = tags.length === 1 ? 'one tag' : 'several tags';
    for (const tag of tags.length === 1 ? tags : [undefined, ...tags]) {
      yield () => passageMeasures({ all, coders, tag }, tagged);
    }
    for (const tag of tags) yield () => sentenceMeasures({ all, coders, tag });
    for (const tag of tags) {
      for (const attribute of usedAttributes(all, tag)) {
        const level = levels.get(`${tag.name}.${attribute.name}`);
        yield () => attributeMeasures({ all, coders, tag }, attribute, level);
      }
    }
  }
}

/** Every two coders, and all of them together where there are more. */
function groupsOf(coders: readonly string[]): readonly (readonly string[])[] {
  const pairs = coders.flatMap((one, i) => coders.slice(i + 1).map((other) => [one, other]));
  return coders.length > 2 ? [coders, ...pairs] : pairs;
}

function usedTags(all: readonly Comparison[]): readonly Tag[] {
  const used = new Set(all.flatMap(({ passages }) => passages.map(tagOf)));
  const tags = new Map(all.flatMap(({ schema }) => [...schema.tags]));
  return [...tags.values()].filter(({ name }) => used.has(name));
}

function usedAttributes(all: readonly Comparison[], tag: Tag): readonly Attribute[] {
  const used = new Set(
    all.flatMap(({ passages }) =>
      passages
        .filter((each) => tagOf(each) === tag.name)
        .flatMap(({ annotation }) => annotation.attributes.map(({ name }) => name)),
    ),
  );
  return [...tag.attributes.values()].filter(({ name }) => used.has(name));
}
