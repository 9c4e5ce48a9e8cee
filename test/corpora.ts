// What tests of batches and shards have in common: a corpus, and the recipes of docs/corpora.md.
import { readFileSync } from 'node:fs';

/** The blocks of code of docs/corpora.md in a language, in order. */
export function recipes(language: string): readonly string[] {
  const page = readFileSync(new URL('../docs/corpora.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)];
  return blocks.flatMap(([, name, code = '']) => (name === language ? [code] : []));
}

/** Lines of a corpus, some of them without a text, all with an id. */
export function corpusLines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `d-${i}`;
    if (i % 17 === 3) return JSON.stringify({ id });
    const zh = `我们将在${2000 + i}年前培训${i}.5万名官员，约${i}个国家参加。`.repeat(1 + (i % 5));
    const en = `We will train ${i},500 officers by ${2000 + i}. 😀 About ${i} countries joined.`.repeat(1 + (i % 3));
    const said = i % 2 === 0 ? { text: zh, language: 'zh' } : { text: en };
    return JSON.stringify({ id, ...said, date: '2017-09-26' });
  });
}
