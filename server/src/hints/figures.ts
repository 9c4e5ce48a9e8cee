import type { Locale } from '../findings.ts';
import { isDocument, type Project, sourceOf } from '../project.ts';
import { figuresIn } from '../quantities.ts';
import type { Span } from '../text/span.ts';
import type { Hint } from './hint.ts';
import { valueText } from './value.ts';

/** What the figures within a span of a document say, behind those whose words do not say it at a glance. */
export function figureHints(project: Project, uri: string, within: Span, locale: Locale): readonly Hint[] {
  const document = isDocument(project, uri) ? sourceOf(project, uri) : undefined;
  if (!document) return [];
  return figuresIn(project, document, within).flatMap((figure) => {
    const label = valueText(figure, locale);
    return label === undefined ? [] : [{ offset: figure.end, label }];
  });
}
