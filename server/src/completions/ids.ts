import { annotationIds } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import { isPath } from '../places/writing.ts';
import { schemaOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { annotationPath, tagNameAt } from './here.ts';
import type { CompletionSource } from './source.ts';
import { choice, field } from './write.ts';

/** An id that the file does not have yet: the tag's first letter and a number. */
export const ids: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { writing, source } = place;
    if (writing.on === 'key' || !isPath(writing.path, [...annotationPath, 'id'])) return [];
    const id = freeId(source, tagNameAt(place));
    return [{ label: id, kind: 'value', write: { string: id } }];
  },
};

/** A whole new annotation: an id, a choice of tags, and the quote to be written. */
export const newAnnotation: CompletionSource = {
  in: 'annotations',
  suggest({ project, source, writing, locale }) {
    if (writing.style === 'flow') return [];
    const list = writing.lists.find((each) => isPath(each.path, ['annotations']));
    const isDashed = writing.on === 'either' && isPath(writing.path, annotationPath) && writing.keys.length === 0;
    const isBelow = writing.on === 'either' && isPath(writing.path, ['annotations']);
    const indent = isDashed ? writing.indent : (list?.indent ?? (isBelow ? writing.indent : undefined));
    if (indent === undefined || (!isDashed && writing.column > indent + writing.typed.length)) return [];
    const names = [...schemaOf(project).tags.keys()];
    const lines = [`id: ${field(1, freeId(source, undefined))}`, `tag: ${choice(2, names)}`, 'quote: $0'];
    return [
      {
        label: { en: 'new annotation', zh: '新标注' }[locale],
        kind: 'snippet',
        write: { snippet: isDashed ? lines.join('\n') : `- ${lines.join('\n  ')}`, indent },
        also: ['annotation', 'id', '- id', '标注'],
      },
    ];
  },
};

function freeId(source: Source, tag: string | undefined): string {
  const file = annotationFile(source);
  const { annotations } = annotationIds(file);
  const letter = /^\p{L}/u.exec(tag ?? '')?.[0]?.toLowerCase() ?? 'a';
  for (let number = 1; ; number++) {
    const id = `${letter}-${number}`;
    if (!annotations.has(id)) return id;
  }
}
