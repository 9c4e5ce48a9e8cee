import type { Annotation, AnnotationFile } from '../annotations/types.ts';
import type { Fix, Message, Problem, Severity } from '../findings.ts';
import type { AnnotationRef } from '../places/annotation.ts';
import type { DocumentRef, Project } from '../project.ts';
import type { DocumentFacts } from '../quantities.ts';
import type { Schema, SchemaFile } from '../schema/types.ts';
import type { Source } from '../text/source.ts';

/**
 * One kind of finding: its code, what it says, and how it is found. A rule that has none of the functions only gives
 * its words to problems that reading a file already turned up.
 */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What the code is about, in a few words. */
  readonly title: Message;
  /** By variant; the one without a variant under `default`. Each says what, why and what to do. */
  readonly messages: Readonly<Record<string, Message>>;
  /** `project` for a rule that looks at all annotation files of the project; the others do with what a file names. */
  readonly reach?: 'project';
  /** Looks at one annotation by itself; places count from the beginning of its slice. Asked again only if it, the schema, the document, its language or its date changes. */
  readonly annotation?: (annotation: Annotation, context: AnnotationContext) => Iterable<Problem>;
  /** Looks at a file of annotations as a whole; places count from the beginning of the file. */
  readonly file?: (context: FileContext) => Iterable<Problem>;
  readonly schema?: (context: SchemaContext) => Iterable<Problem>;
  readonly document?: (context: DocumentContext) => Iterable<Problem>;
  /** Repairs of problems of an annotation that were found without a look at the rest of its file. */
  readonly repairs?: (problem: Problem, ref: AnnotationRef, context: FileContext) => readonly Fix[];
}

export interface AnnotationContext {
  readonly schema: Schema;
  /** The annotated text, where it is there and has been read. */
  readonly document: Source | undefined;
  /** The annotation with its names as they are written; a rule is given it with present names for former ones. */
  readonly written: Annotation;
  /** What figures of that text are read by. */
  readonly facts: DocumentFacts | undefined;
}

export interface FileContext extends Omit<AnnotationContext, 'written'> {
  readonly project: Project;
  readonly source: Source;
  readonly file: AnnotationFile;
  readonly documentRef: DocumentRef;
}

export interface DocumentContext {
  readonly project: Project;
  readonly document: Source;
  readonly schema: Schema;
}

export interface SchemaContext {
  readonly project: Project;
  readonly source: Source;
  readonly file: SchemaFile;
  /** The schema as far as this file and what it extends make it. */
  readonly schema: Schema;
  /** The codes that `findings:` may name. */
  readonly codes: ReadonlySet<string>;
}
