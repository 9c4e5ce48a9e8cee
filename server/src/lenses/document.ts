import type { Locale } from '../findings.ts';
import { type Passage, passagesIn } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { countsByTag } from './counts.ts';
import type { Lens } from './lens.ts';

/** One lens for each paragraph that bears annotations. A click shows them where they are written. */
export function documentLenses(project: Project, document: Source, locale: Locale): readonly Lens[] {
  const schema = schemaOf(project);
  return passagesByParagraph(project, document).map(({ paragraph, passages }) => ({
    span: paragraph,
    title: countsByTag(
      schema,
      passages.map((each) => each.annotation),
      locale,
    ),
    targets: passages.map(({ annotation, file, base }) => ({
      uri: file.uri,
      span: shifted(annotation.quote ?? annotation, base),
    })),
  }));
}

/** The annotated paragraphs in the order of the text, each with the passages that start in it. */
export function passagesByParagraph(
  project: Project,
  document: Source,
): readonly { readonly paragraph: Span; readonly passages: readonly Passage[] }[] {
  const groups: { paragraph: Span; passages: Passage[] }[] = [];
  for (const passage of passagesIn(project, document)) {
    const last = groups.at(-1);
    if (last && passage.start <= last.paragraph.end) last.passages.push(passage);
    else groups.push({ paragraph: paragraphOf(document, passage.start), passages: [passage] });
  }
  return groups;
}

function paragraphOf(document: Source, offset: number): Span {
  return paragraphAt(document, offset) ?? lineSpan(document, lineAt(document, offset));
}
