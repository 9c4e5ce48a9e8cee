import { untaggedFigures } from '../actions/tagFigures.ts';
import type { Locale } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { figureTagOf } from '../schema/figureTags.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { suggestionsFor } from './suggestions.ts';

/** An annotation that is proposed, as views list it. */
export interface ListedSuggestion extends Span {
  /** The same for the same tag at the same place. */
  readonly id: string;
  readonly tag: string;
  /** The passage, shortened. */
  readonly words: string;
  /** Why it is suggested, in the reader's language. */
  readonly cue: string;
}

/** Everything that is suggested for a document, by cues and by the recogniser of figures, in the order of the text. */
export function listedSuggestions(project: Project, document: Source, locale: Locale): readonly ListedSuggestion[] {
  const figureTag = figureTagOf(schemaOf(project))?.name;
  const figures = figureTag === undefined ? [] : untaggedFigures(project, document);
  const listed = ({ start, end }: Span, tag: string, cue: string): ListedSuggestion => ({
    id: `${tag} ${start} ${end}`,
    start,
    end,
    tag,
    words: document.text.slice(start, Math.min(end, start + maxWords)).replace(/\s+/gu, ' '),
    cue,
  });
  return [
    ...suggestionsFor(project, document).map((each) => listed(each, each.tag, each.phrase ?? each.words)),
    ...figures.map((each) => listed(each, figureTag ?? '', figureCue[locale])),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

const maxWords = 80;

const figureCue = { en: 'a figure not yet annotated', zh: '尚未标注的数据' } satisfies Record<Locale, string>;
