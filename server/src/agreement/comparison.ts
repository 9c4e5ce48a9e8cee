import { annotationFile } from '../annotations/parse.ts';
import { presented } from '../annotations/presented.ts';
import { type Passage, passagesOfFile } from '../passages.ts';
import { annotationFiles, documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import type { Schema } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Coded } from './agreement.ts';
import { type Layer, layersOf } from './coders.ts';

/** A document as several coders have read it. */
export interface Comparison {
  readonly document: Source;
  readonly schema: Schema;
  /** Who has coded it, by name; also those who found nothing in it. Or two revisions, the earlier first. */
  readonly coders: readonly string[];
  /** Whose annotations these are at two revisions; nothing where coders are compared. */
  readonly author?: string | undefined;
  /** What they have in it, under the present names of the schema, in the order of the text, outer before inner. */
  readonly passages: readonly Coded[];
  /** How many annotations have no place in the text and are left out. */
  readonly unplaced: number;
}

/** The documents of a project that two coders or more have coded, in the order of their URIs. */
export function comparisons(project: Project): readonly Comparison[] {
  const schema = schemaOf(project);
  return documentsIn(project)
    .map((document) => comparison(document, schema, layersOf(project, document.uri)))
    .filter(({ coders }) => coders.length > 1);
}

/** The documents that annotation files are about and that are there, by URI, in order. */
export function annotatedDocuments(project: Project): readonly string[] {
  const uris = annotationFiles(project)
    .map((file) => documentOf(project, file))
    .flatMap((each) => (each.state === 'there' ? [each.uri] : []));
  return [...new Set(uris)].sort();
}

/** Those that have been read. */
export function documentsIn(project: Project): readonly Source[] {
  return annotatedDocuments(project)
    .map((uri) => sourceOf(project, uri))
    .filter((source) => source !== undefined);
}

export function comparison(document: Source, schema: Schema, layers: readonly Layer[]): Comparison {
  const passages = layers.flatMap((layer) => codedIn(layer, document, schema));
  const written = layers.reduce((sum, { file }) => sum + annotationFile(file).annotations.length, 0);
  return {
    document,
    schema,
    coders: [...new Set(layers.map(({ coder }) => coder))].sort(),
    passages: passages.sort((a, b) => a.start - b.start || b.end - a.end),
    unplaced: written - passages.length,
  };
}

function codedIn({ coder, file }: Layer, document: Source, schema: Schema): readonly Coded[] {
  return passagesOfFile(file, document).map((passage: Passage) => ({
    ...passage,
    coder,
    annotation: presented(passage.annotation, schema),
  }));
}

/** All coders of some documents, by name; or two revisions, the earlier first. */
export function codersOf(all: readonly Comparison[]): readonly string[] {
  const coders = [...new Set(all.flatMap((each) => each.coders))];
  return all.some(({ author }) => author !== undefined) ? coders : coders.sort();
}
