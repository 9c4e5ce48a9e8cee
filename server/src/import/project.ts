import type { Loss } from '../export/losses.ts';
import type { Message } from '../findings.ts';
import { globMatcher } from '../globs.ts';
import { projectModeline } from '../newProject.ts';
import { defaultDocuments, type Project, projectFileName, schemaOf } from '../project.ts';
import type { Schema } from '../schema/types.ts';
import { blockYaml, type Plain } from '../yaml/block.ts';
import type { CollectedDocument, Collection } from './collection.ts';
import type { ImportProblem } from './importer.ts';
import { type AnnotationFiles, annotationFilesFor } from './project/annotationFiles.ts';
import { safePaths } from './project/safePaths.ts';
import { extendedBy, lackingIn, schemaExtending } from './project/schema.ts';
import { soundCollection } from './project/sound.ts';

/** A collection as the files of a project. The same for the same collection. */
export interface ProjectFiles {
  /** By their paths below the project's folder, no two alike. */
  readonly files: readonly ProjectFile[];
  /** What could not be put into the files as it came. */
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly Loss[];
  readonly counts: { readonly documents: number; readonly annotations: number; readonly coders: number };
}

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  /** `schema` is what the project that is there has to extend. */
  readonly kind: 'project' | 'schema' | 'document' | 'annotations';
}

/** The file that says what the schema of a project lacks for what was imported into it. */
const importedSchemaName = 'imported-schema.yaml';

/**
 * The files that make a project of a collection, or that add it to the project that is there, whose `postil.yaml` stays
 * as it is.
 */
export function projectFiles(given: Collection, into?: Project): ProjectFiles {
  const { collection, problems } = soundCollection(given);
  const paths = safePaths([projectFileName, importedSchemaName]);
  const documents = collection.documents.map((document) => ({ ...document, path: paths.forDocument(document.path) }));
  const renamed = documents.filter(({ path }, i) => path !== given.documents[i]?.path).length;
  const base = into ? schemaOf(into) : schemaExtending(collection.extends ?? extendedBy(collection));
  const lacking = lackingIn(base, collection);
  const language = into ? base.language : commonLanguage(documents);
  const written = annotationFilesFor(documents, lacking.typeOf, language, paths);
  return {
    files: [
      ...schemaFiles(collection, documents, base, lacking, language, into),
      ...documents.flatMap(({ path, text }) => (text === undefined ? [] : [documentFile(path, text)])),
      ...written.files,
    ],
    problems: [...problems, ...written.problems],
    losses: [...written.losses, { what: renamedDocuments, count: renamed }].filter(({ count }) => count > 0),
    counts: countsOf(documents, written),
  };
}

/** Where the text itself begins with a byte order mark, another goes before it: the first is the file's. */
function documentFile(path: string, text: string): ProjectFile {
  return { path, text: text.startsWith('\ufeff') ? `\ufeff${text}` : text, kind: 'document' };
}

function schemaFiles(
  { name }: Collection,
  documents: readonly CollectedDocument[],
  base: Schema,
  { tags, relations }: ReturnType<typeof lackingIn>,
  language: string | undefined,
  into: Project | undefined,
): readonly ProjectFile[] {
  const definitions = [sectionText('tags', tags), sectionText('relations', relations)];
  if (into) {
    if (tags.size + relations.size === 0) return [];
    const text = [`${projectModeline}\npostil: 1\n`, ...definitions].join('');
    return [{ path: importedSchemaName, text, kind: 'schema' }];
  }
  const globs = globsFor(documents);
  const head = blockYaml({
    postil: 1,
    name: name || undefined,
    version: firstVersion,
    extends: base.tags.size > 0 ? ['policy-core'] : undefined,
    language,
    documents: globs === defaultDocuments ? undefined : globs,
  });
  const plain = head.replace(`"${firstVersion}"`, firstVersion);
  return [{ path: projectFileName, text: [`${projectModeline}\n${plain}`, ...definitions].join(''), kind: 'project' }];
}

const firstVersion = '0.1.0';

/** A blank line before each definition but the first. */
function sectionText(name: string, definitions: ReadonlyMap<string, Plain>): string {
  const each = [...definitions].map(([key, plain]) =>
    blockYaml({ [name]: Object.fromEntries([[key, plain]]) }).slice(`${name}:\n`.length),
  );
  return each.length === 0 ? '' : `\n${name}:\n${each.join('\n')}`;
}

/** The usual ones where they do; else with the endings, or the files, that they lack. */
function globsFor(documents: readonly CollectedDocument[]): readonly string[] {
  const others = documents.map(({ path }) => path).filter((path) => !globMatcher(defaultDocuments)(path));
  if (others.length === 0) return defaultDocuments;
  const endings = others.map((path) => /\.[\p{L}\p{N}]+$/u.exec(path)?.[0]);
  const more = new Set(endings.map((ending) => (ending === undefined ? '**/*' : `**/*${ending}`)));
  return more.has('**/*') ? [...defaultDocuments, ...others.filter(isLiteral)] : [...defaultDocuments, ...more];
}

function isLiteral(path: string): boolean {
  return globMatcher([path])(path);
}

/** Of the documents that say theirs, if it is one. */
function commonLanguage(documents: readonly CollectedDocument[]): string | undefined {
  const all = new Set(documents.map(({ language }) => language));
  const [only] = all;
  return all.size === 1 ? only : undefined;
}

function countsOf(documents: readonly CollectedDocument[], { annotations }: AnnotationFiles): ProjectFiles['counts'] {
  const coders = new Set(documents.flatMap((document) => document.annotations.flatMap(({ coder }) => coder ?? [])));
  const isNamed = documents.every((document) => document.annotations.every(({ coder }) => coder !== undefined));
  return { documents: documents.length, annotations, coders: coders.size + (isNamed ? 0 : 1) };
}

const renamedDocuments: Message = {
  en: 'names of documents that not every system takes, or that are Postil’s own; they have got others',
  zh: '并非所有系统都接受、或为 Postil 自用的文档名；已改名',
};
