import type { Message } from '../../findings.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import type { XmlElement } from '../reading/xml.ts';
import { isCalledOtherwise, type Locate, type Positions } from './positions.ts';

/** Where an element stands in the source, and who is told of it. */
export interface Telling {
  readonly place: (element: XmlElement) => Origin;
  readonly report: Report;
}

/** The positions of a selection as they are written; nothing where they are no numbers. */
export function positionsOf({ attributes }: XmlElement): Positions | undefined {
  const [start, end] = ['startPosition', 'endPosition'].map((key) => {
    const written = attributes.get(key)?.trim() ?? '';
    return /^[+-]?\d{1,15}$/u.test(written) ? Number(written) : undefined;
  });
  return start === undefined || end === undefined ? undefined : { start, end, name: attributes.get('name') ?? '' };
}

/** Where a selection stands in its text; nothing, and that is told, where it does not or is empty. */
export function placeOf(selection: XmlElement, locate: Locate, { place, report }: Telling): Span | undefined {
  const positions = positionsOf(selection);
  if (!positions) {
    report.tell(place(selection), messages.noPositions);
    return undefined;
  }
  const { start, end } = positions;
  const span = locate(start, end);
  if (!span) report.tell(place(selection), messages.outside, { start, end });
  else if (span.start === span.end) report.lose(losses.empty);
  else return span;
  return undefined;
}

/** Of each text so many selections are compared; where positions are wrong, most are. */
const compared = 1000;

/** Tells of selections that have the words of another place for their names. */
export function compareNames(
  selections: readonly XmlElement[],
  text: string,
  locate: Locate,
  { place, report }: Telling,
): void {
  for (const selection of selections.slice(0, compared)) {
    const positions = positionsOf(selection);
    const span = positions && locate(positions.start, positions.end);
    if (span && isCalledOtherwise(text, span, positions.name))
      report.tell(place(selection), messages.otherwise, { name: positions.name.slice(0, 80) });
  }
}

const losses = {
  empty: { en: 'selections of no characters', zh: '空的选区' },
} as const satisfies Record<string, Message>;

const messages = {
  noPositions: {
    en: 'the selection has no startPosition and endPosition that are whole numbers, so it has no place; it is left out. Correct it in the source.',
    zh: '该选区没有整数的 startPosition 和 endPosition，无法定位，已略去。请在来源中改正。',
  },
  outside: {
    en: 'the selection from {start} to {end} lies outside of its text and is left out. Correct it in the source, or look whether the text is the right one.',
    zh: '从 {start} 到 {end} 的选区在其文本之外，已略去。请在来源中改正，或检查文本是否正确。',
  },
  otherwise: {
    en: 'the selection is called “{name}”, which stands elsewhere in the text. It is taken over where its positions say; compare it with the source.',
    zh: '该选区名为“{name}”，而这些文字在文本的别处。已按其位置导入，请与来源对照。',
  },
} as const satisfies Record<string, Message>;
