/** Chinese or English by the letters of a text; nothing where it is in neither, as far as letters tell. */
export function languageOf(text: string): 'zh' | 'en' | undefined {
  const sample = text.slice(0, 20_000);
  const han = countOf(sample, /\p{Script=Han}/gu);
  const kana = countOf(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if (han > 0 && han * 2 > words) return kana * 10 > han ? undefined : 'zh';
  const english = countOf(sample, /\b(?:the|of|and|to|in|that|for|is|we|with|on|by)\b/giu);
  return words > 0 && english * 8 > words ? 'en' : undefined;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
