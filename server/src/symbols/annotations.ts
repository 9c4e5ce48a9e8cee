import { annotationFile } from '../annotations/parse.ts';
import type { Locale } from '../findings.ts';
import { selectionOf, spanIn } from '../places/annotation.ts';
import { type Project, schemaOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Source } from '../text/source.ts';
import { refsIn } from '../usages.ts';
import { excerpt, hull, type OutlineSymbol } from './symbol.ts';

/**
 * The annotations in the order of the file, each by its quote with tag and id beside it. Flat, since groups by tag would
 * lie across each other and an editor could not tell which of them the cursor is in.
 */
export function annotationSymbols(project: Project, file: Source, locale: Locale): readonly OutlineSymbol[] {
  const schema = schemaOf(project);
  return refsIn(file, annotationFile(file)).map((ref) => {
    const { annotation } = ref;
    const tag = tagNamed(schema, annotation.tag?.value ?? '');
    const title = (tag && inLanguage(tag.title, locale)) ?? annotation.tag?.value;
    const selection = selectionOf(ref);
    return {
      kind: 'annotation',
      name: excerpt(annotation.quote?.value ?? annotation.id?.value ?? '', 60),
      detail: [title, annotation.id?.value].filter(Boolean).join(' · '),
      span: hull(spanIn(ref, annotation), [selection]),
      selection,
      children: [],
    };
  });
}
