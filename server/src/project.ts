import { annotationFile, annotationHead } from './annotations/parse.ts';
import { globMatcher, isUsableGlob } from './globs.ts';
import { effectiveSchema } from './schema/effective.ts';
import { schemaFile } from './schema/parse.ts';
import type { Schema } from './schema/types.ts';
import { OwnValues } from './text/ownValues.ts';
import { createSource, type Source } from './text/source.ts';
import { folderOf, isInside, nameOf, pathWithin, resolvePath } from './uris.ts';

/** The name of the file that makes a folder a project. */
export const projectFileName = 'postil.yaml';
export const annotationFileEnding = '.postil.yaml';

/** Files by URI: read, or known to be there but not read. */
export type Files = ReadonlyMap<string, Source | 'unread'>;

/** A folder with a `postil.yaml`, as it is at one moment. Never altered: every change makes a new one. */
export interface Project {
  /** The project's folder, without a slash at the end. */
  readonly root: string;
  /** The folder no file named in a file may leave: the workspace folder, or the project's own. */
  readonly boundary: string;
  /** Files as they stand on disk. */
  readonly disk: Files;
  /** Files as they stand in the editor; these win. A small map, so that a keystroke copies little. */
  readonly open: ReadonlyMap<string, Source>;
  /** The name in that of the files that new annotations go into; nothing where nobody has said who codes. */
  readonly coder?: string | undefined;
}

export function createProject(root: string, boundary: string, disk: Files): Project {
  return { root, boundary, disk, open: new Map() };
}

/** The project with a file as the editor has it, or without it where the editor has closed it. */
export function withOpen(project: Project, uri: string, source: Source | undefined): Project {
  const open = new Map(project.open);
  if (source) open.set(uri, source);
  else open.delete(uri);
  return { ...project, open };
}

/** The project with some files that are held in memory for a while, and put away again by forgetting the answer. */
export function withHeld(project: Project, sources: Iterable<Source>): Project {
  return { ...project, open: new Map([...project.open, ...[...sources].map((each) => [each.uri, each] as const)]) };
}

/** The project with files as they now stand on disk; `undefined` for a file that is gone. */
export function withDisk(project: Project, changes: ReadonlyMap<string, Source | 'unread' | undefined>): Project {
  const disk = new Map(project.disk);
  for (const [uri, source] of changes) {
    if (source) disk.set(uri, source);
    else disk.delete(uri);
  }
  return { ...project, disk };
}

/** The text of a file, where it has been read. */
export function sourceOf(project: Project, uri: string): Source | undefined {
  const source = project.open.get(uri) ?? project.disk.get(uri);
  return source === 'unread' ? undefined : source;
}

export function exists(project: Project, uri: string): boolean {
  return project.open.has(uri) || project.disk.has(uri);
}

export function fileUris(project: Project): Iterable<string> {
  return new Set([...project.disk.keys(), ...project.open.keys()]);
}

export function projectFileUri(project: Project): string {
  return `${project.root}/${projectFileName}`;
}

export function isAnnotationFile(uri: string): boolean {
  return uri.endsWith(annotationFileEnding) && !uri.endsWith(`/${projectFileName}`);
}

/** True for a schema file of the project: its `postil.yaml` or a file that one extends. */
export function isSchemaFile(project: Project, uri: string): boolean {
  return uri === projectFileUri(project) || schemaOf(project).files.some((file) => file.uri === uri);
}

/** True for a policy text: a file that `documents` names, or any .txt and .md where it is left out. */
export function isDocument(project: Project, uri: string): boolean {
  const path = pathWithin(project.root, uri);
  return path !== undefined && documentMatcher(project)(path);
}

export const defaultDocuments: readonly string[] = ['**/*.txt', '**/*.md'];

/** The globs of the project's documents, those that can be used. */
export function documentGlobs(project: Project): readonly string[] {
  const source = sourceOf(project, projectFileUri(project));
  const own = source && schemaFile(source).documents;
  if (!own) return defaultDocuments;
  return own.map((each) => each.value).filter(isUsableGlob);
}

const matchers = new WeakMap<Source, (path: string) => boolean>();
const defaultMatcher = globMatcher(defaultDocuments);

function documentMatcher(project: Project): (path: string) => boolean {
  const source = sourceOf(project, projectFileUri(project));
  if (!source || !schemaFile(source).documents) return defaultMatcher;
  let matcher = matchers.get(source);
  if (!matcher) {
    matcher = globMatcher(documentGlobs(project));
    matchers.set(source, matcher);
  }
  return matcher;
}

const noSchema = createSource('postil:/none', '');

interface KnownSchema {
  readonly schema: Schema;
  readonly asked: ReadonlyMap<string, Source | 'missing' | 'outside'>;
}

const schemas = new WeakMap<Source, KnownSchema>();

