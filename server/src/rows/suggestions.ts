import { figureValues } from '../actions/figureAttributes.ts';
import type { Locale } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { figuresOf } from '../quantities.ts';
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
  const attributesOf = figured(project, source);
  return listedSuggestions(project, source, locale).map((each) => ({
    start: each.start,
    end: each.end,
    tag: each.tag,
    quote: source.text.slice(each.start, each.end),
    attributes: attributesOf(each),
    reason: each.cue,
    document,
    paragraph: paragraphNumber(source, each.start) ?? null,
  }));
}

/** What the words of a suggested figure say; nothing of what is none. */
function figured(project: Project, source: Source): (suggestion: ListedSuggestion) => Named {
  const figures = new Map(figuresOf(project, source).map((each) => [`${each.start} ${each.end}`, each]));
  const { tags } = schemaOf(project);
  return ({ start, end, tag }) => {
    const known = tags.get(tag);
    const figure = figures.get(`${start} ${end}`);
    return known && figure ? figureValues(known, figure) : {};
  };
}
