import { paragraphs } from '../../text/paragraphs.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { EditionDocument, Entry } from '../edition.ts';

/** A paragraph cut wherever a passage begins or ends. */
export type BriefParagraph = readonly BriefPiece[];

export interface BriefPiece {
  readonly text: string;
  /** The passage that the piece is in, the innermost of several. */
  readonly entry: Entry | undefined;
  /** The numbers of the footnotes whose passages end with it. */
  readonly footnotes: readonly number[];
}

/** The paragraphs of a document. A passage over several is in each; its footnote is at its end. */
export function paragraphsOf({ text, entries }: EditionDocument): readonly BriefParagraph[] {
  const spans = paragraphs(text);
  const markers = new Map<number, number[]>();
  entries.forEach(({ start, end }, i) => {
    // A quote may end in the blank lines after its last paragraph, or stand in them altogether.
    const last = spans.findLast((span) => span.start < Math.max(end, start + 1)) ?? spans[0];
    const at = last ? Math.max(last.start, Math.min(end, last.end)) : 0;
    markers.set(at, [...(markers.get(at) ?? []), i + 1]);
  });
  return spans.map((span) => {
    const here = entries.filter((each) => overlaps(each, span));
    const ends = [...markers.keys()].filter((at) => span.start <= at && at <= span.end);
    const cuts = new Set([span.start, span.end, ...here.flatMap(({ start, end }) => [start, end]), ...ends]);
    const places = [...cuts].filter((at) => span.start <= at && at <= span.end).sort((a, b) => a - b);
    return places.flatMap((end, i): BriefPiece[] => {
      const start = places[i - 1] ?? end;
      const footnotes = markers.get(end) ?? [];
      if (start === end && footnotes.length === 0) return [];
      return [{ text: text.text.slice(start, end), entry: innermost(here, { start, end }), footnotes }];
    });
  });
}

function innermost(entries: readonly Entry[], piece: Span): Entry | undefined {
  return entries
    .filter((each) => each.start <= piece.start && piece.end <= each.end && piece.start < piece.end)
    .reduce<Entry | undefined>(
      (best, each) => (best && best.end - best.start <= each.end - each.start ? best : each),
      undefined,
    );
}
