import type { GivenFile } from '../importer.ts';

/** The files of one coder: the folder that they lie in, or all. */
export interface CoderFolders {
  readonly coderOf: (path: string) => string | undefined;
  /** The path without the coder's folder. */
  readonly documentOf: (path: string) => string;
}

/**
 * Whether folders are coders. They are where an export of ours made them, and where the same text lies in several of
 * them at the same place; otherwise they are parts of a corpus, and who coded is not known.
 */
export function coderFolders(texts: ReadonlyMap<string, string>, isMarked: (folder: string) => boolean): CoderFolders {
  const shared = sharedFolders([...texts.keys()]);
  const split = (path: string) => {
    const names = path.split('/');
    return { coder: names[shared] ?? '', rest: [...names.slice(0, shared), ...names.slice(shared + 1)].join('/') };
  };
  const coders = new Set([...texts.keys()].map((path) => (isDeeper(path, shared) ? split(path).coder : '')));
  const areCoders = coders.size > 1 && !coders.has('') && (allMarked() || haveSameTexts());
  return areCoders
    ? { coderOf: (path) => split(path).coder, documentOf: (path) => split(path).rest }
    : { coderOf: () => undefined, documentOf: (path) => path };

  function allMarked(): boolean {
    const above = [...texts.keys()][0]?.split('/').slice(0, shared) ?? [];
    return [...coders].every((coder) => isMarked([...above, coder].join('/')));
  }

  function haveSameTexts(): boolean {
    const known = new Map<string, string>();
    let same = 0;
    for (const [path, text] of texts) {
      const { rest } = split(path);
      const before = known.get(rest);
      if (before !== undefined && before !== text) return false;
      if (before !== undefined) same += 1;
      known.set(rest, text);
    }
    return same > 0;
  }
}

function isDeeper(path: string, shared: number): boolean {
  return path.split('/').length > shared + 1;
}

/** How many folders all paths begin with. */
function sharedFolders(paths: readonly string[]): number {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  let shared = first.length;
  for (const names of others) while (names.slice(0, shared).join('/') !== first.slice(0, shared).join('/')) shared -= 1;
  return shared;
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What is there under a name in the folder of a file or the nearest one above it. */
export function nearestAbove(files: ReadonlyMap<string, GivenFile>, path: string, name: string): GivenFile | undefined {
  const names = folderOf(path).split('/');
  for (let depth = names.length; depth >= 0; depth--) {
    const found = files.get([...names.slice(0, depth), name].filter((each) => each !== '').join('/'));
    if (found) return found;
  }
  return undefined;
}

/** The document that a file beside it is about, where a path without its ending may still have that of the text. */
export function documentPath(stem: string): string {
  return /\.(?:txt|md)$/iu.test(stem) ? stem : `${stem}.txt`;
}
