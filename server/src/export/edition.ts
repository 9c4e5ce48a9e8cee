import { annotationFile } from '../annotations/parse.ts';
import type { Annotation, AnnotationFile } from '../annotations/types.ts';
import type { Figure } from '../figures/figure.ts';
import type { AnnotationStatus } from '../formats/annotations.ts';
import { linkTarget } from '../linkTarget.ts';
import {
  annotationFiles,
  annotationFilesOf,
  documentOf,
  fileUris,
  isDocument,
  type Project,
  schemaOf,
  sourceOf,
} from '../project.ts';
import { documentFacts } from '../quantities.ts';
import { relationNamed } from '../schema/renamed.ts';
import type { Attribute, Schema, Tag } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf, pathWithin } from '../uris.ts';
import { entriesOf, type ReadEntry } from './entries.ts';
import { type LineFeedText, withLineFeeds } from './lineFeeds.ts';
import { type EditionLoss, editionLosses, type Loss } from './losses.ts';
import { type DocumentSource, saidOf, sourceIn } from './sources.ts';

/** A project as exporters see it: what is anchored and whole, in the order of the texts. */
export interface Edition {
  readonly name: string;
  readonly schema: Schema;
  /** By their paths. */
  readonly documents: readonly EditionDocument[];
  /** Everybody whose annotations are here, by name. */
  readonly coders: readonly string[];
  /** What no format gets, because it stands in no one place. */
  readonly losses: readonly Loss[];
}

export interface EditionDocument {
  /** Below the project's folder, with `/`; the name alone for a document that lies elsewhere. No other has it. */
  readonly path: string;
  /** With line feeds only, whatever the file has; offsets in UTF-16 code units count in it. */
  readonly text: Source;
  /** BCP 47. */
  readonly language: string;
  /** Whether an annotation file says it, not the project or the words alone. */
  readonly isLanguageSaid: boolean;
  readonly source: DocumentSource | undefined;
  readonly date: string | undefined;
  /** In the order of the text, outer before inner, then by file. */
  readonly entries: readonly Entry[];
}

/** An annotation that stands in its document. */
export interface Entry extends Span {
  /** The same in every export as long as the file's path and the id stay. No other entry has it. */
  readonly key: string;
  readonly id: string | undefined;
  /** The annotation file, below the project's folder. */
  readonly file: string;
  readonly coder: string;
  /** By its present name, whether the schema has it or not. */
  readonly tag: string;
  readonly definition: Tag | undefined;
  readonly quote: string;
  readonly attributes: readonly EntryAttribute[];
  readonly note: string | undefined;
  readonly status: AnnotationStatus | undefined;
  /** Whose annotation it was before. */
  readonly from: readonly string[];
  readonly links: readonly EntryLink[];
  /** What the words of a figure say; nothing for other tags, and where several could be meant. */
  readonly reading: Figure | undefined;
  /** From 1. */
  readonly line: number;
  readonly paragraph: number | undefined;
}

export interface EntryAttribute {
  readonly name: string;
  readonly definition: Attribute | undefined;
  /** Of the attribute's type where they are right; a date and anything else is a string. */
  readonly values: readonly Value[];
}
export type Value = string | number | boolean;

export interface EntryLink {
  readonly relation: string;
  /** The key of the entry that it leads to, which is in the edition, too. */
  readonly target: string;
}

/** The edition of a project whose files are read: of the documents, or annotation files, that are asked for. */
export function editionOf(project: Project, isAsked: (uri: string) => boolean = () => true): Edition {
  const schema = schemaOf(project);
  const paths = new Map<string, string>();
  const read = askedDocuments(project, isAsked).map((document) => readDocument(project, document, isAsked, paths));
  const known = new Map(
    read.flatMap(({ all }) =>
      all.flatMap(({ annotation, entry }) => (entry ? [[annotation, entry.key] as const] : [])),
    ),
  );
  const lost: EditionLoss[] = read.flatMap(({ all, unsaid }) => [...all.flatMap(({ losses }) => losses), ...unsaid]);
  if (schema.files.at(-1)?.version) lost.push('version');
  const documents = read.map(({ all, unsaid: _, ...document }): EditionDocument => {
    const entries = all.flatMap((each) => {
      if (!each.entry) return [];
      return [{ ...each.entry, links: linksOf(project, each, known, lost) }];
    });
    return { ...document, entries: entries.sort((a, b) => a.start - b.start || b.end - a.end) };
  });
  const coders = new Set(documents.flatMap(({ entries }) => entries.map(({ coder }) => coder)));
  return {
    name: schema.name === '' ? nameOf(project.root) : schema.name,
    schema,
    documents,
    coders: [...coders].sort(compared),
    losses: editionLosses([...lost, ...withoutDocument(project, isAsked)]),
  };
}

