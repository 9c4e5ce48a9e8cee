import { type Anchor, anchor, type Selector, selectorOf } from '../annotations/anchor.ts';
import { annotationFile } from '../annotations/parse.ts';
import { annotationFilesOf, type Project, sourceOf } from '../project.ts';
import { OwnValues } from '../text/ownValues.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A passage that a tag was refused for. */
export interface RefusedPassage extends Span {
  readonly tag: string;
}

/** What coders have refused of a document, where it is found; a quote that is gone, or stands several times, refuses nothing. */
export function refusedPassages(project: Project, document: Source): readonly RefusedPassage[] {
  return annotationFilesOf(project, document.uri).flatMap((uri) => {
    const file = sourceOf(project, uri);
    const refused = file ? annotationFile(file).refused : [];
    return refused.flatMap((each): readonly RefusedPassage[] => {
      const selector = selectorOf(each);
      const place = selector && placeOf(document, selector);
      return each.tag && place?.state === 'found' ? [{ tag: each.tag.value, ...place.span }] : [];
    });
  });
}

const places = new OwnValues<Source, Map<string, Anchor>>();

/** Asked on every keystroke in the annotations; looked for once in each version of the document. */
function placeOf(document: Source, selector: Selector): Anchor {
  let known = places.get(document);
  if (!known) {
    known = new Map();
    places.set(document, known);
  }
  const key = JSON.stringify([selector.quote, selector.prefix, selector.suffix]);
  let place = known.get(key);
  if (!place) {
    place = anchor(document, selector);
    known.set(key, place);
  }
  return place;
}
