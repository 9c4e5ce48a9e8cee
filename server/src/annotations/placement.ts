import { keepHaystack } from '../text/haystack.ts';
import { longestNumber } from '../text/numbers.ts';
import { type Change, changeSince, type Source } from '../text/source.ts';
import { type Span, shifted } from '../text/span.ts';
import { type Anchor, anchorWork, type Standing, standing, verified } from './anchor.ts';
import { type EditWindow, isTouched, reachOf, windowsAround } from './editWindow.ts';
import { addQuote, emptyQuoteIndex, type QuoteIndex, quotesOver, removeQuote } from './quoteIndex.ts';
import { type Selector, selectorOf } from './selector.ts';
import type { Annotation } from './types.ts';

/**
 * Where the quotes of a file stand in one version of a document. Altered in place from version to version: what is found
 * is a row of numbers, which an edit elsewhere moves and nothing else.
 */
export interface Placement {
  document: Source | undefined;
  readonly rows: Map<Annotation, number>;
  /** By row; nothing where the row is free. */
  readonly annotations: (Annotation | undefined)[];
  /** By row, four numbers: the passage, and how far it reaches with its context; −1 for rows that are not found. */
  numbers: Int32Array;
  readonly free: number[];
  /** The quotes that are not found, and how they stand. */
  readonly unsure: Map<Annotation, Anchor>;
  /** Made by the first edit: who only checks a document needs none. */
  quotes: QuoteIndex | undefined;
  /** The annotations that came, went or were looked at again, in turn, and how many were dropped from the beginning of the list. */
  readonly log: Annotation[];
  dropped: number;
}

export function emptyPlacement(): Placement {
  return {
    document: undefined,
    rows: new Map(),
    annotations: [],
    numbers: new Int32Array(64),
    free: [],
    unsure: new Map(),
    quotes: undefined,
    log: [],
    dropped: 0,
  };
}

/** Where an annotation stands in the document that the placement is of; nothing for one without a quote. */
export function anchorIn({ rows, numbers, unsure }: Placement, annotation: Annotation): Anchor | undefined {
  const row = rows.get(annotation);
  if (row === undefined) return undefined;
  return unsure.get(annotation) ?? { state: 'found', span: spanAt(numbers, row * width) };
}

export function standingIn(placement: Placement, annotation: Annotation): Standing | undefined {
  const anchor = anchorIn(placement, annotation);
  const row = placement.rows.get(annotation);
  if (!anchor || row === undefined) return undefined;
  return { anchor, reach: anchor.state === 'found' ? spanAt(placement.numbers, row * width + 2) : undefined };
}

export function place(placement: Placement, annotation: Annotation, selector: Selector, how: Standing): void {
  const row = placement.free.pop() ?? placement.annotations.length;
  placement.rows.set(annotation, row);
  placement.annotations[row] = annotation;
  if (placement.numbers.length < (row + 1) * width) {
    const numbers = new Int32Array(placement.numbers.length * 2);
    numbers.set(placement.numbers);
    placement.numbers = numbers;
  }
  if (placement.quotes) addQuote(placement.quotes, annotation, selector);
  stand(placement, annotation, row, how);
}

export function unplace(placement: Placement, annotation: Annotation): void {
  const row = placement.rows.get(annotation);
  const selector = selectorOf(annotation);
  if (row === undefined || !selector) return;
  placement.rows.delete(annotation);
  placement.unsure.delete(annotation);
  placement.annotations[row] = undefined;
  placement.numbers.fill(-1, row * width, (row + 1) * width);
  placement.free.push(row);
  placement.log.push(annotation);
  if (placement.quotes) removeQuote(placement.quotes, annotation, selector);
}

/** The annotations whose passage is found and overlaps a span, and where. */
export function placedOver(
  { annotations, numbers }: Placement,
  over: Span,
): readonly (Span & { readonly annotation: Annotation })[] {
  const found: (Span & { readonly annotation: Annotation })[] = [];
  for (let row = 0; row < annotations.length; row++) {
    const start = numbers[row * width] as number;
    const end = numbers[row * width + 1] as number;
    const annotation = annotations[row];
    if (start < over.end && over.start < end && annotation) found.push({ start, end, annotation });
  }
  return found;
}

/** The annotations that are found at a very span. */
export function placedAs({ annotations, numbers }: Placement, { start, end }: Span): readonly Annotation[] {
  const found: Annotation[] = [];
  for (let row = 0; row < annotations.length; row++) {
    const annotation = annotations[row];
    if (numbers[row * width] === start && numbers[row * width + 1] === end && annotation) found.push(annotation);
  }
  return found;
}

/** The annotations whose anchors were looked at again since the log was so long; nothing where it was cut since. */
export function loggedSince({ log, dropped }: Placement, seen: number): readonly Annotation[] | undefined {
  return seen < dropped ? undefined : log.slice(seen - dropped);
}

/** A longer edit is as good as another text. */
const longestEdit = 20_000;
/** As far from a quote as anything has a say in whether a number goes on. */
const margin = longestNumber + 8;
const maxLogged = 4096;

