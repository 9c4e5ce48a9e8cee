import { decode } from '../../encoding.ts';
import type { DocumentSource } from '../../export/sources.ts';
import type { Message } from '../../findings.ts';
import { createSource, type Source } from '../../text/source.ts';
import type { CollectedAnnotation, CollectedDocument, Origin } from '../collection.ts';
import type { GivenFile, LookUp } from '../importer.ts';
import type { Report } from './report.ts';

/** The documents that a source names, each looked for once. */
export interface Shelf {
  readonly document: (name: string, from: GivenFile, origin: Origin) => ShelfDocument;
  /** In the order in which they were named. */
  readonly all: () => readonly CollectedDocument[];
}

export interface ShelfDocument {
  readonly path: string;
  readonly text: Source | undefined;
  language?: string;
  date?: string;
  source?: DocumentSource;
  readonly annotations: CollectedAnnotation[];
}

/** A document that is not there, or is no text, is a problem where it is named first. */
export function newShelf(lookUp: LookUp, { tell }: Report): Shelf {
  const documents = new Map<string, ShelfDocument>();
  const found = (path: string, from: GivenFile, origin: Origin): Source | undefined => {
    const file = lookUp(path, from);
    const text = file && decode(file.bytes)?.text;
    if (text === undefined) tell(origin, file ? messages.noText : messages.missing, { document: path });
    return text === undefined ? undefined : createSource(path, text);
  };
  return {
    document(name, from, origin) {
      const known = documents.get(name);
      if (known) return known;
      const document: ShelfDocument = { path: name, text: found(name, from, origin), annotations: [] };
      documents.set(name, document);
      return document;
    },
    all: () => [...documents.values()].map(({ text, ...document }) => ({ ...document, text: text?.text })),
  };
}

const messages = {
  missing: {
    en: 'the document “{document}” is not to be found. Name it beside the file, or put it beside it or into the folder that is imported into.',
    zh: '找不到文档“{document}”。请一并指定该文件，或将其放在旁边，或放入导入目标文件夹。',
  },
  noText: {
    en: 'the document “{document}” is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8.',
    zh: '文档“{document}”不是 UTF-8、UTF-16 或 GB18030 文本。请另存为 UTF-8。',
  },
} as const satisfies Record<string, Message>;
