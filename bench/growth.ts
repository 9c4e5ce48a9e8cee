import { recognise } from '../server/src/figures/recognise.ts';
import type { Effort, Line, Part } from './report.ts';
import { type Language, prose } from './texts.ts';
import { timed } from './timing.ts';

const sizes = { quick: [100_000, 800_000], full: [100_000, 200_000, 400_000, 800_000] };
/** A grammar that is not linear would otherwise keep the benchmark busy for hours; in milliseconds. */
const patience = 10_000;
/** An input is measured nine times, or until so many milliseconds are over. */
const enough = { quick: 300, full: 2000 };

interface Input {
  readonly language: Language;
  readonly name: string;
  readonly ofLength: (length: number) => string;
}

/** What invites a grammar to look ahead, or back, as far as the text goes: a paragraph of nothing but its repetition. */
const repeated: Readonly<Record<Language, readonly string[]>> = {
  zh: ['1', '1,', '1-', '一', '十', '第', '百分之', '2017年', '1万', '三分之', '约', '至', '2017926日', '〇'],
  en: [
    '1',
    '1,',
    '1-',
    'between ',
    'one ',
    'hundred ',
    '2017 ',
    '$',
    '1 per cent ',
    'from 1 to ',
    'hundreds of ',
    '1 000 ',
    'O0',
    'a',
  ],
};

const inputs: readonly Input[] = (['zh', 'en'] as const).flatMap((language) => [
  { language, name: 'prose', ofLength: (length) => prose(language, length).slice(0, length) },
  ...repeated[language].map((unit) => ({
    language,
    name: JSON.stringify(unit),
    ofLength: (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
  })),
]);

/** Whether the time of a text grows as its length does: nanoseconds a character at growing lengths. */
export function growth(effort: Effort): Part {
  const lines = inputs.map((input) => lineOf(input, effort));
  const worst = Math.max(...lines.map(({ budget }) => budget?.ratio ?? 0));
  return {
    title: 'Figures: nanoseconds a character as the text grows',
    head: ['language', 'input', ...sizes[effort].map((size) => `${size / 1000} K`)],
    lines,
    note: `The inputs in quotes are repeated without a line break. The ratio is that of the longest to the shortest;\nthe worst is ${worst.toFixed(2)}.`,
  };
}

/** The fastest of some runs in turns, since whatever disturbs a run makes it slower. */
function lineOf({ language, name, ofLength }: Input, effort: Effort): Line {
  const texts = sizes[effort].map(ofLength);
  const fastest = texts.map(() => Infinity);
  const start = performance.now();
  for (let round = 0; round === 0 || (round < 9 && performance.now() - start < enough[effort]); round++) {
    for (const [i, text] of texts.entries()) {
      const time = timed(() => recognise(text, language));
      if (time > patience) return hopeless(language, name);
      fastest[i] = Math.min(fastest[i] ?? Infinity, time);
    }
  }
  const perCharacter = fastest.map((time, i) => (time / (texts[i]?.length ?? 0)) * 1e6);
  return {
    cells: [language, name, ...perCharacter.map((time) => time.toFixed(1))],
    budget: { ratio: (perCharacter.at(-1) ?? 0) / (perCharacter[0] ?? 0), limit: 2, sense: '≤' },
  };
}

/** No ratio is told of an input that takes longer than anyone waits: it is over every budget. */
function hopeless(language: Language, name: string): Line {
  return { cells: [language, name, `over ${patience} ms`], budget: { ratio: Infinity, limit: 2, sense: '≤' } };
}
