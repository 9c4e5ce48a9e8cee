import { annotationFileOf } from '../actions/tagging.ts';
import { coderOf } from '../agreement/coders.ts';
import type { Annotation } from '../annotations/types.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { passagesAt, passagesIn } from '../passages.ts';
import { type AnnotationRef, annotationAt } from '../places/annotation.ts';
import type { Project } from '../project.ts';
import { documentOf, isAnnotationFile, isDocument, schemaOf, sourceOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { type Asking, type Choice, pick, type Scene } from './dialogue.ts';
import { shortened } from './words.ts';

/** An annotation with the document it stands in, and where, as far as that is known. */
export interface Here extends AnnotationRef {
  readonly document: Source | undefined;
  readonly passage: Span | undefined;
}

/**
 * The annotation at the cursor, the innermost first and one's own before others'; asks where there are several. Nothing
 * where there is none.
 */
export function* askHere(scene: Scene, fits: (here: Here) => boolean = () => true): Asking<Here | undefined> {
  const all = annotationsHere(scene).filter(fits);
  if (all.length < 2) return all[0];
  const answer = yield* pick({
    key: 'annotation',
    title: formatted(texts.which, {}, scene.locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: all.map((each) => choiceOf(scene.project, each, scene.locale)),
  });
  return all.find((each) => referenceOf(each) === answer);
}

/** The annotations that reach into the selection, or that hold the cursor. */
function annotationsHere({ project, source, selection, hiddenCoders }: Scene): readonly Here[] {
  if (isAnnotationFile(source.uri)) {
    const ref = annotationAt(source, selection.start);
    const named = documentOf(project, source);
    const document = named.state === 'there' ? sourceOf(project, named.uri) : undefined;
    const found = ref && document && passagesIn(project, document).find((each) => each.annotation === ref.annotation);
    return ref ? [{ ...ref, document, passage: found && { start: found.start, end: found.end } }] : [];
  }
  if (!isDocument(project, source.uri)) return [];
  const own = annotationFileOf(source, project.coder);
  const { start, end } = selection;
  const at = passagesAt(project, source, start);
  const found =
    start < end
      ? passagesIn(project, source).filter((each) => each.start < end && start < each.end)
      : at.length > 0
        ? at
        : passagesAt(project, source, start - 1);
  return found
    .filter(({ file }) => !hiddenCoders.has(coderOf(project, file)))
    .map(({ annotation, file, base, ...span }) => ({
      annotation,
      file,
      base,
      document: source,
      passage: { start: span.start, end: span.end },
    }))
    .sort(
      (a, b) => Number(b.file.uri === own) - Number(a.file.uri === own) || lengthOf(a.passage) - lengthOf(b.passage),
    );
}

/** What an annotation is called between two questions. */
export function referenceOf({ file, annotation, base }: AnnotationRef): string {
  return `${file.uri}#${annotation.id?.value ?? ''}#${base}`;
}

/** An annotation as one of the things to choose from: by its words. */
export function choiceOf(project: Project, ref: AnnotationRef, locale: Locale): Choice {
  return {
    value: referenceOf(ref),
    label: shortened(ref.annotation.quote?.value ?? ''),
    description: [tagTitle(project, ref.annotation, locale), ref.annotation.id?.value, nameOf(ref.file.uri)]
      .filter((each) => each !== undefined && each !== '')
      .join(' · '),
  };
}

function tagTitle(project: Project, { tag }: Annotation, locale: Locale): string {
  const known = tagNamed(schemaOf(project), tag?.value ?? '');
  return (known && inLanguage(known.title, locale)) ?? tag?.value ?? '';
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

const texts = { which: { en: 'Which annotation?', zh: '选择哪条标注？' } } satisfies Record<string, Message>;
