import { figureValues } from '../actions/figureAttributes.ts';
import type { Locale } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { figuresIn } from '../quantities.ts';
import { type ListedSuggestion, listedSuggestions } from '../suggestions/listed.ts';
import { paragraphNumber } from '../text/paragraphs.ts';
import type { Source } from '../text/source.ts';
import type { Layout, Named, Row } from './row.ts';

const said = ['start', 'end', 'tag', 'quote', 'attributes', 'reason'] as const;

export const suggestionLayout: Layout = {
  keys: [...said, 'document'],
  columns: ['document', 'paragraph', ...said],
};

/**
 * A row for each annotation that is suggested for a document, in the order of the text, whose path is null where it has
 * none. What is annotated already, or was refused, is not among them.
 */
export function suggestionRows(
  project: Project,
  source: Source,
  locale: Locale,
  document: string | null,
): readonly Row[] {
  return listedSuggestions(project, source, locale).map((each) => ({
    start: each.start,
    end: each.end,
    tag: each.tag,
    quote: source.text.slice(each.start, each.end),
    attributes: attributesOf(project, source, each),
    reason: each.cue,
    document,
    paragraph: paragraphNumber(source, each.start) ?? null,
  }));
}

/** What the words of a figure say. */
function attributesOf(project: Project, source: Source, { start, end, tag }: ListedSuggestion): Named {
  const known = schemaOf(project).tags.get(tag);
  const figure = figuresIn(project, source, { start, end }).find((each) => each.start === start && each.end === end);
  return known && figure ? figureValues(known, figure) : {};
}
