import type { Locale } from '../findings.ts';
import type { FileKind } from '../places/kind.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** One kind of thing that a hover can tell about a place. */
export interface HoverSource {
  readonly in: FileKind;
  /** What there is to tell, innermost first; nothing where the place is no concern of this source. */
  readonly tell: (place: HoverPlace) => readonly HoverPart[];
}

export interface HoverPlace {
  readonly project: Project;
  readonly source: Source;
  /** Of the character under the pointer. */
  readonly offset: number;
  /** The reader's language. */
  readonly locale: Locale;
}

/** What is told about a span: blocks of Markdown, all words of files in them escaped. */
export interface HoverPart {
  readonly span: Span;
  readonly blocks: readonly string[];
}
