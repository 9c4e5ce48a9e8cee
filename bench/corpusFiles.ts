import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureAttributes } from '../server/src/actions/figureAttributes.ts';
import type { Figure } from '../server/src/figures/figure.ts';
import { dated, recognise } from '../server/src/figures/recognise.ts';
import { effectiveSchema } from '../server/src/schema/effective.ts';
import type { Tag } from '../server/src/schema/types.ts';
import { createSource } from '../server/src/text/source.ts';
import { type Draw, drawFrom, prose } from './texts.ts';

/** What a project with everything that Postil looks for says of itself. */
const projectFile = 'postil: 1\nname: corpus\nextends: [policy-core]\n';

const figureTag = effectiveSchema(createSource('postil:/corpus', projectFile), () => 'missing').tags.get(
  'figure',
) as Tag;
const date = '2017-09-26';

const annotationsEach = 30;
/** Documents lie in folders of so many. */
const folderSize = 100;

/**
 * Writes a project of documents of 5 to 50 KB, every other one Chinese, with some 30 annotations each, half of them
 * figures; one quote in twenty was edited. The same on every machine.
 */
export function writeCorpus(folder: string, documents: number): void {
  writeFileSync(join(folder, 'postil.yaml'), projectFile);
  for (let i = 0; i < documents; i++) {
    const part = join(folder, `part-${String(Math.floor(i / folderSize)).padStart(3, '0')}`);
    if (i % folderSize === 0) mkdirSync(part);
    const { text, annotations } = documentOf(i);
    const name = `document-${String(i).padStart(5, '0')}`;
    writeFileSync(join(part, `${name}.txt`), text);
    writeFileSync(join(part, `${name}.postil.yaml`), annotations);
  }
}

interface Written {
  readonly text: string;
  readonly annotations: string;
}

function documentOf(index: number): Written {
  const draw = drawFrom(Math.imul(index + 1, 0x9e3779b1));
  const language = index % 2 === 0 ? 'zh' : 'en';
  const bytes = draw.int(5_000, 50_000);
  const text = prose(language, language === 'zh' ? bytes / 3 : bytes, draw);
  const sentences = text.split(language === 'zh' ? /(?<=。)|\n+/u : /(?<=[.!?]) |\n+/u);
  const quotes = once(sentences, text).slice(0, annotationsEach / 2);
  const figures = recognise(text.slice(0, 4_000), language).slice(0, annotationsEach / 2);
  const items = [
    ...quotes.map((quote, i) => claim(edited(quote, draw), i)),
    ...figures.map((figure, i) => figureItem(figure, text, i, index, draw)),
  ];
  return { text, annotations: `language: ${language}\ndate: ${date}\nannotations:\n${items.join('\n')}` };
}

/** The sentences that stand in the text a single time. */
function once(sentences: readonly string[], text: string): readonly string[] {
  return [...new Set(sentences)].filter((each) => each.length > 8 && text.indexOf(each) === text.lastIndexOf(each));
}

/** One quote in twenty has lost a character, and one in a hundred was never there. */
function edited(quote: string, { int }: Draw): string {
  const fate = int(1, 100);
  if (fate === 1) return 'Words that stand nowhere in this text at all';
  const at = int(1, quote.length - 2);
  return fate <= 5 ? quote.slice(0, at) + quote.slice(at + 1) : quote;
}

function claim(quote: string, index: number): string {
  return `  - id: c-${index}
    tag: claim
    quote: ${JSON.stringify(quote)}
    attributes: { type: factual, check_worthiness: low, polarity: neutral, certainty: asserted }
    note: Seen in the first reading.
`;
}

/** One in fifty states something that another document states, too, most often something else. */
function figureItem(figure: Figure, text: string, index: number, document: number, { int }: Draw): string {
  const entity = int(1, 50) === 1 ? `common ${int(1, 100)}` : `document ${document}`;
  const subject = [`entity: ${entity}`, `property: p${index}`, ...(figure.kind === 'date' ? [] : ["period: '2017'"])];
  const said = figureAttributes(figureTag, dated(figure, date)).map(([name, scalar]) => `${name}: ${scalar}`);
  return `  - id: f-${index}
    tag: figure
    quote: ${JSON.stringify(text.slice(figure.start, figure.end))}
    prefix: ${JSON.stringify(text.slice(Math.max(0, figure.start - 12), figure.start))}
    attributes: { ${[...said, ...subject].join(', ')} }
`;
}
