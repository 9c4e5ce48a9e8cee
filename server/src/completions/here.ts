import { item } from '../places/frames.ts';
import { valueAround } from '../places/writing.ts';
import { documentOf, schemaOf, sourceOf } from '../project.ts';
import type { Tag } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { CompletionPlace } from './source.ts';

export const annotationPath = ['annotations', item] as const;

/** The name of the tag that the annotation around a place has. */
export function tagNameAt({ writing }: CompletionPlace): string | undefined {
  return valueAround(writing, annotationPath, 'tag');
}

export function tagAt(place: CompletionPlace): Tag | undefined {
  return schemaOf(place.project).tags.get(tagNameAt(place) ?? '');
}

/** The document of the annotation file, where it has been read. */
export function documentAt({ project, source }: CompletionPlace): Source | undefined {
  const document = documentOf(project, source);
  return document.state === 'there' ? sourceOf(project, document.uri) : undefined;
}
