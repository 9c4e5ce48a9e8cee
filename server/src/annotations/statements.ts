import type { ReadingPart } from '../formats/projectFile.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import { nowIn } from '../schema/renamed.ts';
import type { Schema } from '../schema/types.ts';
import { foldedWords } from '../text/folding.ts';
import { isIsoDate } from '../text/isoDates.ts';
import { OwnValues } from '../text/ownValues.ts';
import { type Span, shifted } from '../text/span.ts';
import type { ScalarNode } from '../yaml/node.ts';
import { givenParts } from './compare.ts';
import { presented } from './presented.ts';
import { tallied } from './tally.ts';
import type { Annotation, AnnotationFile } from './types.ts';

/** A quantity that an annotation states of an entity, a property of it and a period. */
export interface Statement {
  /** What it is about; the same for statements that can be compared. */
  readonly about: string;
  /** The range it gives; infinite where it is open. */
  readonly min: number;
  readonly max: number;
  /** The range as it is written, and where, in the annotation's own offsets. */
  readonly says: string;
  readonly place: Span;
}

type Statements = ReadonlyMap<Annotation, Statement>;

/** True where no number fits both. */
function areDisjoint(a: Stated, b: Stated): boolean {
  return a.max < b.min || b.max < a.min;
}

/** A file with the URI of its document, whose own “last year” is not that of another. */
export interface StatingFile {
  readonly file: AnnotationFile;
  readonly document: string;
}

/** A statement apart from its annotation: all that is needed to hold others against it, and where it stands in its file. */
export interface Stated extends Omit<Statement, 'place'>, Span {
  readonly uri: string;
  /** The id of the annotation; empty where it has none. */
  readonly id: string;
}

/** Counted for tests: how many files were looked through for what they state. */
export const statementWork = { files: 0 };

const known = new OwnValues<
  AnnotationFile,
  { readonly given: readonly unknown[]; readonly stated: readonly Stated[] }
>();

/** What a file states, in its order; the same list as long as nothing it depends on changes. */
export function statedIn(uri: string, { file, document }: StatingFile, schema: Schema): readonly Stated[] {
  const before = known.get(file);
  if (before && before.given[0] === schema && before.given[1] === document) return before.stated;
  statementWork.files += 1;
  const stated = file.annotations.flatMap((annotation, i) => {
    const statement = statementOf(annotation, schema, document);
    return statement ? [statedAt(uri, annotation, statement, file.starts[i] ?? 0)] : [];
  });
  known.set(file, { given: [schema, document], stated });
  return stated;
}

/** A statement where its annotation's slice begins at `base`. */
export function statedAt(uri: string, annotation: Annotation, statement: Statement, base: number): Stated {
  const { about, min, max, says, place } = statement;
  return { uri, id: annotation.id?.value ?? '', about, min, max, says, ...shifted(place, base) };
}

interface Conflicts {
  readonly own: Map<string, Map<Annotation, Statement>>;
  readonly conflicting: Set<string>;
  /** What has not been looked at since something was added or taken away. */
  readonly open: Set<string>;
}

const conflicts = tallied<Conflicts, [Schema, string, ...unknown[]]>({
  empty: () => ({ own: new Map(), conflicting: new Set(), open: new Set() }),
  add({ own, open }, annotation, schema, document) {
    const about = addStatement(own, annotation, schema, document);
    if (about !== undefined) open.add(about);
  },
  remove({ own, open }, annotation, schema, document) {
    const about = removeStatement(own, annotation, schema, document);
    if (about !== undefined) open.add(about);
  },
});

/** What other files state. */
export interface Others {
  readonly about: (about: string) => readonly Stated[];
  /** What the answers depend on: as long as these are the same, so are the answers. */
  readonly given: readonly unknown[];
}

/** What a file states that cannot hold together with something else that it or one of the other files states. */
export function conflictingStatements(
  { file, document }: StatingFile,
  schema: Schema,
  others: Others,
): readonly Statements[] {
  const { own, conflicting, open } = conflicts(file, schema, document, ...others.given);
  for (const about of open) {
    const mine = own.get(about);
    if (mine && isContested([...mine.values(), ...others.about(about)])) conflicting.add(about);
    else conflicting.delete(about);
  }
  open.clear();
  return [...conflicting].flatMap((about) => own.get(about) ?? []);
}

