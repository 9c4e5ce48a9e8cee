import type { Ratings } from '../coefficients/coefficient.ts';
import type { Continuum, Unit } from '../coefficients/continuum.ts';
import { matchedUnits } from '../coefficients/matches.ts';
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
  return sentencesOf(document).map((sentence) => {
    const there = units.filter((unit) => overlaps(unit, sentence)).map(({ coder }) => coder);
    return isCoder.map((codes, coder) => (codes ? there.includes(coder) : undefined));
  });
}

export const sentencesOf = derived((document: Source): readonly Span[] =>
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
  const starts = startsOf(text.document);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    const units = text.units
      .filter((unit) => start <= unit.start && unit.start < end)
      .map((unit) => ({ ...unit, start: unit.start - start, end: Math.min(unit.end, end) - start }));
    return { length: end - start, coders: text.coders, units };
  });
}

/** In which part of its document an offset lies. */
export function partAt(text: CodedText, offset: number): number {
  return startsOf(text.document).findLastIndex((start) => start <= offset);
}

const startsOf = derived((document: Source): readonly number[] => [
  0,
  ...paragraphs(document)
    .slice(1)
    .map(({ start }) => start),
]);
