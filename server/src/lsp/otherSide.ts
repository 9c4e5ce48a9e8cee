import type { Location, Position } from 'vscode-languageserver';
import { anchorOf, passagesAt } from '../passages.ts';
import { annotationAt } from '../places/annotation.ts';
import { documentOf, isAnnotationFile, sourceOf } from '../project.ts';
import { shifted } from '../text/span.ts';
import { toLocation, toOffset } from './convert.ts';
import type { Context } from './handler.ts';

/** From a place in a document to the annotations there, innermost first; from an annotation to its passage. */
export function otherSide({ project, source }: Context, position: Position): Location[] {
  const offset = toOffset(source, position);
  if (!isAnnotationFile(source.uri)) {
    return passagesAt(project, source, offset).map(({ annotation, file, base }) =>
      toLocation(file, shifted(annotation.quote ?? annotation, base)),
    );
  }
  const ref = documentOf(project, source);
  const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  const found = annotationAt(source, offset);
  if (!document || !found) return [];
  const anchor = anchorOf(found.annotation, document);
  if (anchor?.state === 'found' || anchor?.state === 'changed') return [toLocation(document, anchor.span)];
  return anchor?.state === 'ambiguous' ? anchor.candidates.map((span) => toLocation(document, span)) : [];
}
