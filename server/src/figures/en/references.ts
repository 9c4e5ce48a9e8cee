import type { Figure } from '../figure.ts';
import type { Before } from './before.ts';
import { connectorAt } from './connectors.ts';
import { readDigits } from './digits.ts';
import { isCounting } from './kinds.ts';
import { afterSpace, classOf, isDigit, letter } from './letters.ts';
import { figureOf, noReading } from './making.ts';
import type { Match } from './phrases.ts';

/** “Article 5”, “Articles 5 to 9”, and each number of “paragraphs 3, 4 and 6”; none where more than a number follows. */
export function referencesAt(text: string, at: number, before: Match<Before>, limit: number): readonly Figure[] {
  const first = numberAt(text, at, limit);
  if (!first || before.value.role !== 'reference') return [];
  const connector = before.value.plural ? connectorAt(text, first.end, limit, 'to') : undefined;
  const last = connector && numberAt(text, connector.end, limit);
  const range = last && last.value > first.value ? last : undefined;
  const reading = range ? ({ min: first.value, max: range.value, modifier: 'range' } as const) : { value: first.value };
  const figures = [
    figureOf(text, before.start, range?.end ?? first.end, { ...noReading, kind: 'ordinal', ...reading }),
  ];
  for (let end = range?.end ?? first.end; before.value.plural; ) {
    const next = numberAt(text, afterComma(text, end, limit), limit);
    if (!next || isCounting(text, next.end, limit)) break;
    figures.push(figureOf(text, next.start, next.end, { ...noReading, kind: 'ordinal', value: next.value }));
    end = next.end;
  }
  return figures;
}

function numberAt(text: string, at: number, limit: number) {
  if (at >= limit || !isDigit(text.charCodeAt(at))) return undefined;
  const { end, mantissa, decimals, form } = readDigits(text, at, limit);
  if (form !== 'plain' || decimals > 0 || end - at > 4) return undefined;
  if (end < limit && (classOf(text.charCodeAt(end)) === letter || text.charCodeAt(end) === 0x25)) return undefined;
  return { start: at, end, value: mantissa };
}

/** The offset after a comma, an “and”, or both. */
function afterComma(text: string, at: number, limit: number): number {
  let i = at;
  if (text.charCodeAt(i) === 0x2c) i++;
  i = afterSpace(text, i, limit);
  if (i === at) return limit;
  if (text.startsWith('and ', i)) return i + 4;
  if (text.startsWith('or ', i)) return i + 3;
  return text.charCodeAt(at) === 0x2c ? i : limit;
}
