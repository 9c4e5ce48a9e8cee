import { maxContext } from '../annotations/context.ts';
import { annotationNear } from '../places/annotationWriting.ts';
import { isPath } from '../places/writing.ts';
import { exactPlaces } from '../text/haystack.ts';
import { lineAt, type Source } from '../text/source.ts';
import { annotationPath, documentAt } from './here.ts';
import { lineLabel } from './quotes.ts';
import type { CompletionSource, Suggestion } from './source.ts';

/** More places than anybody chooses among. */
const maxPlaces = 30;

/** Behind `prefix:` and `suffix:`, for each place where the quote stands the fewest words that tell it from the others. */
export const contexts: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { source, offset, writing, locale } = place;
    const side = writing.path.at(-1);
    if (writing.on === 'key' || (side !== 'prefix' && side !== 'suffix')) return [];
    const quote = annotationNear(source, offset)?.quote?.value;
    const document = isPath(writing.path, [...annotationPath, side]) ? documentAt(place) : undefined;
    if (!quote || !document) return [];
    const places = exactPlaces(document.text, quote, maxPlaces);
    const found = places.map((at): Suggestion => {
      const words =
        side === 'prefix' ? wordsBefore(document, at, places) : wordsAfter(document, at + quote.length, places, quote);
      return {
        label: words,
        kind: 'quote',
        write: { string: words },
        detail: lineLabel(lineAt(document, at), locale),
      };
    });
    return found.filter((each, i) => each.label !== '' && found.findIndex((other) => other.label === each.label) === i);
  },
};

function wordsBefore({ text }: Source, at: number, places: readonly number[]): string {
  let length = 1;
  for (const other of places) {
    if (other === at) continue;
    let same = 0;
    while (same < maxContext && at > same && text[at - same - 1] === text[other - same - 1]) same++;
    length = Math.max(length, same + 1);
  }
  return withinLine(text.slice(Math.max(0, wholeWordBefore(text, at - length)), at), 'last');
}

function wordsAfter({ text }: Source, end: number, places: readonly number[], quote: string): string {
  let length = 1;
  for (const place of places) {
    const other = place + quote.length;
    if (other === end) continue;
    let same = 0;
    while (same < maxContext && end + same < text.length && text[end + same] === text[other + same]) same++;
    length = Math.max(length, same + 1);
  }
  return withinLine(text.slice(end, wholeWordAfter(text, end + length)), 'first');
}

/** Context over a line end is hard to read in YAML: only what is on the quote's own line; nothing where that is blank. */
function withinLine(words: string, which: 'first' | 'last'): string {
  const lines = words.split(/\r\n|\r|\n/u);
  const own = (which === 'first' ? lines[0] : lines.at(-1)) ?? '';
  return own.trim() === '' ? '' : own;
}

function wholeWordBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && isWithinWord(text, at)) at--;
  return at;
}

function wholeWordAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWithinWord(text, at)) at++;
  return at;
}

/** Between two letters or digits of a word in Latin letters, or between the halves of a character. */
function isWithinWord(text: string, at: number): boolean {
  const around = text.slice(at - 1, at + 1);
  return /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(around) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(around);
}
