import { figureLanguage, recognise } from '../figures/recognise.ts';

/** What became of the words of a quote, as a reader is told. */
export interface Difference {
  /** The gravest thing that differs. */
  readonly kind: 'figure' | 'negation' | 'month' | 'words';
  /** The words it was and the words it is, where that differs; empty where some were only added or taken away. */
  readonly before: string;
  readonly after: string;
  /** All that differs, in short: `30亿元 → 20亿元; −不`. */
  readonly summary: string;
}

/** More of them would not be read. */
const maxHunks = 4;
/** In UTF-16 code units. */
const maxWords = 60;

/** How a passage differs from the quote; figures, negations and names of months are named before all else. */
export function differenceBetween(quote: string, now: string): Difference {
  const hunks = hunksBetween(tokens(quote), tokens(now));
  const first = (['figure', 'negation', 'month'] as const)
    .map((kind) => ({ kind, hunk: hunks.find((hunk) => isOf(kind, hunk)) }))
    .find(({ hunk }) => hunk !== undefined) ?? { kind: 'words' as const, hunk: hunks[0] };
  const shown = hunks.slice(0, maxHunks).map(inShort);
  return {
    kind: first.kind,
    before: shortened(wordsOf(first.hunk?.before)),
    after: shortened(wordsOf(first.hunk?.after)),
    summary: [...shown, ...(hunks.length > maxHunks ? ['…'] : [])].join('; '),
  };
}

interface Token {
  readonly words: string;
  readonly kind: 'figure' | 'negation' | 'month' | 'words' | 'space';
}

/** Some tokens that gave way to others. */
interface Hunk {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

function isOf(kind: Token['kind'], hunk: Hunk): boolean {
  const isMonth = differsInMonths(hunk);
  if (kind === 'month') return isMonth;
  return !(isMonth && kind === 'figure') && [...hunk.before, ...hunk.after].some((token) => token.kind === kind);
}

/** True for dates as well where all but the month is the same. */
function differsInMonths({ before, after }: Hunk): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const parted = [old, now].map((words) => words.split(/(\p{L}+)/u));
  const months = parted.map((parts) => parts.filter((part) => month.test(part)));
  const others = parted.map((parts) => parts.filter((part) => !month.test(part)).join(''));
  return months.flat().length > 0 && others[0] === others[1];
}

function inShort({ before, after }: Hunk): string {
  const [old, now] = [shortened(wordsOf(before)), shortened(wordsOf(after))];
  return old === '' ? `+${now}` : now === '' ? `−${old}` : `${old} → ${now}`;
}

function wordsOf(tokens: readonly Token[] = []): string {
  return tokens
    .map(({ words }) => words)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function shortened(words: string): string {
  return words.length <= maxWords ? words : `${words.slice(0, maxWords / 2)}…${words.slice(-maxWords / 2)}`;
}

const word = /\d[\d.,]*\d|\d|\p{Script=Han}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?|\s+|[^\p{L}\s\d]/gu;
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|per|percent|[%‰$€£¥]|[〇零一二三四五六七八九十百千万亿两]|\d.*)$/iu;
const negation =
  /^(?:[不未没沒无無非勿莫]|not|no|never|none|neither|nor|nothing|nobody|without|cannot|\p{L}+n['’]t)$/iu;
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;

/** Figures in one piece, other words as they are written, Chinese ones by character. */
function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  for (const figure of recognise(text, figureLanguage(undefined, text))) {
    found.push(...wordsIn(text.slice(at, figure.start)), {
      words: text.slice(figure.start, figure.end),
      kind: 'figure',
    });
    at = figure.end;
  }
  return [...found, ...wordsIn(text.slice(at))];
}

function wordsIn(text: string): readonly Token[] {
  return Array.from(text.matchAll(word), ([words]): Token => ({ words, kind: kindOf(words) }));
}

function kindOf(words: string): Token['kind'] {
  if (words.trim() === '') return 'space';
  if (numberWord.test(words)) return 'figure';
  if (negation.test(words)) return 'negation';
  return month.test(words) ? 'month' : 'words';
}

/** Longer passages are compared from both ends alone. */
const maxTokens = 600;

/** The longest common subsequence tells what stayed; white space differs from nothing but other words. */
function hunksBetween(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && isSame(before[start], after[start])) start++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (tail < shorter && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const old = before.slice(start, before.length - tail);
  const now = after.slice(start, after.length - tail);
  if (old.length + now.length > maxTokens || old.length === 0 || now.length === 0)
    return told([{ before: old, after: now }]);
  return told(joined(aligned(old, now)));
}

function told(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.filter(({ before, after }) => wordsOf(before) !== wordsOf(after));
}

function aligned(old: readonly Token[], now: readonly Token[]): readonly (Hunk | Token)[] {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const own = i * width + j;
      common[own] = isSame(old[i], now[j])
        ? (common[own + width + 1] as number) + 1
        : Math.max(common[own + width] as number, common[own + 1] as number);
    }
  }
  const steps: (Hunk | Token)[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const own = i * width + j;
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      steps.push(old[i] as Token);
      i++;
      j++;
    } else if (j === now.length || (i < old.length && (common[own + width] as number) >= (common[own + 1] as number))) {
      steps.push({ before: [old[i++] as Token], after: [] });
    } else steps.push({ before: [], after: [now[j++] as Token] });
  }
  return steps;
}

/** Neighbouring steps in one; white space between two of them goes with them. */
function joined(steps: readonly (Hunk | Token)[]): readonly Hunk[] {
  const hunks: { before: Token[]; after: Token[] }[] = [];
  let open = false;
  for (const [i, step] of steps.entries()) {
    const last = hunks.at(-1);
    if ('words' in step) {
      const next = steps[i + 1];
      open = open && step.kind === 'space' && next !== undefined && !('words' in next);
      if (open && last) {
        last.before.push(step);
        last.after.push(step);
      }
    } else if (open && last) {
      last.before.push(...step.before);
      last.after.push(...step.after);
    } else {
      hunks.push({ before: [...step.before], after: [...step.after] });
      open = true;
    }
  }
  return hunks;
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a?.words === b?.words || (a?.kind === 'space' && b?.kind === 'space');
}