/** Texts that can be read: those of the project, and what else an annotation file is about; by their URIs. */
function askedDocuments(project: Project, isAsked: (uri: string) => boolean): readonly Source[] {
  const uris = new Set([...fileUris(project)].filter((uri) => isDocument(project, uri) && isAsked(uri)));
  for (const file of annotationFiles(project)) {
    const document = documentOf(project, file);
    if (document.state === 'there' && (isAsked(file.uri) || isAsked(document.uri))) uris.add(document.uri);
  }
  return [...uris].sort(compared).flatMap((uri) => sourceOf(project, uri) ?? []);
}

interface ReadDocument extends Omit<EditionDocument, 'entries'> {
  readonly all: readonly ReadEntry[];
  /** What its annotation files say that the document as read does not. */
  readonly unsaid: readonly EditionLoss[];
}

function readDocument(
  project: Project,
  document: Source,
  isAsked: (uri: string) => boolean,
  paths: Map<string, string>,
): ReadDocument {
  const files = annotationFilesOf(project, document.uri)
    .filter((uri) => isAsked(uri) || isAsked(document.uri))
    .flatMap((uri) => sourceOf(project, uri) ?? []);
  const text: LineFeedText = withLineFeeds(document);
  const facts = documentFacts(project, document);
  const heads = files.map(annotationFile);
  const language = heads.find((file) => file.language !== undefined)?.language;
  const source = heads.map(sourceIn).find((each) => each !== undefined);
  return {
    path: ownPath(project, document.uri, paths),
    text: text.source,
    language: language ?? schemaOf(project).language ?? facts.language,
    isLanguageSaid: language !== undefined,
    source,
    date: facts.date,
    unsaid: heads.flatMap((file) => unsaidOf(file, { language, date: facts.date, source })),
    all: files.flatMap((file) => entriesOf(project, document, text, file, ownPath(project, file.uri, paths))),
  };
}

function unsaidOf(
  file: AnnotationFile,
  { language, date, source }: Partial<Pick<EditionDocument, 'language' | 'date' | 'source'>>,
): readonly EditionLoss[] {
  const isOther = (own: string | undefined, taken: string | undefined) => own !== undefined && own !== taken;
  const others = [
    isOther(file.language, language),
    isOther(file.date, date),
    ...saidOf(sourceIn(file)).map(([key, own]) => isOther(own, source?.[key])),
  ];
  return [
    ...others.filter(Boolean).map(() => 'other-facts' as const),
    ...file.refused.map(() => 'refused' as const),
    ...(file.schemaVersion ? (['version'] as const) : []),
    ...(file.annotator && file.annotations.length === 0 ? (['no-annotations'] as const) : []),
  ];
}

/** Two files outside the project's folder may have one name; then the second has a number. */
function ownPath(project: Project, uri: string, paths: Map<string, string>): string {
  const plain = pathWithin(project.root, uri) ?? nameOf(uri);
  let path = plain;
  for (let i = 2; paths.has(path) && paths.get(path) !== uri; i++) path = plain.replace(/(\.[^./]*)?$/u, `-${i}$1`);
  paths.set(path, uri);
  return path;
}

function linksOf(
  project: Project,
  { annotation, file }: ReadEntry,
  known: ReadonlyMap<Annotation, string>,
  lost: EditionLoss[],
): readonly EntryLink[] {
  return annotation.links.flatMap((link) => {
    const end = linkTarget(project, file, link);
    const target = end.state === 'there' ? known.get(end.annotation) : undefined;
    if (target === undefined) {
      lost.push('no-end');
      return [];
    }
    const relation = relationNamed(schemaOf(project), link.relation.value)?.name ?? link.relation.value;
    return [{ relation, target }];
  });
}

function withoutDocument(project: Project, isAsked: (uri: string) => boolean): readonly EditionLoss[] {
  return annotationFiles(project)
    .filter((file) => {
      const document = documentOf(project, file);
      return isAsked(file.uri) && (document.state !== 'there' || !sourceOf(project, document.uri));
    })
    .flatMap((file) => annotationFile(file).annotations.map(() => 'no-document' as const));
}

/** By code units, which no locale changes. */
export function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
