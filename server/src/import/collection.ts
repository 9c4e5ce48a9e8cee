import type { Selector } from '../annotations/selector.ts';
import type { DocumentSource } from '../export/sources.ts';
import type { AnnotationStatus } from '../formats/annotations.ts';
import type { AttributeType, Color } from '../formats/projectFile.ts';
import type { Text } from '../schema/types.ts';
import type { Span } from '../text/span.ts';

/** Texts, what people said of them, and the codebook that they used: a project before it has files. */
export interface Collection {
  readonly name: string | undefined;
  /** What a new project extends; left out, the uses of its tags tell. */
  readonly extends?: 'policy-core';
  readonly codebook: Codebook;
  /** No two have one path, whatever the case of its letters. */
  readonly documents: readonly CollectedDocument[];
}

/** What the source declares. Tags, attributes and values that are only used are found in the annotations. */
export interface Codebook {
  readonly tags: ReadonlyMap<string, DeclaredTag>;
  readonly relations: ReadonlyMap<string, DeclaredRelation>;
}

export interface Declared {
  readonly title?: Text;
  readonly description?: Text;
}

export interface DeclaredTag extends Declared {
  readonly include?: Text;
  readonly exclude?: Text;
  readonly example?: Text;
  readonly color?: Color;
  readonly attributes: ReadonlyMap<string, DeclaredAttribute>;
}

export interface DeclaredAttribute extends Declared {
  readonly type: AttributeType;
  /** The words of an enum and what they mean. */
  readonly values?: ReadonlyMap<string, Text>;
  readonly many?: boolean;
}

/** Empty lists for any tag. */
export interface DeclaredRelation extends Declared {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface CollectedDocument {
  /** Below the project's folder, with `/`. */
  readonly path: string;
  /** Without a byte order mark; nothing where the source names a document that is not to be found. */
  readonly text: string | undefined;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Where it comes from, each as far as it is known. */
  readonly source?: DocumentSource;
  readonly annotations: readonly CollectedAnnotation[];
}

/** Where something stands in what was given. */
export interface Origin {
  /** The path of a given file. */
  readonly file: string;
  /** The entry of an archive. */
  readonly entry?: string;
  /** From 1, of the file or the entry. */
  readonly line?: number;
  /** A place in JSON, such as `items[3].target`. */
  readonly path?: string;
}

export interface CollectedAnnotation {
  /** What links call it; no other annotation of the collection has it. */
  readonly key: string;
  /** The id that it has in the source, where people chose it; otherwise it is given one. */
  readonly id?: string;
  readonly coder?: string;
  readonly tag: string;
  /** Where it stands, in UTF-16 code units of the text; or its words, for sources without offsets. */
  readonly place: Span | Selector;
  /** Each once, in the order of the source. */
  readonly attributes: readonly CollectedAttribute[];
  readonly note?: string;
  readonly status?: AnnotationStatus;
  /** Whose annotation it was before. */
  readonly from?: readonly string[];
  readonly links: readonly CollectedLink[];
  /** What problems with it name. */
  readonly origin?: Origin;
}

export interface CollectedAttribute {
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
}

export interface CollectedLink {
  readonly relation: string;
  /** The key of an annotation of the collection. */
  readonly target: string;
}
