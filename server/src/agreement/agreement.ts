import type { Annotation } from '../annotations/types.ts';
import type { Passage } from '../passages.ts';
import { overlaps, type Span } from '../text/span.ts';

/** An annotated passage and who coded it. */
export interface Coded extends Passage {
  readonly coder: string;
}

/** What another coder has where one has an annotation, the nearest thing to it. */
export interface Reading {
  readonly coder: string;
  /** `same`: the same tag on the same passage; `bounds`: the same tag on an overlapping one; `tag`: another tag on about the same one. */
  readonly kind: 'same' | 'bounds' | 'tag';
  readonly tag: string;
}

/** How an annotation stands to those of the other coders. */
export interface Agreement {
  /** `differs` where anybody has something else there, whoever agrees; `alone` where nobody else has anything. */
  readonly kind: 'agreed' | 'differs' | 'alone';
  /** At most one for each other coder, in the order of their names. */
  readonly readings: readonly Reading[];
}

/**
 * How an annotation stands to the annotations around it, which may hold its own. A figure within somebody's claim is no
 * disagreement: another tag counts only where the common part is more than half of what both cover together.
 */
export function agreementOf(one: Coded, around: Iterable<Coded>): Agreement {
  const best = new Map<string, Reading>();
  for (const other of around) {
    const reading = other.coder === one.coder ? undefined : readingOf(one, other);
    if (!reading) continue;
    const known = best.get(reading.coder);
    if (!known || rank[reading.kind] < rank[known.kind]) best.set(reading.coder, reading);
  }
  const readings = [...best.values()].sort((a, b) => (a.coder < b.coder ? -1 : 1));
  if (readings.length === 0) return { kind: 'alone', readings };
  return { kind: readings.every(({ kind }) => kind === 'same') ? 'agreed' : 'differs', readings };
}

/**
 * The same for every annotation of a document, in one pass over its passages, which are in the order of the text. Time is
 * bounded however deep they lie in each other: each is held against those that began last.
 */
export function agreements(passages: readonly Coded[]): ReadonlyMap<Annotation, Agreement> {
  const around = passages.map((): Coded[] => []);
  let open: number[] = [];
  for (const [i, passage] of passages.entries()) {
    open = open.filter((j) => (passages[j] as Coded).end > passage.start).slice(-maxOpen);
    for (const j of open) {
      const other = passages[j] as Coded;
      if (other.coder === passage.coder) continue;
      around[i]?.push(other);
      around[j]?.push(passage);
    }
    open.push(i);
  }
  return new Map(passages.map((each, i) => [each.annotation, agreementOf(each, around[i] ?? [])]));
}

/** How many passages that lie across one place are compared. */
const maxOpen = 64;

const rank = { same: 0, bounds: 1, tag: 2 } as const;

function readingOf(one: Coded, other: Coded): Reading | undefined {
  const tag = other.annotation.tag?.value ?? '';
  const { coder } = other;
  if (tag === (one.annotation.tag?.value ?? '')) {
    if (one.start === other.start && one.end === other.end) return { coder, kind: 'same', tag };
    return overlaps(one, other) ? { coder, kind: 'bounds', tag } : undefined;
  }
  return areAlike(one, other) ? { coder, kind: 'tag', tag } : undefined;
}

function areAlike(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common * 2 > Math.max(a.end, b.end) - Math.min(a.start, b.start);
}
