import { isLetter, isSpace } from './characters.ts';
import type { Term } from './terms.ts';

/** “三大攻坚战”, 985工程, 12号文, ISO 9001: a number that is, or begins, a name. */
export function isName(text: string, term: Term): boolean {
  const isBare = term.kind === undefined;
  if ((isBare || term.numeral.arabic === undefined) && isSlogan(text, term)) return true;
  if (!isBare) return false;
  if (namedAfter.test(text.slice(term.end, term.end + 2))) return true;
  const { arabic, isSpelled } = term.numeral;
  if (!arabic) return isSpelled;
  // 京01民终: a number that is padded counts nothing.
  const isPadded = arabic.decimals === 0 && arabic.whole > 1 && arabic.digits.startsWith('0');
  return isPadded || (isSpace(text, term.start - 1) && isLetter(text, term.start - 2));
}

/** What a number stands before that names by it: 985工程, 119火警. */
const namedAfter = /^(?:工程|事件|火警|报警|急救|热线|电话|国道|省道|公交|专案|客机|型|系列|号|版|网)/u;

/** Longest slogan in quotation marks, in UTF-16 code units. */
const maxSlogan = 14;

/** Words in quotation marks that begin with a number and go on: a name, and no statement of how many. */
function isSlogan(text: string, { start, end }: Term): boolean {
  if (!/[“‘「『《"]/u.test(text[start - 1] ?? '')) return false;
  const inside = text.slice(end, end + maxSlogan);
  const closer = inside.search(/[”’」』》"]/u);
  return closer > 0 && !/[，。；,;：:]/u.test(inside.slice(0, closer));
}
