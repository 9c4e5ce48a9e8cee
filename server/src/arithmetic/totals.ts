import type { Figure } from '../figures/figure.ts';
import type { FigureLanguage } from '../figures/recognise.ts';
import type { Impossible } from './impossible.ts';

/**
 * Totals that are not the sum of their parts, where the words say within one sentence that it is the total and that these
 * are all the parts: men and women (共120名，其中男80名、女30名), or what it is made up of (由80名…和30名…组成). Other lists
 * may leave something out, or count something twice.
 */
export function totals(text: string, figures: readonly Figure[], language: FigureLanguage): readonly Impossible[] {
  const { sums, stop } = language === 'zh' ? chinese : english;
  return figures.flatMap((total, i) => {
    if (!isExactCount(total) || !sums.test(text.slice(Math.max(0, total.start - 24), total.start))) return [];
    const end = sentenceEnd(text, total.end, stop);
    const rest = figures.slice(i + 1, i + 1 + maxParts + 1).filter((each) => each.start < end);
    const parts = rest.length <= maxParts ? partsAmong(text, total, rest, end, language) : undefined;
    if (!parts?.every((each) => isExactCount(each) && each.unit === total.unit)) return [];
    const sum = parts.reduce((all, each) => all + (each.value ?? 0), 0);
    return sum === total.value ? [] : [{ what: 'total', figure: total, parts, sum } as const];
  });
}

const maxParts = 6;
/** No sentence that people check by heart is longer, in UTF-16 code units. */
const maxSentence = 200;

const chinese = {
  sums: /(?:共|共计|总计|合计|总共|一共)(?:有|为|是|达)?$/u,
  stop: /[。；！？\r\n]/u,
};

const english = {
  sums: /\b(?:a|in)\s+total\s+of\s+$|\btotal(?:l?ing|s|l?ed)\s+$/iu,
  stop: /[.;!?](?:\s|$)|\n\s*\n/u,
};

function isExactCount({ kind, value, modifier }: Figure): boolean {
  return kind === 'count' && modifier === 'exact' && Number.isInteger(value);
}

function sentenceEnd(text: string, from: number, stop: RegExp): number {
  const rest = text.slice(from, from + maxSentence);
  const at = rest.search(stop);
  return from + (at < 0 ? rest.length : at);
}

function partsAmong(
  text: string,
  total: Figure,
  rest: readonly Figure[],
  end: number,
  language: FigureLanguage,
): readonly Figure[] | undefined {
  if (rest.length < 2) return undefined;
  const words = [total, ...rest].map((each, i) => text.slice(each.end, rest[i]?.start ?? end));
  const [lead = '', ...labels] = words;
  if (language === 'en')
    return rest.length === 2 && isBothSexes(labels, /^\s(?:men|males?|boys)\b/iu, /^\s(?:women|females?|girls)\b/iu)
      ? rest
      : undefined;
  if (/由[^，。]{0,12}$/u.test(lead) && /^[^，。；]{0,12}(?:组成|构成)/u.test(labels.at(-1) ?? '')) {
    return labels.slice(0, -1).every((each) => /^[^，。；]{0,12}[和、及与][^，。；]{0,12}$/u.test(each))
      ? rest
      : undefined;
  }
  if (rest.length !== 2 || !lead.includes('其中')) return undefined;
  const before = [lead.slice(lead.indexOf('其中') + 2), labels[0] ?? ''];
  const isBefore = isBothSexes(
    before,
    /^[，、：和及]?男\p{Script=Han}{0,4}$/u,
    /^[，、：和及]?女\p{Script=Han}{0,4}$/u,
  );
  const isAfter = isBothSexes(labels, /^男\p{Script=Han}{0,4}[，、和及]?$/u, /^女\p{Script=Han}{0,4}[，、和及]?$/u);
  return isBefore || isAfter ? rest : undefined;
}

/** One label for each sex; which comes first does not matter but for the joint between them. */
function isBothSexes([first = '', second = '']: readonly string[], men: RegExp, women: RegExp): boolean {
  return (men.test(first) && women.test(second)) || (women.test(first) && men.test(second));
}
