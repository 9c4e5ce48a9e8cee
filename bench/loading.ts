import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { bundle } from './bundle.ts';
import { microsoftPackage } from './microsoft.ts';
import type { Effort, Part } from './report.ts';
import { median } from './timing.ts';

const sentence = {
  zh: '2017年，约90%的案件由113个国家协查。',
  en: 'In 2017, about 90% of cases came from 113 states.',
};

/** What a process pays once: loading the recognisers, and what they put off until the first text of each language. */
export async function loading(effort: Effort): Promise<Part> {
  const ours = await bundle('../server/src/figures/recognise.ts', 'figures');
  const theirs = createRequire(import.meta.url).resolve(microsoftPackage);
  const askOurs = `for (const [language, text] of Object.entries(sentence)) suite.recognise(text, language);`;
  const askTheirs = `for (const name of Object.keys(suite)) {
    if (!/^recognize(Number|Ordinal|Percentage|Age|Currency|Dimension|Temperature|DateTime)$/.test(name)) continue;
    suite[name](sentence.zh, 'zh-cn');
    suite[name](sentence.en, 'en-us');
  }`;
  const rounds = Array.from(
    { length: effort === 'quick' ? 3 : 7 },
    () => [start(ours, askOurs), start(theirs, askTheirs)] as const,
  );
  const row = (what: string, side: 0 | 1) => ({
    cells: [what, ...(['load', 'first'] as const).map((part) => median(rounds.map((of) => of[side][part])).toFixed(1))],
  });
  return {
    title: 'Figures: loading in a new process, medians in milliseconds',
    head: ['what', 'load', 'first sentence of each language'],
    lines: [row('Postil', 0), row("Microsoft's recognisers", 1)],
  };
}

interface Times {
  readonly load: number;
  readonly first: number;
}

function start(module: string, ask: string): Times {
  const program = `const sentence = ${JSON.stringify(sentence)};
  const start = performance.now();
  const suite = require(${JSON.stringify(module)});
  const loaded = performance.now();
  ${ask}
  console.log(JSON.stringify({ load: loaded - start, first: performance.now() - loaded }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}