/** Ranges on a line have a number in common, all of them, just where each two of them have. */
export function isContested(all: readonly Pick<Statement, 'min' | 'max'>[]): boolean {
  let highestMin = Number.NEGATIVE_INFINITY;
  let lowestMax = Number.POSITIVE_INFINITY;
  for (const { min, max } of all) {
    highestMin = Math.max(highestMin, min);
    lowestMax = Math.min(lowestMax, max);
  }
  return highestMin > lowestMax;
}

/**
 * Each of a file's statements about the same, in their order, that cannot hold together with an earlier one of them, or
 * else with one of other files; with the first such.
 */
export function contradictions(
  own: readonly Stated[],
  others: readonly Stated[],
): readonly (readonly [Stated, Stated])[] {
  return own.flatMap((ours, i) => {
    const isContrary = (theirs: Stated) => areDisjoint(ours, theirs);
    const earlier = own.findIndex(isContrary);
    const theirs = earlier >= 0 && earlier < i ? own[earlier] : others.find(isContrary);
    return theirs ? [[ours, theirs] as const] : [];
  });
}

function addStatement(
  state: Map<string, Map<Annotation, Statement>>,
  annotation: Annotation,
  schema: Schema,
  document: string,
): string | undefined {
  const statement = statementOf(annotation, schema, document);
  if (!statement) return undefined;
  const same = state.get(statement.about);
  if (same) same.set(annotation, statement);
  else state.set(statement.about, new Map([[annotation, statement]]));
  return statement.about;
}

function removeStatement(
  state: Map<string, Map<Annotation, Statement>>,
  annotation: Annotation,
  schema: Schema,
  document: string,
): string | undefined {
  const about = statementOf(annotation, schema, document)?.about;
  const same = about === undefined ? undefined : state.get(about);
  if (about === undefined || !same) return about;
  same.delete(annotation);
  if (same.size === 0) state.delete(about);
  return about;
}

function statementOf(written: Annotation, schema: Schema, document: string): Statement | undefined {
  const annotation = presented(written, schema);
  const tag = annotation.tag && schema.tags.get(annotation.tag.value);
  if (!tag || !isFigureTag(tag)) return undefined;
  const parts = new Map(givenParts(annotation, tag).map(({ part, node }) => [part, node]));
  const subject = ['entity', 'property'].map((builtin) => {
    const name = nowIn(schema.renamed, 'attribute', [tag.name], builtin) ?? builtin;
    return folded(annotation.attributes.find((each) => each.name === name)?.value);
  });
  const period = folded(parts.get('period'));
  const about = [...subject, period];
  if (about.includes('')) return undefined;
  if (!isIsoDate(period)) about.push(document);
  const range = rangeOf(parts);
  const alike = (['kind', 'unit', 'currency'] as const).map((part) => folded(parts.get(part)));
  return range && { about: [...about, ...alike].join('\n'), ...range };
}

function folded(node: { readonly kind: string } | undefined): string {
  const scalar = node?.kind === 'scalar' ? (node as ScalarNode) : undefined;
  return scalar && scalar.value !== null ? foldedWords(String(scalar.value)).trim() : '';
}

function rangeOf(parts: ReadonlyMap<ReadingPart, ScalarNode>): Omit<Statement, 'about'> | undefined {
  const [value, min, max] = (['value', 'min', 'max'] as const).map((part) => parts.get(part));
  const place = value ?? min ?? max;
  if (!place) return undefined;
  if (min || max) {
    const says = [min?.raw ?? '…', max?.raw ?? '…'].join('–');
    return { min: ends(min)?.min ?? -Infinity, max: ends(max)?.max ?? Infinity, says, place };
  }
  const own = ends(value);
  const says = place.raw;
  if (!own) return undefined;
  switch (parts.get('modifier')?.value ?? 'exact') {
    case 'exact':
      return { ...own, says, place };
    case 'over':
    case 'at_least':
      return { min: own.min, max: Infinity, says, place };
    case 'nearly':
    case 'at_most':
      return { min: -Infinity, max: own.max, says, place };
    default:
      // Without its ends, a number that is only about right says nothing certain.
      return undefined;
  }
}

/** A number with decimals may have been rounded to them. */
function ends(node: ScalarNode | undefined): { readonly min: number; readonly max: number } | undefined {
  if (typeof node?.value !== 'number') return undefined;
  const decimals = /\.(\d+)$/u.exec(node.raw)?.[1]?.length ?? 0;
  const by = decimals > 0 ? 0.5 * 10 ** -decimals : 0;
  return { min: node.value - by, max: node.value + by };
}
