import { endings } from '../import/endings.ts';
import type { GivenFile, Imported, LookUp } from '../import/importer.ts';
import { importers } from '../import/list.ts';
import { importedPages } from './pages/importing.ts';
import { type PageKind, pageKinds } from './pages/kinds.ts';

/** One kind of file that `postil import` takes. */
export interface ImportKind {
  /** What `--from` calls it. */
  readonly name: string;
  /** How its files end, in small letters: what is taken of a folder. */
  readonly endings: readonly string[];
  /** Of these the ones that tell the kind by themselves. */
  readonly telling: readonly string[];
  /** Whether its files are archives themselves, whatever they end in. */
  readonly isArchived: boolean;
  /** Whether a file of it holds a text without annotations. */
  readonly isPage: boolean;
  /** `encoding` is the one that somebody names; formats with annotations have their own. */
  readonly read: (
    files: readonly GivenFile[],
    lookUp: LookUp,
    encoding: string | undefined,
  ) => Imported | Promise<Imported>;
}

const formats = importers.map(({ name, read }): ImportKind => {
  const { all = [], telling = [] } = endings.get(name) ?? {};
  return { name, endings: all, telling, isArchived: all.includes('.qdpx'), isPage: false, read };
});

const pages = (Object.keys(pageKinds) as PageKind[]).map((name): ImportKind => {
  const all = pageKinds[name].map((ending) => `.${ending}`);
  // Texts stand beside annotations of other formats, which name them.
  const telling = name === 'text' ? [] : all;
  return {
    name,
    endings: all,
    telling,
    isArchived: false,
    isPage: true,
    read: (files, _, encoding) => importedPages(name, files, encoding),
  };
});

/** Every kind. The choices of `--from` derive from this list. */
export const importKinds: readonly ImportKind[] = [...formats, ...pages];

/** Those that a file of this name could be. */
export function kindsEnding(file: string): readonly ImportKind[] {
  return importKinds.filter(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
}
