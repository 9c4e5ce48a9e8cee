import type { Locale } from '../findings.ts';
import type { FileKind } from '../places/kind.ts';
import type { Writing } from '../places/writing.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';

/** One kind of thing that can be written at a place. */
export interface CompletionSource {
  readonly in: FileKind;
  /** What could stand there, the likeliest first; nothing where the place is no concern of this source. */
  readonly suggest: (place: CompletionPlace) => readonly Suggestion[];
}

export interface CompletionPlace {
  readonly project: Project;
  readonly source: Source;
  readonly offset: number;
  readonly writing: Writing;
  /** The reader's language. */
  readonly locale: Locale;
}

/** What could be written, and how it is told. */
export interface Suggestion {
  readonly label: string;
  readonly kind:
    | 'key'
    | 'tag'
    | 'word'
    | 'attribute'
    | 'relation'
    | 'annotation'
    | 'term'
    | 'file'
    | 'quote'
    | 'snippet'
    | 'value';
  readonly write: Written;
  /** A few words behind the label. */
  readonly detail?: string | undefined;
  /** Blocks of Markdown, all words of files in them escaped. */
  readonly blocks?: readonly string[];
  /** Other words that it is found by, such as its title in Chinese. */
  readonly also?: readonly string[];
  /** It goes on from what is typed, which need not be what its words begin with. */
  readonly goesOn?: true;
  /** It stands in the format's JSON Schema, from which other YAML servers tell it, too. */
  readonly isOfFormat?: true;
}

export type Written =
  /** A string, put into quotation marks where YAML needs them. */
  | { readonly string: string }
  /** A number, a boolean or a date, as it is. */
  | { readonly scalar: string }
  /** A key and what its value begins with. */
  | { readonly key: string; readonly opens: 'scalar' | 'map' | 'list' }
  /**
   * Lines in the syntax of LSP's snippets, indented as if the first stood in the first column. `indent` is that of the
   * lines below it, and of the first where the cursor stands before it.
   */
  | { readonly snippet: string; readonly indent: number };
