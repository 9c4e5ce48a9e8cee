import type { Locale } from '../findings.ts';
import { type AnnotationRef, selectionOf } from '../places/annotation.ts';
import type { Project } from '../project.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import { annotationsByTag, mentions } from '../usages.ts';
import { type Entry, entries, get, keyName } from '../yaml/node.ts';
import type { Lens, LensTarget } from './lens.ts';

/** One lens on each tag and each term: how often the project uses it. A click shows where. */
export function schemaLenses(project: Project, source: Source, locale: Locale): readonly Lens[] {
  const { node } = schemaFile(source);
  const tags = entries(get(node, 'tags'));
  const terms = entries(get(node, 'glossary'));
  const annotations = tags.length > 0 ? annotationsByTag(project) : undefined;
  const uses = terms.length > 0 ? mentions(project) : undefined;
  return [
    ...tags.map((tag) => {
      const all = annotations?.get(keyName(tag)) ?? [];
      return lensOn(tag, annotationCount(all.length, locale), all.map(targetOf));
    }),
    ...terms.map((term) => {
      const all = uses?.get(keyName(term)) ?? [];
      const targets = all.map(({ document, span }) => ({ uri: document.uri, span }));
      return lensOn(term, mentionCount(all.length, locale), targets);
    }),
  ];
}

function lensOn({ key }: Entry, title: string, targets: readonly LensTarget[]): Lens {
  return { span: { start: key.start, end: key.end }, title, targets };
}

function targetOf(ref: AnnotationRef): LensTarget {
  return { uri: ref.file.uri, span: selectionOf(ref) };
}

function annotationCount(count: number, locale: Locale): string {
  if (count === 0) return { en: 'not used yet', zh: '尚未使用' }[locale];
  return { en: count === 1 ? '1 annotation' : `${count} annotations`, zh: `标注 ${count} 处` }[locale];
}

function mentionCount(count: number, locale: Locale): string {
  if (count === 0) return { en: 'not used yet', zh: '尚未使用' }[locale];
  return { en: count === 1 ? '1 mention' : `${count} mentions`, zh: `出现 ${count} 次` }[locale];
}
