import type { Span } from '../text/span.ts';

/** A passage that one coder has marked. */
export interface Unit extends Span {
  /** The coder's place among the coders. */
  readonly coder: number;
  /** What the coder says of it: a tag, or the value of an attribute. */
  readonly value: string;
}

/** A text, or a part of one, with what all coders have marked in it. Lengths and offsets are in UTF-16 code units. */
export interface Continuum {
  readonly length: number;
  readonly coders: number;
  readonly units: readonly Unit[];
}

/** Several texts one after the other. */
export function concatenated(continua: readonly Continuum[]): Continuum {
  let length = 0;
  const units: Unit[] = [];
  for (const each of continua) {
    for (const unit of each.units) units.push({ ...unit, start: unit.start + length, end: unit.end + length });
    length += each.length;
  }
  return { length, coders: continua[0]?.coders ?? 0, units };
}

/** What one coder has marked, in the order of the text, outer before inner. */
export function unitsOf({ units }: Continuum, coder: number): readonly Unit[] {
  return units.filter((unit) => unit.coder === coder).sort((a, b) => a.start - b.start || b.end - a.end);
}

export function coderNumbers({ coders }: Continuum): readonly number[] {
  return Array.from({ length: coders }, (_, coder) => coder);
}

/** True where passages of one coder overlap each other, all of them or those of the same value. */
export function hasOverlaps(continuum: Continuum, among: 'all' | 'sameValue'): boolean {
  const ends = new Map<string, number>();
  const sorted = continuum.units.toSorted((a, b) => a.start - b.start);
  for (const { coder, value, start, end } of sorted) {
    const key = among === 'all' ? `${coder}` : `${coder} ${value}`;
    if ((ends.get(key) ?? 0) > start) return true;
    ends.set(key, end);
  }
  return false;
}
