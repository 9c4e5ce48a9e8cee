import { detect } from 'chardet';
import { decode } from '../../encoding.ts';
import { Unreadable } from './reader.ts';

/** A text out of bytes, and how many of its characters could not be read. */
export interface ReadText {
  readonly text: string;
  readonly damaged: number;
}

/**
 * Reads bytes in the encoding that somebody names, else by their byte order mark, else in the one that the file declares,
 * else in the one that they look like. Where a declared one does not fit, what they look like counts.
 */
export function textOf(bytes: Uint8Array, named: string | undefined, declared?: string): ReadText {
  if (named !== undefined) return inEncoding(bytes, named);
  const isMarked = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/u.test(String.fromCharCode(...bytes.subarray(0, 3)));
  if (!isMarked && declared !== undefined && isKnown(declared)) {
    const read = inEncoding(bytes, declared);
    if (read.damaged === 0) return read;
    return [looksLike(bytes), read].toSorted((a, b) => a.damaged - b.damaged)[0] ?? read;
  }
  return looksLike(bytes);
}

/** Big5 and GB18030 share most of their bytes, so that only what they come to tells them apart. */
function looksLike(bytes: Uint8Array): ReadText {
  const decoded = decode(bytes);
  if (decoded && decoded.encoding !== 'GB18030') return { text: decoded.text, damaged: 0 };
  const candidates = ['gb18030', 'big5'].map((encoding) => inEncoding(bytes, encoding));
  const best = candidates.toSorted((a, b) => a.damaged - b.damaged || usual(b.text) - usual(a.text))[0];
  if (best && best.damaged === 0 && usual(best.text) > 0.15) return best;
  const guessed = detect(bytes.subarray(0, 200_000));
  const guess = guessed && isKnown(guessed) ? inEncoding(bytes, guessed) : undefined;
  const least = [best, guess].filter((each) => each !== undefined).toSorted((a, b) => a.damaged - b.damaged)[0];
  if (!least || least.damaged * 50 > least.text.length) {
    throw new Unreadable({
      en: 'no text, or in an encoding that cannot be told. Name it with --encoding, such as --encoding gb18030.',
      zh: '不是文本，或无法判断其编码。请用 --encoding 指定，例如 --encoding gb18030。',
    });
  }
  return least;
}

function inEncoding(bytes: Uint8Array, encoding: string): ReadText {
  if (!isKnown(encoding)) {
    throw new Unreadable(
      {
        en: 'there is no encoding “{encoding}”. Known are those of the web: utf-8, gb18030, big5, utf-16le, windows-1252 and others.',
        zh: '没有“{encoding}”这种编码。可用网页的各种编码：utf-8、gb18030、big5、utf-16le、windows-1252 等。',
      },
      { encoding },
    );
  }
  // GB 2312 and GBK are parts of GB18030, and pages that declare them hold the rest of it too.
  const label = /^(?:gb_?2312.*|gbk|x-gbk|chinese)$/iu.test(encoding) ? 'gb18030' : encoding;
  const text = new TextDecoder(label).decode(bytes);
  return { text, damaged: text.match(unreadable)?.length ?? 0 };
}

/** What stands for bytes that mean nothing, and control characters, which no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\ufffd\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/gu;

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** The share of a text that is made of the characters that any Chinese text has most of, in either script. */
function usual(text: string): number {
  const sample = text.slice(0, 50_000);
  const other = sample.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return other === 0 ? 0 : (sample.match(usualCharacters)?.length ?? 0) / other;
}

const usualCharacters =
  /[，。、：；“”「」（）的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過民前面好进進等部度家力电電实實现現展业業经經及加合全新与與各政日月公共本法長长安區区市]/gu;
