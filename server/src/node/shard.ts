import type { Part } from './formats/format.ts';

/** One of several parts of a run, counted from 1: what follows each other stays together. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What `I/N` says; nothing for anything else. */
export function shardOf(text: string): Shard | undefined {
  const [, index, of] = (/^(\d{1,7})\/(\d{1,7})$/u.exec(text) ?? []).map(Number);
  return index && of && index <= of ? { index, of } : undefined;
}

/**
 * The part of a list that is a shard's: of `count` things the parts differ by one at most, and end to end they are the
 * list. A shard of what is fewer than shards may be empty. Without a shard, all.
 */
export function sharded<T>(list: readonly T[], shard: Shard | undefined): readonly T[] {
  return shard ? list.slice(...boundsOf(list.length, shard)) : list;
}

/** Only the first shard has what stands above everything, so that end to end they are the whole. */
export function partOf(shard: Shard | undefined): Part {
  return shard && shard.index > 1 ? 'later' : 'first';
}

/** The formats whose parts, end to end, are the whole. */
export const shardFormats: readonly string[] = ['jsonl', 'csv'];

/** Where a shard of so many things begins and ends. */
export function boundsOf(count: number, { index, of }: Shard): [start: number, end: number] {
  return [at(count, index - 1, of), at(count, index, of)];
}

/** Exact for counts of bytes, too, whose products are larger than a number holds. */
function at(count: number, index: number, of: number): number {
  return Math.floor(count / of) * index + Math.floor(((count % of) * index) / of);
}
