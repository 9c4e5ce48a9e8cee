import { annotationFile } from '../annotations/parse.ts';
import { formatted, type Locale } from '../findings.ts';
import { anchorOf, passagesOfFile } from '../passages.ts';
import { type AnnotationRef, selectionOf } from '../places/annotation.ts';
import { documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';
import { refsIn } from '../usages.ts';
import { countsByTag } from './counts.ts';
import type { Lens, LensTarget } from './lens.ts';

/**
 * One lens at the top: the document, how many annotations of each tag, and how many quotes need a person. A click shows
 * those that do, or else the passages in the document.
 */
export function annotationLenses(project: Project, file: Source, locale: Locale): readonly Lens[] {
  const parsed = annotationFile(file);
  const ref = documentOf(project, file);
  const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  const attention = document ? refsIn(file, parsed).filter((each) => needsPerson(each, document)) : [];
  const title = [
    ref.state === 'outside' ? '' : nameOf(ref.uri),
    countsByTag(schemaOf(project), parsed.annotations, locale) || { en: 'no annotations yet', zh: '尚无标注' }[locale],
    attentionText(attention.length, locale),
  ];
  return [
    {
      span: { start: 0, end: 0 },
      title: title.filter((each) => each !== '').join(' · '),
      targets: attention.length > 0 ? attention.map(targetOf) : document ? passageTargets(file, document) : [],
    },
  ];
}

function needsPerson({ annotation }: AnnotationRef, document: Source): boolean {
  const state = anchorOf(annotation, document)?.state;
  return state !== undefined && state !== 'found';
}

function attentionText(count: number, locale: Locale): string {
  if (count === 0) return '';
  const message = { en: count === 1 ? '1 needs a person' : '{count} need a person', zh: '{count} 处待处理' };
  return formatted(message, { count }, locale);
}

function targetOf(ref: AnnotationRef): LensTarget {
  return { uri: ref.file.uri, span: selectionOf(ref) };
}

function passageTargets(file: Source, document: Source): readonly LensTarget[] {
  return passagesOfFile(file, document).map(({ start, end }) => ({ uri: document.uri, span: { start, end } }));
}
