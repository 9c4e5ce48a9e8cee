import { termAt } from '../glossary/terms.ts';
import { passagesAt } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { figureAt } from '../quantities.ts';
import { sections } from '../symbols/sections.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { wordIn } from '../text/words.ts';

/** What a document has around an offset, in no particular order. */
export function documentSpans(project: Project, document: Source, offset: number): readonly Span[] {
  const paragraph = paragraphAt(document, offset);
  if (!paragraph) return [];
  const found = [
    wordIn(document.text, paragraph, offset),
    termAt(schemaOf(project), document, offset)?.span,
    figureAt(project, document, offset),
    sentenceAt(document.text, paragraph, offset),
    paragraph,
  ];
  return [
    ...found.filter((each) => each !== undefined),
    ...passagesAt(project, document, offset),
    ...sections(document).filter(({ start, end }) => start <= offset && offset <= end),
  ];
}
