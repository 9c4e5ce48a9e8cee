import type { Collection } from './collection.ts';
import type { Imported } from './importer.ts';

/** What came from several formats as one collection; of two definitions of a name the first counts. */
export function mergedImports(all: readonly Imported[]): Imported {
  const [only] = all;
  if (only && all.length === 1) return only;
  return {
    collection: mergedCollections(all.map(({ collection }) => collection)),
    problems: all.flatMap(({ problems }) => problems),
    losses: all.flatMap(({ losses }) => losses),
  };
}

function mergedCollections(all: readonly Collection[]): Collection {
  const own = (i: number, key: string) => `${i} ${key}`;
  const inOrder = all.toReversed();
  return {
    name: all.find(({ name }) => name !== undefined)?.name,
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
