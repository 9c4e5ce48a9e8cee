import { countBelow } from '../text/ordered.ts';
import { createSource, type Source } from '../text/source.ts';

/** A text as other programs get it, and where the places of the file are in it. */
export interface LineFeedText {
  readonly source: Source;
  readonly offset: (inFile: number) => number;
}

/** A document with line feeds for every kind of line end. Programs disagree on whether `\r\n` counts one or two. */
export function withLineFeeds(document: Source): LineFeedText {
  if (!document.text.includes('\r')) return { source: document, offset: (inFile) => inFile };
  const dropped = [...document.text.matchAll(/\r\n/gu)].map(({ index }) => index);
  return {
    source: createSource(document.uri, document.text.replace(/\r\n?/gu, '\n')),
    offset: (inFile) => inFile - countBelow(dropped, inFile),
  };
}
