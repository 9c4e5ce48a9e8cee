// What tests of importers share: files of a few words, and what came of them as a reader would name it.
import type { GivenFile, Imported, Importer } from '../../server/src/import/importer.ts';
import { imported } from './editions.ts';

const encoder = new TextEncoder();

export function fileOf(path: string, content: string | object): GivenFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { path, bytes: encoder.encode(text) };
}

/** Reads the first files as given; the others are to be looked up. */
export function readBy(importer: Importer, files: readonly GivenFile[], others: readonly GivenFile[] = []): Imported {
  return importer.read(files, (name) => [...files, ...others].find(({ path }) => path === name));
}

/** The files of the project that was made, by path. */
export function projectBy(importer: Importer, files: readonly GivenFile[], others: readonly GivenFile[] = []) {
  const { collection, problems, losses } = readBy(importer, files, others);
  const made = imported(collection);
  return {
    files: Object.fromEntries(made.files.map(({ path, text }) => [path, text])),
    problems: [...problems, ...made.problems].map(({ file, line, path, what }) => [file, line ?? path, what.en]),
    losses: Object.fromEntries([...losses, ...made.losses].map(({ what, count }) => [what.en, count])),
    annotations: collection.documents.flatMap((document) =>
      document.annotations.map(({ tag, place, coder, attributes, note, links }) => ({
        tag,
        quote: 'quote' in place ? place.quote : document.text?.slice(place.start, place.end),
        ...(coder === undefined ? {} : { coder }),
        ...(attributes.length === 0 ? {} : { attributes: attributes.map(({ name, values }) => [name, ...values]) }),
        ...(note === undefined ? {} : { note }),
        ...(links.length === 0 ? {} : { links: links.map(({ relation }) => relation) }),
      })),
    ),
  };
}
