import { compared } from '../text/ordered.ts';
import type { Unit } from './continuum.ts';

/**
 * Passages of different coders that are about the same thing, in groups of at most one from each coder: whatever overlaps
 * and has the same value, pair by pair, beginning with those that share most of what they cover. A passage that nobody
 * shares is a group of its own. The groups are in the order of the text; who is which coder makes no difference.
 */
export function matchedUnits(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const sorted = units.toSorted((a, b) => a.start - b.start || a.end - b.end || compared(a.value, b.value));
  const groups = new Map<Unit, Unit[]>(sorted.map((unit) => [unit, [unit]]));
  for (const { a, b } of pairsIn(sorted)) {
    const [one, other] = [groups.get(a) as Unit[], groups.get(b) as Unit[]];
    if (one === other || one.some(({ coder }) => other.some((unit) => unit.coder === coder))) continue;
    one.push(...other);
    for (const unit of other) groups.set(unit, one);
  }
  return [...new Set(groups.values())].map((group) => group.toSorted((a, b) => a.coder - b.coder));
}

interface Pair {
  readonly a: Unit;
  readonly b: Unit;
  readonly share: number;
}

/** The overlapping pairs of different coders, those that share most first, else in the order of the text. */
function pairsIn(sorted: readonly Unit[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let open: Unit[] = [];
  for (const b of sorted) {
    open = open.filter((unit) => unit.end > b.start).slice(-maxOpen);
    for (const a of open) {
      if (a.coder !== b.coder && a.value === b.value) pairs.push({ a, b, share: sharedPart(a, b) });
    }
    open.push(b);
  }
  return pairs.sort((a, b) => b.share - a.share);
}

/** How many passages that lie across one place are compared, so that time is bounded however deep they lie. */
const maxOpen = 256;

/** What both cover of what either covers. */
function sharedPart(a: Unit, b: Unit): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
