import { matchedUnits } from '../coefficients/matches.ts';
import type { Span } from '../text/span.ts';
import { agreementOf } from './agreement.ts';
import type { Comparison } from './comparison.ts';
import { type CodedUnit, codedText, tagOf } from './units.ts';
import { comparableValue } from './values.ts';

/** What coders have not made of a document alike, each at the place where the first of them begins. */
export interface Disagreement extends Span {
  readonly comparison: Comparison;
  /** `alone`: others have nothing of the tag there; `tag`: another has another tag on about the same passage. */
  readonly kind: 'alone' | 'tag' | 'bounds' | 'attribute';
  readonly tag: string;
  readonly attribute: string | undefined;
  /** What each coder has, in words of the files: a quote, a tag, a value; nothing for a coder who has nothing. */
  readonly has: readonly { readonly coder: string; readonly words: string | undefined }[];
}

/** In the order of the text. Attributes are compared where coders share a passage, however its bounds differ. */
export function disagreements(comparison: Comparison): readonly Disagreement[] {
  const text = codedText(comparison, comparison.coders, tagOf);
  const groups = matchedUnits(text.units) as readonly (readonly CodedUnit[])[];
  const single = groups.flatMap((group) => (group.length === 1 ? group : []));
  const tagged = otherTags(single);
  const taken = new Set(tagged.flat());
  const found = [
    ...tagged.map((pair) => disagreement(comparison, 'tag', pair, (unit) => tagOf(unit.coded))),
    ...groups
      .filter(([first, ...others]) => others.length > 0 || !taken.has(first as CodedUnit))
      .flatMap((group) => inGroup(comparison, group)),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function inGroup(comparison: Comparison, group: readonly CodedUnit[]): readonly Disagreement[] {
  const quote = (unit: CodedUnit) => comparison.document.text.slice(unit.start, unit.end);
  const isShared = group.length === comparison.coders.length;
  const hasOneExtent = new Set(group.map(({ start, end }) => `${start} ${end}`)).size === 1;
  return [
    ...(isShared ? [] : [disagreement(comparison, 'alone', group, quote)]),
    ...(hasOneExtent ? [] : [disagreement(comparison, 'bounds', group, quote)]),
    ...(group.length > 1 ? inAttributes(comparison, group) : []),
  ];
}

function inAttributes(comparison: Comparison, group: readonly CodedUnit[]): readonly Disagreement[] {
  const tag = comparison.schema.tags.get(group[0]?.value ?? '');
  return [...(tag?.attributes.values() ?? [])].flatMap((attribute) => {
    const valueFor = ({ coded }: CodedUnit) => comparableValue(coded.annotation, attribute);
    if (new Set(group.map(valueFor)).size < 2) return [];
    const words = (unit: CodedUnit) => {
      const value = valueFor(unit);
      return value === undefined ? undefined : String(value);
    };
    return [{ ...disagreement(comparison, 'attribute', group, words), attribute: attribute.name }];
  });
}

/** Passages that only one coder has, with what another has instead, as the editor sees it; each once. */
function otherTags(single: readonly CodedUnit[]): readonly (readonly CodedUnit[])[] {
  const pairs: (readonly CodedUnit[])[] = [];
  const taken = new Set<CodedUnit>();
  const sorted = single.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, one] of sorted.entries()) {
    if (taken.has(one)) continue;
    const other = sorted
      .slice(i + 1, i + 1 + maxOpen)
      .find((each) => !taken.has(each) && agreementOf(one.coded, [each.coded]).readings[0]?.kind === 'tag');
    if (!other) continue;
    pairs.push([one, other].sort((a, b) => a.coder - b.coder));
    taken.add(one).add(other);
  }
  return pairs;
}

/** How many passages that begin after another are held against it. */
const maxOpen = 64;

function disagreement(
  comparison: Comparison,
  kind: Disagreement['kind'],
  group: readonly CodedUnit[],
  wordsFor: (unit: CodedUnit) => string | undefined,
): Disagreement {
  const has = comparison.coders.map((coder) => {
    const unit = group.find(({ coded }) => coded.coder === coder);
    return { coder, words: unit && wordsFor(unit) };
  });
  const start = Math.min(...group.map((unit) => unit.start));
  const end = Math.max(...group.map((unit) => unit.end));
  return {
    comparison,
    kind,
    tag: [...new Set(group.map(({ value }) => value))].join(' / '),
    attribute: undefined,
    has,
    start,
    end,
  };
}
