/**
 * How well words fit a query, and where they first do, in UTF-16 code units; nothing where they do not have its letters in
 * its order. Case does not count. At the beginning is better than in the middle, together better than apart.
 */
export function matchOf(words: string, query: string): { readonly score: number; readonly start: number } | undefined {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return { score: 0, start: 0 };
  const text = words.toLowerCase();
  const whole = text.indexOf(wanted);
  if (whole === 0) return { score: 4, start: 0 };
  if (whole > 0) return { score: /[\p{L}\p{N}]/u.test(text[whole - 1] ?? '') ? 2 : 3, start: whole };
  let at = -1;
  let start = -1;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    at = text.indexOf(letter, at + 1);
    if (at < 0) return undefined;
    if (start < 0) start = at;
  }
  return { score: 1, start };
}
