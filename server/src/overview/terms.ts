import { termsIn } from '../glossary/terms.ts';
import { grouped } from '../grouped.ts';
import { type Project, schemaOf } from '../project.ts';
import type { Term } from '../schema/types.ts';
import { excerpt } from '../symbols/symbol.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A glossary term and where a document uses it, in the order of the text; at least once. */
export interface TermPlaces {
  readonly term: Term;
  readonly places: readonly { readonly span: Span; readonly words: string }[];
}

/** The terms that a document uses, those used most first. */
export function termPlaces(project: Project, document: Source): readonly TermPlaces[] {
  const placeOf = ({ span }: { readonly span: Span }) => ({ span, words: around(document, span) });
  return [...grouped(termsIn(schemaOf(project), document), ({ term }) => term)]
    .map(([term, uses]) => ({ term, places: uses.map(placeOf) }))
    .sort((a, b) => b.places.length - a.places.length || (a.term.id < b.term.id ? -1 : 1));
}

/** In UTF-16 code units: enough before a term to know the sentence by, and as much as a line of a list shows. */
const maxBefore = 12;
const maxWords = 60;

/** A term as it stands, with what is around it on its line. */
function around(document: Source, { start, end }: Span): string {
  const line = lineSpan(document, lineAt(document, start));
  const from = Math.max(line.start, start - maxBefore);
  const before = document.text.slice(from, start).replace(/^[\udc00-\udfff]/u, '');
  return `${from > line.start ? '…' : ''}${excerpt(before + document.text.slice(start, Math.max(end, line.end)), maxWords)}`;
}
