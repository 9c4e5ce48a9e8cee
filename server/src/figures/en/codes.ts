import { lookalikeAt } from './damaged.ts';
import { monthsOf } from './dateForms.ts';
import { isDigit } from './letters.ts';
import { dateFigure } from './making.ts';
import { yearAt } from './points.ts';
import { type Reader, taken } from './reader.ts';
import { isFree, isJoinedBefore } from './touching.ts';

/** `Q3 2027`, `FY2024`, and digits in which the first is a letter. */
export function signAt(reader: Reader, at: number): number {
  const { text, limit, floor } = reader;
  const code = text.charCodeAt(at);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code === 0x51 || code === 0x48) {
    if (!isDigit(next)) return at;
    const match = /(?:Q([1-4])|H([12]))(?:\s{1,2}of)?\s{1,2}(?=\d)/y;
    match.lastIndex = at;
    const found = match.exec(text);
    const year = found && yearAt(text, match.lastIndex, limit);
    if (!found || !year || isJoinedBefore(text, at, floor)) return at;
    const date = monthsOf(year.year, found[1] ? 'quarter' : 'half', Number(found[1] ?? found[2]));
    return taken(reader, dateFigure(text, at, year.end, 'exact', date), at);
  }
  if (
    (code === 0x6c || code === 0x49 || code === 0x4f) &&
    (isDigit(next) || next === 0x2c || next === 0x2e) &&
    isFree(text, at, floor)
  )
    return taken(reader, lookalikeAt(text, at, limit), at);
  if (code === 0x46 && next === 0x59) {
    const match = /FY(?=\d{4}\b)/y;
    match.lastIndex = at;
    const year = match.test(text) ? yearAt(text, at + 2, limit) : undefined;
    return year ? taken(reader, dateFigure(text, at, year.end, 'exact', year.year), at) : at;
  }
  return at;
}
