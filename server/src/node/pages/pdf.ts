import './pdfGlobals.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import cmaps from 'postil:cmaps';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type About, oneLine } from '../../pages/page.ts';
import { blocksOfPages } from '../../pages/pdfBlocks.ts';
import type { LaidPage, Run } from '../../pages/pdfLines.ts';
import { lossesIn } from './losses.ts';
import { type PageReader, Unreadable } from './reader.ts';

/** A PDF with text in it. Nothing in it is run, drawn or fetched. */
export const pdf: PageReader = async (bytes) => {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: ShippedData,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maxPages) throw tooLong;
    const pages: LaidPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await laidPage(page));
      page.cleanup();
    }
    const { blocks, removed } = blocksOfPages(pages);
    const empty = pages.filter(({ runs }) => runs.length === 0).length;
    if (blocks.length === 0) throw scanned;
    const text = blocks.map((block) => block.text).join('');
    return {
      origin: 'office',
      about: aboutOf((await document.getMetadata()).info as Readonly<Record<string, unknown>>, blocks),
      blocks,
      removed,
      losses: lossesIn({
        pages: empty,
        runningHeads: removed.length,
        damaged: text.match(/[\ufffd\ue000-\uf8ff\0]/gu)?.length ?? 0,
      }),
    };
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? locked : error;
  } finally {
    await task.destroy();
  }
};

const maxPages = 5000;
const maxRuns = 100_000;

interface Content {
  readonly items: readonly object[];
}

async function laidPage(page: {
  readonly getViewport: (options: { scale: number }) => { readonly width: number; readonly height: number };
  readonly getTextContent: () => Promise<Content>;
}): Promise<LaidPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return { width, height, runs: items.slice(0, maxRuns).flatMap(runOf) };
}

function runOf(item: object): readonly Run[] {
  if (!('str' in item) || !('transform' in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b);
  // Words that run up the margin are marks of the printer or of a repository.
  const isTurned = Math.abs(b) > Math.abs(a);
  return str === '' || size === 0 || isTurned ? [] : [{ text: str.replace(lookalikes, meant), x, y, width, size }];
}

/** Fonts often name a character by its radical, which looks the same, or by a ligature: ⼀ for 一, ﬁ for fi. */
const lookalikes = /[\u2e80-\u2fd5\uf900-\ufad9\ufb00-\ufb06]/gu;

function meant(character: string): string {
  return radicals.get(character) ?? character.normalize('NFKC');
}

/** Of the radicals that Unicode gives no equivalent, those that are characters by themselves (EquivalentUnifiedIdeograph.txt). */
const radicals = new Map(
  '⺎兀 ⺝月 ⺟母 ⺠民 ⺫罒 ⺮竹 ⺶羊 ⻁虎 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户'
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character] as const),
);

function aboutOf(info: Readonly<Record<string, unknown>>, blocks: ReturnType<typeof blocksOfPages>['blocks']): About {
  const words = (name: string) => (typeof info[name] === 'string' ? oneLine(info[name]).slice(0, 300) : '');
  const heading = blocks.find(({ kind }) => kind === 'heading')?.text;
  // What a program put there is the name of a file, and no title.
  const told = /\.(?:docx?|indd|html?|pdf|wps)$|^(?:Microsoft Word|about:blank|Untitled|data:|file:)/iu.test(
    words('Title'),
  )
    ? ''
    : words('Title');
  const title = heading ?? told;
  const author = words('Author');
  return { ...(title && { title }), ...(author && { author }) };
}

/** How codes of Chinese, Japanese and Korean fonts are read, out of this very program. */
class ShippedData {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const data = cmaps[filename];
    return data === undefined ? Promise.reject(new Error(filename)) : Promise.resolve(Buffer.from(data, 'base64'));
  }
}

const scanned = new Unreadable({
  en: 'no page has text, only pictures: it was scanned. Have a program for text recognition (OCR) read it, and import what it writes.',
  zh: '各页都没有文字，只有图像：这是扫描件。请先用文字识别（OCR）程序处理，再导入其结果。',
});
const locked = new Unreadable({
  en: 'it is encrypted with a password. Save it without one, and import that.',
  zh: '文件有密码保护。请另存为无密码的文件后再导入。',
});
const tooLong = new Unreadable(
  { en: 'it has more than {pages} pages. Divide it.', zh: '超过 {pages} 页。请拆分。' },
  { pages: maxPages },
);
