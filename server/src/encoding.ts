/** The encodings a text may come in, by the names people know them by. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface Decoded {
  /** Without a byte order mark; line ends as they stand. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** What Node and browsers have in common; the core's own types know neither. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/**
 * The text that bytes stand for, and the encoding it was read in; nothing where they are not text in one of those known
 * here. A byte order mark decides; without one UTF-8 goes first, since hardly anything else happens to be valid UTF-8,
 * and GB18030 last, since nearly anything is valid in it. No text holds a NUL.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('UTF-16LE', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('UTF-16BE', bytes);
  return decodedAs('UTF-8', bytes) ?? unmarkedUtf16(bytes) ?? gb18030(bytes);
}

/**
 * The text in an encoding that a file declares, by any name that browsers know (https://encoding.spec.whatwg.org), with
 * U+FFFD for what is none in it and the byte order mark kept; nothing for an encoding that is not known.
 */
export function decodeAs(label: string, bytes: Uint8Array): { text: string; isWhole: boolean } | undefined {
  for (const fatal of [true, false]) {
    try {
      return { text: new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes), isWhole: fatal };
    } catch {}
  }
  return undefined;
}

function decodedAs(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : { text: text.replace(/^\ufeff/u, ''), encoding };
  } catch {
    return undefined;
  }
}

/** Of the two byte orders the one in which more space, line ends, digits and Chinese punctuation stand. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const candidates = (['UTF-16LE', 'UTF-16BE'] as const)
    .map((encoding) => decodedAs(encoding, bytes))
    .filter((each) => each !== undefined)
    .map((decoded) => ({ decoded, marks: count(decoded.text, commonMarks) }))
    .sort((a, b) => b.marks - a.marks);
  const [best, other] = candidates;
  return best && best.marks > (other?.marks ?? 0) ? best.decoded : undefined;
}

/** Each has a byte that no text in UTF-8 or GB18030 holds: NUL, a control character or FF. */
const commonMarks = /[\n\r 0-9\u3001\u3002\uff0c]/gu;

/**
 * A Western text read as GB18030 swallows the letter after each accent as the second byte of a Chinese character. In a
 * text that is Chinese few second bytes are ASCII, none in characters of GB 2312.
 */
function gb18030(bytes: Uint8Array): Decoded | undefined {
  const decoded = decodedAs('GB18030', bytes);
  if (!decoded) return undefined;
  let pairs = 0;
  let swallowing = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x81) continue;
    const second = bytes[i + 1] ?? 0;
    const isFourBytes = second < 0x40;
    i += isFourBytes ? 3 : 1;
    pairs++;
    if (!isFourBytes && second < 0x80) swallowing++;
  }
  return swallowing * 2 < pairs ? decoded : undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
