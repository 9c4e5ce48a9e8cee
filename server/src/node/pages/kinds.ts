/** The kinds of files that documents are made of, with the endings of their names; each has a reader in `readers.ts`. */
export const pageKinds = {
  html: ['html', 'htm', 'xhtml', 'shtml'],
  docx: ['docx', 'docm', 'dotx'],
  pdf: ['pdf'],
  text: ['txt', 'text', 'md', 'markdown'],
} as const;

export type PageKind = keyof typeof pageKinds;

/** What a file is by its first bytes, else by its name; nothing where neither tells. */
export function pageKindOf(name: string, bytes: Uint8Array): PageKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return 'docx';
  const ending = /\.([a-z]+)$/u.exec(name.toLowerCase())?.[1];
  const named = (Object.keys(pageKinds) as PageKind[]).find((kind) => pageKinds[kind].some((each) => each === ending));
  // Browsers save pages under any name.
  return /^[\s\xef\xbb\xbf]*<(?:!doctype html|html)/iu.test(head) ? 'html' : named;
}
