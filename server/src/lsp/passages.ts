import { coderOf } from '../agreement/coders.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Locale } from '../findings.ts';
import { attention, attentionOf } from '../overview/attention.ts';
import { anchorOf } from '../passages.ts';
import {
  annotationFilesOf,
  documentOf,
  isAnnotationFile,
  isDocument,
  type Project,
  schemaOf,
  sourceOf,
} from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Source } from '../text/source.ts';
import { shifted } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { toLocation, toRange } from './convert.ts';
import type { PassagesAnswer } from './protocol.ts';

/** Enough of a quote to know it by, in UTF-16 code units. */
const maxText = 60;

/** What the client decorates and counts; null for a file that is neither a document nor annotations. */
export function passagesAnswer(project: Project, source: Source, locale: Locale): PassagesAnswer | null {
  const schema = schemaOf(project);
  const tags = [...schema.tags.values()].map(({ name, title, color }) => ({
    name,
    title: inLanguage(title, locale) ?? name,
    color,
  }));
  if (isDocument(project, source.uri)) {
    return { version: source.version || null, tags, ...passagesOf(project, source.uri, source) };
  }
  if (!isAnnotationFile(source.uri)) return null;
  const document = documentOf(project, source);
  if (document.state === 'outside')
    return { version: null, tags, passages: [], attention: attentionOf(project, source.uri).length };
  const text = sourceOf(project, document.uri);
  return { version: text?.version || null, document: document.uri, tags, ...passagesOf(project, document.uri, text) };
}

function passagesOf(
  project: Project,
  documentUri: string,
  document: Source | undefined,
): Pick<PassagesAnswer, 'passages' | 'attention'> {
  const schema = schemaOf(project);
  const uris = annotationFilesOf(project, documentUri);
  const passages = uris.flatMap((uri) => {
    const source = sourceOf(project, uri);
    if (!source) return [];
    const file = annotationFile(source);
    const coder = coderOf(project, source);
    return file.annotations.map((annotation, i) => {
      const anchor = document && anchorOf(annotation, document);
      const span = anchor?.state === 'found' || anchor?.state === 'changed' ? anchor.span : undefined;
      return {
        id: annotation.id?.value ?? '',
        tag: tagNamed(schema, annotation.tag?.value ?? '')?.name ?? annotation.tag?.value ?? '',
        range: document && span ? toRange(document, span) : null,
        text: (annotation.quote?.value ?? '').slice(0, maxText),
        annotation: toLocation(source, shifted(annotation, file.starts[i] ?? 0)),
        file: nameOf(uri),
        coder,
        state: anchor?.state ?? 'missing',
      };
    });
  });
  return { passages, attention: attention(project, documentUri).length };
}
