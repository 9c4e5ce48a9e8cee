import type { Schema } from '../schema/types.ts';
import { byParagraph } from '../text/byParagraph.ts';
import type { Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { cueLanguage, cuesOf } from './cues.ts';
import { type Proposal, proposalsIn } from './proposals.ts';

/** The passages of a document, or those that reach into a span, that cues of its language propose. After an edit only the paragraphs it touched are read again. */
export function proposals(schema: Schema, document: Source, language: string, within?: Span): readonly Proposal[] {
  const read = readerOf(schema, cueLanguage(schema, language));
  return read(document, within ?? { start: 0, end: document.text.length }).flatMap(({ start, read: found }) =>
    found.map((each) => ({ ...each, ...shifted(each, start) })),
  );
}

type Reader = ReturnType<typeof byParagraph<readonly Proposal[]>>;

const readers = new WeakMap<Schema, Map<string, Reader>>();

function readerOf(schema: Schema, language: string): Reader {
  let known = readers.get(schema);
  if (!known) {
    known = new Map();
    readers.set(schema, known);
  }
  let reader = known.get(language);
  if (!reader) {
    const cues = cuesOf(schema, language);
    reader = byParagraph((text) => proposalsIn(text, cues));
    known.set(language, reader);
  }
  return reader;
}
