import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { languageOf } from '../../pages/language.ts';
import type { Block } from '../../pages/page.ts';
import { aboutOf } from './about.ts';
import { blocksOf, lossesOf } from './blocks.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { textOf } from './encodings.ts';
import { lossesIn } from './losses.ts';
import { type PageReader, Unreadable } from './reader.ts';

/** A saved web page. Nothing in it is run, and nothing that it names is fetched. */
export const html: PageReader = (bytes, encoding) => {
  const { text, damaged } = textOf(bytes, encoding, declaredEncoding(bytes));
  const document = documentOf(text);
  const about = aboutOf(document);
  const blocks = blocksOf(document.body ?? document.documentElement);
  if (blocks.length === 0) {
    throw new Unreadable({
      en: 'there is no text in this page; perhaps a script was to bring it. Save the page from the browser when it shows the text, or copy the text.',
      zh: '该网页中没有文字，文字可能由脚本载入。请在浏览器显示正文后再保存网页，或复制文字。',
    });
  }
  const losses = { ...lossesOf(document), damaged };
  return {
    origin: 'web',
    about: { ...about, language: about.language ?? languageOf(blocks.map((block) => block.text).join('\n')) },
    blocks: standing(blocks, isTooMuch(document) ? undefined : articleLines(text)),
    losses: lossesIn(losses),
  };
};

/** `<meta charset>`, its older form, or the XML declaration, as browsers look for them. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/iu
    .exec(head)
    ?.slice(1)
    .find((each) => each !== undefined);
}

function documentOf(text: string): PageDocument {
  // Without an `html` element the parser would take the first element for the whole.
  const isWhole = /<html[\s>]/iu.test(text);
  return parseHTML(isWhole ? text : `<html><body>${text}</body></html>`).document as unknown as PageDocument;
}

/** The lines of what Readability takes for the article; nothing where it finds none. */
function articleLines(text: string): ReadonlySet<string> | undefined {
  // It takes the document apart that it is given.
  const article = new Readability<PageElement>(documentOf(text) as never, {
    serializer: (node) => node as unknown as PageElement,
    charThreshold: 200,
  }).parse();
  if (!article?.content) return undefined;
  return new Set(blocksOf(article.content).map((block) => block.text));
}

/** Readability looks from each element at all that it is in: its time grows with the third power of the depth. */
const maxDepth = 200;
const maxElements = 100_000;

function isTooMuch({ documentElement }: PageDocument): boolean {
  let elements = 0;
  const stack = [{ element: documentElement, depth: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { element, depth } = step;
    elements++;
    if (depth > maxDepth || elements > maxElements) return true;
    for (const child of element.children) stack.push({ element: child, depth: depth + 1 });
  }
  return false;
}

/**
 * What the article has not is outside, but for what stands between its first and last line, or between the title and its
 * first line: there, articles have lines that look unlike them, such as who speaks and where.
 */
function standing(blocks: readonly Block[], article: ReadonlySet<string> | undefined): readonly Block[] {
  if (!article) return blocks;
  const isIn = ({ text }: Block) => article.has(text);
  const first = blocks.findIndex((block) => isIn(block) && block.text.length > 15);
  const last = blocks.findLastIndex(isIn);
  const title = blocks.slice(0, first + 1).findLastIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const start = title < 0 ? first : title;
  return blocks.map((block, i) => {
    const isInside = i >= start && i <= last && (block.standing !== 'outside' || isIn(block));
    return { ...block, standing: isInside ? 'text' : 'outside' };
  });
}
