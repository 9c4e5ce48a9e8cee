/** What a character can begin. Everything else is passed over. */
export const Kind = { other: 0, digit: 1, numeral: 2, opener: 3, letter: 4 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The value of a Chinese digit, by character code. */
const digits = new Map<number, number>();
/** The power of ten of a Chinese multiplier, by character code. */
const powers = new Map<number, number>();

for (const [words, value] of [
  ['〇零○', 0],
  ['一壹', 1],
  ['二贰貳两兩', 2],
  ['三叁參', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆陸', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
] as const) {
  for (const each of words) digits.set(each.charCodeAt(0), value);
}
for (const [words, power] of [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
] as const) {
  for (const each of words) powers.set(each.charCodeAt(0), power);
}

/** By code of a UTF-16 unit. */
const kinds = new Uint8Array(0x10000);
for (let i = 0; i < 10; i++) {
  kinds[0x30 + i] = Kind.digit;
  kinds[0xff10 + i] = Kind.digit;
}
for (const code of [...digits.keys(), ...powers.keys()]) kinds[code] = Kind.numeral;
for (const each of '几数半') kinds[each.charCodeAt(0)] = Kind.numeral;
for (const each of '第上下前成翻今去明后本$＄€£￡¥￥“"') kinds[each.charCodeAt(0)] = Kind.opener;
for (let i = 0; i < 26; i++) {
  kinds[0x41 + i] = Kind.letter;
  kinds[0x61 + i] = Kind.letter;
}

export function kindAt(text: string, at: number): Kind {
  return (kinds[text.charCodeAt(at)] ?? 0) as Kind;
}

/** 0 to 9 for a digit in ASCII or full width, else -1. */
export function arabicDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

export function chineseDigit(text: string, at: number): number | undefined {
  return digits.get(text.charCodeAt(at));
}

/** 1 for 十 to 8 for 亿. */
export function powerAt(text: string, at: number): number | undefined {
  return powers.get(text.charCodeAt(at));
}

export function isLetter(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === Kind.letter;
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x3000 || code === 0x2009 || code === 0x202f;
}

/** Spaces between a numeral and its unit; more than a few are a gap in a table. */
const maxSpaces = 2;

/** After the spaces at an offset, where they are few; the offset itself otherwise. */
export function afterSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && at - from <= maxSpaces && isSpace(text, at)) at++;
  return at - from > maxSpaces ? from : at;
}
