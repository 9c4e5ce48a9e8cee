import type { Loss } from '../export/losses.ts';
import type { Collection } from './collection.ts';
import type { Imported } from './importer.ts';

/** What came from several formats as one collection; of two definitions of a name the first counts. */
export function mergedImports(all: readonly Imported[]): Imported {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    collection: mergedCollections(all.map(({ collection }) => collection)),
    problems: all.flatMap(({ problems }) => problems),
    losses: summed(all.flatMap(({ losses }) => losses)),
    details: all.flatMap(({ details = [] }) => details),
  };
}

/** Losses of one kind are told once. */
function summed(losses: readonly Loss[]): readonly Loss[] {
  const counts = new Map<string, Loss>();
  for (const { what, count } of losses) {
    counts.set(what.en, { what, count: count + (counts.get(what.en)?.count ?? 0) });
  }
  return [...counts.values()];
}

function mergedCollections(all: readonly Collection[]): Collection {
  const own = (i: number, key: string) => `${i} ${key}`;
  const inOrder = all.toReversed();
  return {
    name: all.find(({ name }) => name !== undefined)?.name,
    ...(all.some((each) => each.extends) && { extends: 'policy-core' as const }),
    codebook: {
      tags: new Map(inOrder.flatMap(({ codebook }) => [...codebook.tags])),
      relations: new Map(inOrder.flatMap(({ codebook }) => [...codebook.relations])),
    },
    documents: all.flatMap(({ documents }, i) =>
      documents.map((document) => ({
        ...document,
        annotations: document.annotations.map((annotation) => ({
          ...annotation,
          key: own(i, annotation.key),
          links: annotation.links.map((link) => ({ ...link, target: own(i, link.target) })),
        })),
      })),
    ),
  };
}
