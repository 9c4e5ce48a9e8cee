import { untaggedFigures } from '../actions/tagFigures.ts';
import type { Locale } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { figureTagOf } from '../schema/figureTags.ts';
import { excerpt } from '../symbols/symbol.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** An annotation that nobody has made yet. */
export interface Suggestion {
  /** The same for the same words at the same place. */
  readonly id: string;
  readonly span: Span;
  readonly tag: string;
  readonly words: string;
  /** Why it is suggested, in the reader's language. */
  readonly cue: string;
}

/** What might be annotated in a document, in the order of the text: the figures that no annotation reaches into. */
export function suggestions(project: Project, document: Source, locale: Locale): readonly Suggestion[] {
  const tag = figureTagOf(schemaOf(project));
  if (!tag) return [];
  return untaggedFigures(project, document).map(({ start, end }) => ({
    id: `${tag.name} ${start} ${end}`,
    span: { start, end },
    tag: tag.name,
    words: excerpt(document.text.slice(start, end), maxWords),
    cue: { en: 'a figure not yet annotated', zh: '尚未标注的数据' }[locale],
  }));
}

const maxWords = 80;
