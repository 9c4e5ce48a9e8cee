import type { Locale } from '../findings.ts';
import { joined } from '../markdown.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, sourceOf } from '../project.ts';
import type { Span } from '../text/span.ts';
import { hoverSources } from './all.ts';

export interface Hover {
  /** The term or figure where one is under the pointer, else the innermost passage; in YAML the key or value. */
  readonly span: Span;
  /** At most 8 KB, safe as it is: no HTML, links to https and mailto only. */
  readonly markdown: string;
}

/** All there is to tell about the character at an offset; nothing where there is nothing, or for a file that was not read. */
export function hover(project: Project, uri: string, offset: number, locale: Locale): Hover | undefined {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return undefined;
  const place = { project, source, offset, locale };
  const parts = hoverSources.filter((each) => each.in === kind).flatMap((each) => each.tell(place));
  const [first] = parts;
  if (!first) return undefined;
  return { span: { start: first.span.start, end: first.span.end }, markdown: joined(parts.map((each) => each.blocks)) };
}
