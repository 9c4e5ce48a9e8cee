import type { Subject } from '../names/subject.ts';
import { usesInAnnotations } from '../names/uses.ts';
import { spanIn } from '../places/annotation.ts';
import { annotationFiles, type Project, schemaOf, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { linksTo } from '../usages.ts';
import { type WordEdit, wordEdit } from './words.ts';

/** What a rename changes in one file of annotations. */
export interface AnnotationEdits {
  readonly source: Source;
  readonly words: readonly WordEdit[];
}

/** Renames in all annotation files of the project: a name of the schema where it is written, an id with the links to it. */
export function annotationEdits(project: Project, subject: Subject, to: string): readonly AnnotationEdits[] {
  if (subject.kind === 'id') return idEdits(project, subject, to);
  const schema = schemaOf(project);
  return annotationFiles(project)
    .map((source) => ({
      source,
      words: usesInAnnotations(schema, source, subject).map((each) =>
        wordEdit(source, each, subject.kind, subject.name, to),
      ),
    }))
    .filter(({ words }) => words.length > 0);
}

function idEdits(
  project: Project,
  { ref, name }: Subject & { readonly kind: 'id' },
  to: string,
): readonly AnnotationEdits[] {
  const bySource = new Map<string, WordEdit[]>();
  const add = (uri: string, edit: WordEdit) => bySource.set(uri, [...(bySource.get(uri) ?? []), edit]);
  const { annotation, file } = ref;
  if (annotation.id) add(file.uri, wordEdit(file, spanIn(ref, annotation.id), 'id', name, to));
  for (const each of linksTo(project, ref)) {
    add(each.file.uri, wordEdit(each.file, spanIn(each, each.link.target), 'id', name, to));
  }
  return [...bySource].flatMap(([uri, words]) => {
    const source = sourceOf(project, uri);
    return source ? [{ source, words }] : [];
  });
}
