import { termAt, termsIn } from '../glossary/terms.ts';
import { type Subject, subjectAt } from '../names/subject.ts';
import { usesInAnnotations, usesInSchema } from '../names/uses.ts';
import { passagesAt } from '../passages.ts';
import { spanIn } from '../places/annotation.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { schemaNames } from '../schema/names.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { linksTo } from '../usages.ts';

export interface Highlight {
  readonly span: Span;
  /** A name is written where it is defined, and read where it is used; the rest is text. */
  readonly kind: 'text' | 'read' | 'write';
}

/**
 * What belongs to the place at an offset, in the same file: everywhere a name stands; in a document, all uses of a term, else
 * the passages that are annotated there. Empty where there is nothing.
 */
export function highlights(project: Project, uri: string, offset: number): readonly Highlight[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!kind || !source) return [];
  if (kind === 'document') {
    const here = inDocument(project, source, offset);
    return here.length > 0 || offset === 0 ? here : inDocument(project, source, offset - 1);
  }
  const subject = subjectAt(project, uri, offset);
  if (!subject) return [];
  return kind === 'schema' ? inSchema(source, subject) : inAnnotations(project, source, subject);
}

function inDocument(project: Project, document: Source, offset: number): readonly Highlight[] {
  const schema = schemaOf(project);
  const use = termAt(schema, document, offset);
  if (use) {
    const same = termsIn(schema, document).filter(({ term }) => term.id === use.term.id);
    return same.map(({ span }) => ({ span, kind: 'text' }));
  }
  return passagesAt(project, document, offset).map(({ start, end }) => ({ span: { start, end }, kind: 'text' }));
}

function inSchema(file: Source, subject: Subject): readonly Highlight[] {
  if (subject.kind === 'id') return [];
  const definitions = new Set(
    schemaNames(schemaFile(file)).flatMap(({ role, scalar }) => (role === 'use' ? [] : [scalar.start])),
  );
  return usesInSchema(file, subject).map((span) => ({ span, kind: definitions.has(span.start) ? 'write' : 'read' }));
}

function inAnnotations(project: Project, file: Source, subject: Subject): readonly Highlight[] {
  if (subject.kind !== 'id') {
    return usesInAnnotations(schemaOf(project), file, subject).map((span) => ({ span, kind: 'read' }));
  }
  const { ref } = subject;
  const { id } = ref.annotation;
  const links = linksTo(project, ref).filter((each) => each.file === file);
  return [
    ...(id && ref.file === file ? [{ span: spanIn(ref, id), kind: 'write' } as const] : []),
    ...links.map((each) => ({ span: spanIn(each, each.link.target), kind: 'read' }) as const),
  ];
}
