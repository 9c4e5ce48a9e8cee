import type { Edition, EditionDocument, Entry } from './edition.ts';

/**
 * For names in any script the same in ASCII letters, digits, `_` and `-`, a letter first: what is no such character is
 * written by its code point, 立 as `u7acb`. Two names never get the same one.
 */
export function asciiNames(): (name: string) => string {
  return uniqueNames((name) => {
    const plain = name.replace(/[^A-Za-z0-9_-]/gu, (each) => `u${(each.codePointAt(0) ?? 0).toString(16)}`);
    return /^[A-Za-z]/u.test(plain) ? plain : `x${plain}`;
  });
}

/** The same without `-`, for what has to be an identifier; never one of those that are reserved. */
export function identifiers(reserved: readonly string[]): (name: string) => string {
  return uniqueNames(identifier, '_', reserved);
}

/** A name as an identifier, which several names may have in common. */
export function identifier(name: string): string {
  const plain = name.replaceAll('-', '_').replace(/\W/gu, (each) => `u${(each.codePointAt(0) ?? 0).toString(16)}`);
  return /^[A-Za-z]/u.test(plain) ? plain : `x${plain}`;
}

/** Names that any file system takes, with no two that differ only in capitals. */
export function fileNames(): (name: string) => string {
  return uniqueNames((name) =>
    name
      .toWellFormed()
      .replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')
      .replace(/^\.+|[. ]+$/gu, '_'),
  );
}

function uniqueNames(
  form: (name: string) => string,
  separator = '-',
  reserved: readonly string[] = [],
): (name: string) => string {
  const given = new Map<string, string>();
  const taken = new Set(reserved.map((each) => each.toLowerCase()));
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    const plain = form(name) || '_';
    let own = plain;
    for (let i = 2; taken.has(own.toLowerCase()); i++) own = `${plain}${separator}${i}`;
    taken.add(own.toLowerCase());
    given.set(name, own);
    return own;
  };
}

/** The paths of documents without their endings, and with them where two would be the same. */
export function stemsOf({ documents }: Edition): (document: EditionDocument) => string {
  const stem = ({ path }: EditionDocument) => path.replace(/\.(?:txt|md)$/iu, '');
  const counts = new Map<string, number>();
  for (const each of documents) counts.set(stem(each).toLowerCase(), (counts.get(stem(each).toLowerCase()) ?? 0) + 1);
  return (document) => ((counts.get(stem(document).toLowerCase()) ?? 0) > 1 ? document.path : stem(document));
}

/** One coder's share of an edition, for formats that know of no coders. */
export interface Share {
  /** What the coder's files lie below: empty, or a folder with a slash. */
  readonly folder: string;
  readonly documents: readonly (EditionDocument & { readonly entries: readonly Entry[] })[];
}

/** A folder for each coder where there are several. A document that nobody has coded is in all of them. */
export function sharesOf({ documents, coders }: Edition): readonly Share[] {
  if (coders.length < 2) return [{ folder: '', documents }];
  const folderName = fileNames();
  return coders.map((coder) => ({
    folder: `${folderName(coder)}/`,
    documents: documents.flatMap((document) => {
      const entries = document.entries.filter((each) => each.coder === coder);
      return entries.length > 0 || document.entries.length === 0 ? [{ ...document, entries }] : [];
    }),
  }));
}
