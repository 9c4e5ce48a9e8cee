import type { CollectedAnnotation, CollectedDocument } from '../collection.ts';
import type { GivenFile, ImportProblem } from '../importer.ts';

/** Documents as their files come in: those of one path and text are one. */
export interface Gathering {
  readonly add: (document: CollectedDocument) => void;
  readonly documents: () => readonly CollectedDocument[];
}

export function gathering(): Gathering {
  const documents = new Map<string, CollectedDocument & { annotations: CollectedAnnotation[] }>();
  return {
    add(document) {
      let path = document.path;
      for (let i = 2; ; i++) {
        const known = documents.get(path.toLowerCase());
        if (!known) {
          documents.set(path.toLowerCase(), { ...document, path, annotations: [...document.annotations] });
          return;
        }
        if (known.path === path && known.text === document.text) {
          known.annotations.push(...document.annotations);
          return;
        }
        path = document.path.replace(/(\.[^./]*)?$/u, `-${i}$1`);
      }
    },
    documents: () => [...documents.values()],
  };
}

/** Problems in the order of the files; those of one file stay in theirs. */
export function inOrderOf(files: readonly GivenFile[], problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const places = new Map(files.map(({ path }, i) => [path, i]));
  const place = ({ file }: ImportProblem) => places.get(file) ?? files.length;
  return [...problems].sort((a, b) => place(a) - place(b));
}