/**
 * Brings the placement from its version of the document to a later one; false, and nothing done, where it cannot. What
 * stands where it stood is not looked for: only quotes that the edit reached into, those that it may have repeated, and
 * those in trouble that something around it is near to.
 */
export function advance(placement: Placement, document: Source): boolean {
  const before = placement.document;
  const change = before && changeSince(before, document);
  if (!before || !change || change.removed > longestEdit || change.inserted > longestEdit) return false;
  keepHaystack(document);
  placement.document = document;
  if (placement.log.length > maxLogged) {
    placement.dropped += placement.log.length;
    placement.log.length = 0;
  }
  placement.quotes ??= quoteIndexOf(placement);
  const lost = new Set(placement.quotes.blank);
  moveFound(placement, document, change, lost);
  let reach = placement.quotes.longest;
  for (const annotation of placement.unsure.keys())
    reach = Math.max(reach, reachOf(selectorOf(annotation) as Selector));
  const windows = windowsAround(before, document, change, reach);
  for (const annotation of repeated(placement.quotes, windows.after)) lost.add(annotation);
  for (const [annotation, anchor] of placement.unsure) {
    if (lost.has(annotation)) continue;
    if (isNearby(anchor, change) || isTouched(selectorOf(annotation) as Selector, windows)) lost.add(annotation);
    else placement.unsure.set(annotation, moved(anchor, change));
  }
  for (const annotation of lost) {
    const row = placement.rows.get(annotation);
    const selector = selectorOf(annotation);
    if (row !== undefined && selector) stand(placement, annotation, row, standing(document, selector));
  }
  return true;
}

function quoteIndexOf({ rows }: Placement): QuoteIndex {
  const quotes = emptyQuoteIndex();
  for (const annotation of rows.keys()) addQuote(quotes, annotation, selectorOf(annotation) as Selector);
  return quotes;
}

const width = 4;

function spanAt(numbers: Int32Array, at: number): Span {
  return { start: numbers[at] as number, end: numbers[at + 1] as number };
}

function stand(placement: Placement, annotation: Annotation, row: number, { anchor, reach }: Standing): void {
  const at = row * width;
  placement.log.push(annotation);
  if (anchor.state === 'found' && reach) {
    placement.unsure.delete(annotation);
    placement.numbers.set([anchor.span.start, anchor.span.end, reach.start, reach.end], at);
  } else {
    placement.unsure.set(annotation, anchor);
    placement.numbers.fill(-1, at, at + width);
  }
}

/** Moves what stands behind the edit, looks again at what stands beside it, and gives up what it reached into. */
function moveFound(placement: Placement, document: Source, change: Change, lost: Set<Annotation>): void {
  const { annotations, numbers } = placement;
  const { start, removed, inserted } = change;
  const end = start + removed;
  const by = inserted - removed;
  for (let row = 0; row < annotations.length; row++) {
    const at = row * width;
    const from = numbers[at + 2] as number;
    const to = numbers[at + 3] as number;
    if (from < 0 || to < start - margin) continue;
    if (from >= end) for (let i = at; i < at + width; i++) numbers[i] = (numbers[i] as number) + by;
    if (from > end + margin) continue;
    const annotation = annotations[row] as Annotation;
    if (to > start && from < end) lost.add(annotation);
    else verify(placement, document, annotation, row);
  }
}

/** The quotes that the edit may have made to stand once more. White space at their ends is not in what they fold to. */
function* repeated(quotes: QuoteIndex, { text, start, end }: EditWindow): Iterable<Annotation> {
  const own = quotesOver(quotes, text, start, end);
  yield* own;
  for (const annotation of quotesOver(quotes, text, start - 2, end + 2)) {
    const { prefix, quote, suffix } = selectorOf(annotation) as Selector;
    if (!own.has(annotation) && /^\s|\s$/u.test(prefix + quote + suffix)) yield annotation;
  }
}

function verify(placement: Placement, document: Source, annotation: Annotation, row: number): void {
  anchorWork.verified += 1;
  const reach = spanAt(placement.numbers, row * width + 2);
  const place = { ...spanAt(placement.numbers, row * width), reach };
  stand(placement, annotation, row, verified(document, selectorOf(annotation) as Selector, place));
}

function isNearby(anchor: Anchor, { start, removed }: Change): boolean {
  const spans = anchor.state === 'changed' ? [anchor.span] : anchor.state === 'ambiguous' ? anchor.candidates : [];
  return spans.some((span) => span.end >= start - margin && span.start <= start + removed + margin);
}

function moved(anchor: Anchor, { start, removed, inserted }: Change): Anchor {
  const by = inserted - removed;
  const move = (span: Span) => (span.start >= start + removed ? shifted(span, by) : span);
  if (anchor.state === 'changed' && anchor.span.start >= start + removed) return { ...anchor, span: move(anchor.span) };
  if (anchor.state === 'ambiguous') return { ...anchor, candidates: anchor.candidates.map(move) };
  return anchor;
}
