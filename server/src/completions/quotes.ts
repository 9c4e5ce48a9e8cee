import { annotationFile } from '../annotations/parse.ts';
import { formatted, type Locale } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import { itemIndexAt } from '../places/annotationWriting.ts';
import { isPath } from '../places/writing.ts';
import { goingOn, passagesFrom } from '../text/phrases.ts';
import { lineAt, type Source } from '../text/source.ts';
import { annotationPath, documentAt } from './here.ts';
import type { CompletionPlace, CompletionSource } from './source.ts';

const maxQuotes = 50;

/**
 * Behind `quote:`, the words of the document that begin with what is typed, to the end of the clause and of the sentence;
 * what follows the passage of the annotation before it comes first. Where nothing is typed, what follows that passage.
 */
export const quotes: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { writing, locale } = place;
    if (writing.on === 'key' || !isPath(writing.path, [...annotationPath, 'quote'])) return [];
    const document = documentAt(place);
    if (!document) return [];
    const after = endOfPrevious(place, document);
    const found =
      writing.typed.trim() === ''
        ? passagesFrom(document, after, maxQuotes)
        : goingOn(document, writing.typed, after, maxQuotes);
    return found.map(({ at, words }) => ({
      label: words,
      kind: 'quote',
      write: { string: words },
      detail: lineLabel(lineAt(document, at), locale),
      goesOn: true,
    }));
  },
};

/** Where the passage of the nearest annotation above ends that is found; the document's beginning where there is none. */
function endOfPrevious({ source, offset }: CompletionPlace, document: Source): number {
  const { annotations } = annotationFile(source);
  const index = itemIndexAt(source, offset);
  for (let i = index - 1; i >= Math.max(0, index - 20); i--) {
    const annotation = annotations[i];
    const anchor = annotation && anchorOf(annotation, document);
    if (anchor?.state === 'found') return anchor.span.end;
  }
  return 0;
}

export function lineLabel(line: number, locale: Locale): string {
  return formatted({ en: 'line {line}', zh: '第 {line} 行' }, { line: line + 1 }, locale);
}
