import { selectorOf } from '../annotations/anchor.ts';
import { shortestContext } from '../annotations/context.ts';
import { annotationWithId, freeIds } from '../annotations/ids.ts';
import { type Addition, edited, insertion } from '../annotations/insert.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { NewAnnotation } from '../annotations/written.ts';
import type { Edit } from '../findings.ts';
import { newAnnotationFile } from '../newProject.ts';
import { anchorOf } from '../passages.ts';
import { annotationFileEnding, annotationFilesOf, exists, type Project, schemaOf, sourceOf } from '../project.ts';
import { createSource, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';

/** A passage that is to be annotated. */
export interface Tagging
  extends Span,
    Pick<NewAnnotation, 'tag' | 'attributes' | 'note' | 'links' | 'status' | 'from'> {
  /** The id it should have, where no other annotation has it. */
  readonly id?: string;
}

/** The coder whose name the file bears that both sides' annotations are accepted into. */
export const goldCoder = 'gold';

/**
 * The files that annotations of a document may be written into. Where it is known who codes, the file of that coder; else
 * the one named like the document, else those that there are, else the one named like it, which is then made. None where
 * another document's annotations have that name.
 */
export function taggingTargets(
  project: Project,
  document: Source,
  coder: string | undefined = project.coder,
): readonly string[] {
  const own = annotationFileOf(document, coder);
  const there = annotationFilesOf(project, document.uri);
  if (there.includes(own)) return [own];
  const others = coder === undefined ? there.filter((uri) => uri !== annotationFileOf(document, goldCoder)) : [];
  return others.length > 0 ? others : exists(project, own) ? [] : [own];
}

/** `NAME.postil.yaml` for a document, or `NAME.CODER.postil.yaml`. */
export function annotationFileOf(document: Source, coder?: string): string {
  const name = document.uri.replace(/\.[^./]*$/u, '');
  return `${name}${coder === undefined ? '' : `.${encodeURIComponent(coder)}`}${annotationFileEnding}`;
}

/** True for a name that can be part of a file's: of a coder who can have a file of his own. */
export function isCoderName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name) && name.length <= 60;
}

/** The file that annotations of a document are to be written into as it is, or as it would be made. */
export function targetSource(project: Project, document: Source, target: string): Source {
  const coder = [project.coder, goldCoder].find(
    (each) => each !== undefined && annotationFileOf(document, each) === target,
  );
  const text = () => newAnnotationFile(nameOf(document.uri), schemaOf(project).version, coder);
  return sourceOf(project, target) ?? createSource(target, text());
}

/** The edits that write annotations of passages, in the order of the text, into a file; nothing where that cannot be done. */
export function taggingEdits(
  project: Project,
  document: Source,
  taggings: readonly Tagging[],
  target: string,
): readonly Edit[] | undefined {
  const source = targetSource(project, document, target);
  const edits = insertion(source, taggingAdditions(document, source, taggings));
  return edits && intoTarget(project, source, edits);
}

/** Edits of a file, or the one that makes it. */
export function intoTarget(project: Project, source: Source, edits: readonly Edit[]): readonly Edit[] {
  const { uri, text } = source;
  if (sourceOf(project, uri)) return edits.map((edit) => ({ ...edit, uri }));
  return [{ uri, start: 0, end: 0, newText: edited(text, edits) }];
}

/** Annotations of passages as they are to be added to a file, each after the last that stands before it in the text. */
export function taggingAdditions(document: Source, source: Source, taggings: readonly Tagging[]): readonly Addition[] {
  const file = annotationFile(source);
  const places = file.annotations.map((annotation) => {
    const anchor = selectorOf(annotation) && anchorOf(annotation, document);
    return anchor?.state === 'found' ? anchor.span.start : Number.POSITIVE_INFINITY;
  });
  const quoteOf = ({ start, end }: Span) => document.text.slice(start, end);
  const ids = freeIds(
    file,
    taggings.map((each) => ({ tag: each.tag, quote: quoteOf(each) })),
  );
  return taggings.map(({ start, end, id, ...said }, i) => ({
    annotation: {
      ...said,
      id: id !== undefined && !annotationWithId(file, id) ? id : (ids[i] ?? ''),
      quote: quoteOf({ start, end }),
      ...shortestContext(document.text, { start, end }),
    },
    after: places.findLastIndex((place) => place <= start),
  }));
}