/** The project's schema, the same object as long as none of the files it is made of changes. */
export function schemaOf(project: Project): Schema {
  const source = sourceOf(project, projectFileUri(project)) ?? noSchema;
  const known = schemas.get(source);
  if (known && isStill(known, project)) return known.schema;
  const asked = new Map<string, Source | 'missing' | 'outside'>();
  const schema = effectiveSchema(source, (uri) => {
    const answer = lookup(project, uri);
    asked.set(uri, answer);
    return answer;
  });
  schemas.set(source, { schema, asked });
  return schema;
}

function isStill({ asked }: KnownSchema, project: Project): boolean {
  for (const [uri, answer] of asked) if (lookup(project, uri) !== answer) return false;
  return true;
}

/** The files that the schema extends and that have not been read yet, as far as they are known. */
export function unreadSchemaFiles(project: Project): readonly string[] {
  schemaOf(project);
  const source = sourceOf(project, projectFileUri(project)) ?? noSchema;
  const asked = schemas.get(source)?.asked ?? new Map();
  return [...asked].filter(([uri, answer]) => answer === 'missing' && !sourceOf(project, uri)).map(([uri]) => uri);
}

function lookup(project: Project, uri: string): Source | 'missing' | 'outside' {
  if (!isInside(project.boundary, uri) && !isInside(project.root, uri)) return 'outside';
  return sourceOf(project, uri) ?? 'missing';
}

/** The document an annotation file is about, and whether it may be read. */
export type DocumentRef =
  | { readonly state: 'there'; readonly uri: string }
  | { readonly state: 'missing'; readonly uri: string }
  | { readonly state: 'outside' };

/** What `document:` says, or what the file's name tells: NAME.txt or NAME.md for NAME.postil.yaml and NAME.CODER.postil.yaml. */
export function documentOf(project: Project, annotations: Source): DocumentRef {
  return documentNamed(project, annotations.uri, annotationFile(annotations).document?.value);
}

/** The document that an annotation file at a place is about, by what its `document:` says. */
export function documentNamed(project: Project, file: string, written: string | undefined): DocumentRef {
  if (written === undefined) return documentByName(project, file);
  const uri = resolvePath(file, written);
  if (uri === undefined || (!isInside(project.boundary, uri) && !isInside(project.root, uri)))
    return { state: 'outside' };
  return { state: exists(project, uri) ? 'there' : 'missing', uri };
}

function documentByName(project: Project, uri: string): DocumentRef {
  const stem = nameOf(uri).slice(0, -annotationFileEnding.length);
  const stems = [stem, stem.replace(/\.[^.]+$/u, '')];
  const candidates = stems.flatMap((each) => [`${each}.txt`, `${each}.md`]).map((name) => resolvePath(uri, name));
  const there = candidates.find((each) => each !== undefined && exists(project, each));
  if (there) return { state: 'there', uri: there };
  return { state: 'missing', uri: candidates[0] ?? `${folderOf(uri)}/${stem}.txt` };
}

const indexes = new OwnValues<Files, ReadonlyMap<string, readonly string[]>>();

/** The annotation files about a document, by URI, in the order of their names. */
export function annotationFilesOf(project: Project, documentUri: string): readonly string[] {
  const onDisk = diskIndex(project).get(documentUri) ?? [];
  const found = onDisk.filter((uri) => !project.open.has(uri));
  for (const [uri, source] of project.open) {
    if (isAnnotationFile(uri) && isAbout(project, source, documentUri)) found.push(uri);
  }
  return found.sort();
}

function diskIndex(project: Project): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(project.disk);
  if (known) return known;
  const byDocument = new Map<string, string[]>();
  const closed = { ...project, open: new Map() };
  for (const [uri, source] of project.disk) {
    if (source === 'unread' || !isAnnotationFile(uri)) continue;
    const document = documentNamed(closed, uri, annotationHead(source).document?.value);
    if (document.state === 'outside') continue;
    const list = byDocument.get(document.uri);
    if (list) list.push(uri);
    else byDocument.set(document.uri, [uri]);
  }
  indexes.set(project.disk, byDocument);
  return byDocument;
}

function isAbout(project: Project, annotations: Source, documentUri: string): boolean {
  const document = documentOf(project, annotations);
  return document.state !== 'outside' && document.uri === documentUri;
}

/** The files of annotations that have been read. */
export function annotationFiles({ disk, open }: Project): readonly Source[] {
  return [
    ...annotationsOnDisk(disk).filter(({ uri }) => !open.has(uri)),
    ...[...open.values()].filter(({ uri }) => isAnnotationFile(uri)),
  ];
}

const onDisk = new OwnValues<Files, readonly Source[]>();

function annotationsOnDisk(disk: Files): readonly Source[] {
  const known = onDisk.get(disk);
  if (known) return known;
  const all = [...disk].flatMap(([uri, source]) => (source !== 'unread' && isAnnotationFile(uri) ? [source] : []));
  onDisk.set(disk, all);
  return all;
}
