import { zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { childNamed, readXml } from '../../import/reading/xml.ts';
import { readZip } from '../../import/reading/zip.ts';
import { type About, type Block, oneLine } from '../../pages/page.ts';
import { blocksOf } from './blocks.ts';
import type { PageElement } from './dom.ts';
import { type LossName, lossesIn } from './losses.ts';
import { type PageReader, Unreadable } from './reader.ts';

/** A Word document: its text as it stands with all tracked changes accepted, footnotes at the end. */
export const docx: PageReader = async (bytes) => {
  const entries = partsOf(bytes);
  const main = partOf(entries, 'word/document.xml');
  if (main === undefined) {
    throw new Unreadable({
      en: 'this is no Word document: word/document.xml is missing. Save it as .docx; .doc is an older format that cannot be read here.',
      zh: '这不是 Word 文档：缺少 word/document.xml。请另存为 .docx；旧格式 .doc 无法读取。',
    });
  }
  for (const name of entries.keys()) refuseDoctype(name, entries);
  // Only what was counted and looked at is handed on.
  const checked = Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer: checked },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const body = parseHTML(`<html><body>${value}</body></html>`).document.body as unknown as PageElement;
  const blocks = underTitle(blocksOf(body).map(withNumber));
  if (blocks.length === 0) {
    throw new Unreadable({ en: 'there is no text in this document.', zh: '该文档中没有文字。' });
  }
  return { origin: 'office', about: aboutOf(entries, blocks), blocks, losses: lossesIn(countsOf(main, entries)) };
};

/** The names of styles as Word, LibreOffice and WPS write them where mammoth does not know them. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='标题 ${level}'] => h${level}:fresh`,
    `p[style-name='標題 ${level}'] => h${level}:fresh`,
  ]),
];

/** The parts that are XML; pictures stay packed. */
function partsOf(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { entries, problems } = readZip(archive);
  const read = [...entries.values()]
    .filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))
    .map((entry) => ({ name: entry.name, ...entry.read() }));
  const [problem] = [...problems, ...read.flatMap((each) => each.problem ?? [])];
  // Half of a part would be half of a text that looks whole.
  if (problem) throw new Unreadable(problem.what, { entry: problem.entry ?? '', ...problem.params });
  return new Map(read.flatMap(({ name, bytes }) => (bytes ? [[name, bytes] as const] : [])));
}

function partOf(entries: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = entries.get(name);
  return bytes && new TextDecoder().decode(bytes);
}

/** Entities can grow without bound, or name files; no program that writes Word documents declares any. */
function refuseDoctype(name: string, entries: ReadonlyMap<string, Uint8Array>): void {
  const bytes = entries.get(name) ?? new Uint8Array();
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide || /<!(?:DOCTYPE|ENTITY)/iu.test(Buffer.from(bytes).toString('latin1'))) {
    throw new Unreadable(
      {
        en: '{name} in it declares entities or is not in UTF-8, which no word processor writes; it is not read.',
        zh: '其中的 {name} 声明了实体或不是 UTF-8 编码，文字处理软件不会这样写；未读取。',
      },
      { name },
    );
  }
}

/** Notes come as a list at the end, each with an arrow back to where it is called by its number in brackets. */
function withNumber(block: Block): Block {
  const note = /^(.*?)\s*↑$/u.exec(block.text)?.[1];
  if (note === undefined) return block;
  const number = /^\d+/u.exec(block.marker ?? '')?.[0];
  return { kind: 'paragraph', text: number === undefined ? note : `[${number}] ${note}` };
}

/** Where the title has the first level for itself, the headings below it go one down. */
function underTitle(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  const isTitle = first?.kind === 'heading' && first.level === 1;
  if (!isTitle || !others.some(({ kind, level }) => kind === 'heading' && level === 1)) return blocks;
  return [
    first,
    ...others.map((block) => (block.kind === 'heading' ? { ...block, level: (block.level ?? 1) + 1 } : block)),
  ];
}

function aboutOf(entries: ReadonlyMap<string, Uint8Array>, [first]: readonly Block[]): About {
  const core = readXml(entries.get('docProps/core.xml') ?? new Uint8Array(), () => true).root;
  const property = (name: string) => oneLine(childNamed(core, name)?.text ?? '');
  const title = first?.kind === 'heading' ? first.text : property('title');
  const author = property('creator');
  return { ...(title && { title }), ...(author && { author }) };
}

function countsOf(main: string, entries: ReadonlyMap<string, Uint8Array>): Partial<Record<LossName, number>> {
  const count = (pattern: RegExp, text = main) => text.match(pattern)?.length ?? 0;
  const headers = [...entries.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name));
  return {
    images: count(/<pic:pic\b|<v:imagedata\b/gu),
    comments: count(/<w:comment\b/gu, partOf(entries, 'word/comments.xml') ?? ''),
    deletions: count(/<w:del\b(?![^>]*\/>)/gu) + count(/<w:moveFrom\b(?![^>]*\/>)/gu),
    insertions: count(/<w:ins\b(?![^>]*\/>)/gu) + count(/<w:moveTo\b(?![^>]*\/>)/gu),
    textBoxes: Math.max(count(/<wps:txbx\b/gu), count(/<v:textbox\b/gu)),
    headers: headers.filter((name) => /<w:t\b/u.test(partOf(entries, name) ?? '')).length,
    equations: count(/<m:oMath\b/gu),
  };
}
