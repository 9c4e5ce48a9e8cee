import { annotationFile } from './annotations/parse.ts';
import { isContested, type Others, type Stated, type StatingFile, statedIn } from './annotations/statements.ts';
import { grouped } from './grouped.ts';
import { annotationFiles, documentOf, type Files, isAnnotationFile, type Project, schemaOf } from './project.ts';
import type { Schema } from './schema/types.ts';
import { compared } from './text/ordered.ts';
import type { Source } from './text/source.ts';

type ByAbout = ReadonlyMap<string, readonly Stated[]>;

export function statingFile(project: Project, source: Source): StatingFile {
  const document = documentOf(project, source);
  return { file: annotationFile(source), document: document.state === 'outside' ? '' : document.uri };
}

/** What an annotation file states, in its order. */
export function statementsIn(project: Project, source: Source): readonly Stated[] {
  return statedIn(source.uri, statingFile(project, source), schemaOf(project));
}

/** What the annotation files of a project but one state: those on disk by their names, then those that are open. */
export function statedByOthers(project: Project, source: Source): Others {
  const onDisk = statedOnDisk(project);
  const open = [...project.open.values()].filter(({ uri }) => isAnnotationFile(uri) && uri !== source.uri);
  const isElsewhere = ({ uri }: Stated) => uri !== source.uri && !project.open.has(uri);
  return {
    about: (about) => [
      ...(onDisk.get(about) ?? []).filter(isElsewhere),
      ...open.flatMap((each) => statementsIn(project, each).filter((stated) => stated.about === about)),
    ],
    given: [onDisk, ...open],
  };
}

const indexes = new WeakMap<Files, { readonly schema: Schema; readonly stated: ByAbout }>();

/** Looked through once for the files on disk, whatever is typed in others. */
function statedOnDisk(project: Project): ByAbout {
  const schema = schemaOf(project);
  const known = indexes.get(project.disk);
  if (known?.schema === schema) return known.stated;
  const closed = { ...project, open: new Map() };
  const stated = byAbout(annotationFiles(closed).flatMap((file) => statementsIn(closed, file)));
  indexes.set(project.disk, { schema, stated });
  return stated;
}

/** The statements by what they are about, in the order of the names of their files. */
function byAbout(all: readonly Stated[]): ByAbout {
  const byFile = all.toSorted((a, b) => compared(a.uri, b.uri));
  return grouped(byFile, ({ about }) => about);
}

/** Of what many files state, what cannot all hold: each list is about the same, in the order of the names of the files. */
export function contested(all: readonly Stated[]): readonly (readonly Stated[])[] {
  return [...byAbout(all).values()].filter(isContested);
}
