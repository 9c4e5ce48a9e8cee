import type { Ratings } from '../coefficients/coefficient.ts';
import type { Continuum, Unit } from '../coefficients/continuum.ts';
import { matchedUnits } from '../coefficients/matches.ts';
import { grouped } from '../grouped.ts';
import { countWhile } from '../text/ordered.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { sentences } from '../text/sentences.ts';
import { derived, type Source } from '../text/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Coded } from './agreement.ts';
import type { Comparison } from './comparison.ts';

/** A passage of a coder as coefficients see it, with what it is. */
export interface CodedUnit extends Unit {
  readonly coded: Coded;
}

/** A document with the passages of some of its coders. */
export interface CodedText extends Continuum {
  readonly units: readonly CodedUnit[];
  readonly document: Source;
}

/** What the coders have in a document; nothing is said where the value of a passage is nothing. */
export function codedText(
  { document, passages }: Comparison,
  coders: readonly string[],
  valueFor: (coded: Coded) => string | undefined,
): CodedText {
  const units = passages.flatMap((coded): CodedUnit[] => {
    const coder = coders.indexOf(coded.coder);
    const value = valueFor(coded);
    return coder < 0 || value === undefined ? [] : [{ coder, value, start: coded.start, end: coded.end, coded }];
  });
  return { document, length: document.text.length, coders: coders.length, units };
}

export function tagOf({ annotation }: Coded): string {
  return annotation.tag?.value ?? '';
}

/** For each sentence of a document whether each coder has a passage in it; nothing of coders who did not code it. */
export function sentenceRatings({ document, units }: CodedText, isCoder: readonly boolean[]): Ratings<boolean> {
  const all = sentencesOf(document);
  const ratings = all.map(() => isCoder.map((codes): boolean | undefined => (codes ? false : undefined)));
  for (const unit of units) {
    for (let at = lastFrom(all, unit.start); at < all.length; at++) {
      const [sentence, rating] = [all[at] as Span, ratings[at] as (boolean | undefined)[]];
      if (sentence.start >= unit.end) break;
      if (overlaps(unit, sentence) && isCoder[unit.coder]) rating[unit.coder] = true;
    }
  }
  return ratings;
}

const sentencesOf = derived((document: Source): readonly Span[] =>
  paragraphs(document).flatMap((paragraph) => sentences(document.text, paragraph)),
);

/** The groups of passages that coders share, for each coder the passage; groups that two or more have. */
export function sharedPassages({ units, coders }: CodedText): readonly (readonly (CodedUnit | undefined)[])[] {
  return matchedUnits(units)
    .filter(({ length }) => length > 1)
    .map((group) =>
      Array.from({ length: coders }, (_, coder) => group.find((unit) => unit.coder === coder) as CodedUnit),
    );
}

/** A document cut at its paragraphs, which can then be drawn anew; a passage ends with the paragraph it begins in. */
export function parts(text: CodedText): readonly Continuum[] {
  const paragraphs = startsOf(text.document);
  const within = grouped(text.units, (unit) => lastFrom(paragraphs, unit.start));
  return paragraphs.map(({ start }, i) => {
    const end = paragraphs[i + 1]?.start ?? text.length;
    const units = (within.get(i) ?? []).map(({ coder, value, ...unit }) => ({
      coder,
      value,
      start: unit.start - start,
      end: Math.min(unit.end, end) - start,
    }));
    return { length: end - start, coders: text.coders, units };
  });
}

/** In which part of its document an offset lies. */
export function partAt(text: CodedText, offset: number): number {
  return lastFrom(startsOf(text.document), offset);
}

/** Where paragraphs begin, the first with the text. */
const startsOf = derived((document: Source): readonly { readonly start: number }[] => [
  { start: 0 },
  ...paragraphs(document).slice(1),
]);

/** The last that begins no later than an offset, or else the first; they are in the order of the text. */
function lastFrom(all: readonly { readonly start: number }[], offset: number): number {
  return Math.max(0, countWhile(all.length, (i) => (all[i]?.start ?? 0) <= offset) - 1);
}
