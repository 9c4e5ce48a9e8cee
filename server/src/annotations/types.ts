import type { Problem } from '../findings.ts';
import type { AnnotationStatus } from '../formats/annotations.ts';
import type { Span } from '../text/span.ts';
import type { Located, MapNode, Node, ScalarNode } from '../yaml/node.ts';

/** One annotation as written. All offsets count from the beginning of its own slice of the file, so that it stays the
 * same object while other parts of the file change. */
export interface Annotation extends Span {
  readonly node: MapNode | undefined;
  readonly id: Located<string> | undefined;
  readonly tag: Located<string> | undefined;
  readonly quote: Located<string> | undefined;
  readonly prefix: Located<string> | undefined;
  readonly suffix: Located<string> | undefined;
  readonly attributes: readonly AttributeValue[];
  readonly note: Located<string> | undefined;
  readonly links: readonly Link[];
  readonly status: AnnotationStatus | undefined;
  /** Whose annotation it was before it was taken over into this file. */
  readonly from: readonly string[];
  /** What is wrong with it as YAML and by the file format. */
  readonly problems: readonly Problem[];
}

/** A suggestion that is not to be made again: a tag for a passage, which is told as an annotation tells it. */
export interface Refusal extends Span, Pick<Annotation, 'tag' | 'quote' | 'prefix' | 'suffix'> {}

export interface AttributeValue {
  readonly key: ScalarNode;
  readonly name: string;
  readonly value: Node;
}

export interface Link {
  readonly relation: Located<string>;
  readonly target: Located<string>;
  /** The file part of the target, empty where the target is in the same file. */
  readonly file: string;
  readonly id: string;
}

/** A file of annotations, read as far as it can be. */
export interface AnnotationFile {
  readonly document: Located<string> | undefined;
  readonly annotator: Located<string> | undefined;
  readonly schemaVersion: Located<string> | undefined;
  readonly language: string | undefined;
  readonly date: string | undefined;
  readonly annotations: readonly Annotation[];
  /** The suggestions that the coder has refused; their offsets count from the beginning of the file. */
  readonly refused: readonly Refusal[];
  /** For each annotation, where its slice begins in the file. */
  readonly starts: Uint32Array;
  /** The map of everything outside the annotations' slices; its offsets count from the beginning of the file. */
  readonly head: Node | undefined;
  readonly problems: readonly Problem[];
}
