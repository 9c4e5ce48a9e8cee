import { element, type Markup } from '../../escape/xml.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import type { Span } from '../../text/span.ts';
import type { EditionDocument } from '../edition.ts';
import { countBelow } from '../offsets.ts';
import { figureElement } from './figures.ts';

type Content = readonly (Markup | string)[];

/** The paragraphs of a document, an anchor wherever a passage begins or ends, and an element around each figure. */
export function teiBody(document: EditionDocument, id: (key: string) => string): Content {
  const spans = paragraphs(document.text);
  const writer = writerOf(document, id);
  const between = [0, ...spans.map(({ end }) => end + 1)];
  return [
    ...spans.flatMap((span, i) => [
      ...writer.anchorsBetween(between[i] ?? 0, span.start),
      element('p', {}, writer.content(span)),
      '\n',
    ]),
    ...writer.anchorsBetween(between.at(-1) ?? 0, document.text.text.length + 1),
  ];
}

function writerOf({ text, entries }: EditionDocument, id: (key: string) => string) {
  const anchors = new Map<number, Markup[]>();
  const put = (at: number, name: string) => {
    anchors.set(at, [...(anchors.get(at) ?? []), element('anchor', { 'xml:id': name })]);
  };
  for (const { end, key } of entries) put(end, `${id(key)}.end`);
  for (const { start, key } of entries) put(start, `${id(key)}.start`);
  const wraps = new Map<number, { readonly end: number; readonly wrap: (content: Content) => Markup }>();
  let taken = 0;
  for (const entry of entries) {
    const wrap = figureElement(entry);
    // Elements cannot cross: of two coders' figures, or of one within another, the first has the element.
    if (!wrap || entry.start < taken || entry.start === entry.end) continue;
    wraps.set(entry.start, { end: entry.end, wrap });
    taken = entry.end;
  }
  const stops = [...new Set([...anchors.keys(), ...wraps.keys()])].sort((a, b) => a - b);

  const within = ({ start, end }: Span, wrapping: 'figures' | 'nothing'): Content => {
    const content: (Markup | string)[] = [];
    for (let at = start; at < end; ) {
      const figure = wrapping === 'figures' ? wraps.get(at) : undefined;
      const next = figure && figure.end <= end ? figure.end : Math.min(end, stops[countBelow(stops, at + 1)] ?? end);
      if (figure && figure.end <= end) content.push(figure.wrap(within({ start: at, end: next }, 'nothing')));
      else content.push(text.text.slice(at, next));
      at = next;
      if (at < end) content.push(...(anchors.get(at) ?? []));
    }
    return content;
  };

  return {
    content: (span: Span): Content => [
      ...(anchors.get(span.start) ?? []),
      ...within(span, 'figures'),
      ...(anchors.get(span.end) ?? []),
    ],
    /** Those that stand in blank lines. */
    anchorsBetween: (from: number, to: number): Content =>
      stops.slice(countBelow(stops, from), countBelow(stops, to)).flatMap((at) => anchors.get(at) ?? []),
  };
}
