import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml.ts';

/** Counts what the standard says and no project here can. */
export function countUntaken(root: XmlElement, notesLeft: number, report: Report): void {
  const sources = childNamed(root, 'Sources')?.children ?? [];
  const counted = (name: string) => sources.filter((each) => each.name === name).length;
  report.lose(losses.pictures, counted('PictureSource'));
  report.lose(losses.recordings, counted('AudioSource') + counted('VideoSource'));
  for (const pdf of sources.filter(({ name }) => name === 'PDFSource')) countPdf(pdf, report);
  for (const source of sources) {
    report.lose(losses.descriptions, childNamed(source, 'Description')?.text.trim() ? 1 : 0);
    countText(source.name === 'PDFSource' ? childNamed(source, 'Representation') : source, report);
  }
  report.lose(losses.sets, childrenNamed(childNamed(root, 'Sets'), 'Set').length);
  report.lose(losses.graphs, childrenNamed(childNamed(root, 'Graphs'), 'Graph').length);
  report.lose(losses.notes, notesLeft);
  report.lose(losses.ofProject, childNamed(root, 'Description')?.text.trim() ? 1 : 0);
}

function countPdf(pdf: XmlElement, report: Report): void {
  report.lose(childNamed(pdf, 'Representation') ? losses.layout : losses.pdfs, 1);
  report.lose(losses.areas, childrenNamed(pdf, 'PDFSelection').length);
}

function countText(source: XmlElement | undefined, report: Report): void {
  const selections = childrenNamed(source, 'PlainTextSelection');
  const codings = selections.flatMap((each) => childrenNamed(each, 'Coding'));
  report.lose(losses.wholes, childrenNamed(source, 'Coding').length);
  report.lose(losses.rich, source?.attributes.has('richTextPath') ? 1 : 0);
  report.lose(losses.times, codings.filter(({ attributes }) => attributes.has('creationDateTime')).length);
}

const losses = {
  pictures: { en: 'pictures with what is coded in them', zh: '图片及其中的编码' },
  recordings: { en: 'recordings with their transcripts and codings', zh: '录音录像及其转写和编码' },
  pdfs: { en: 'PDF files without a text', zh: '没有文本的 PDF 文件' },
  layout: { en: 'pages of PDF files (their text is taken)', zh: 'PDF 文件的版面（已取其文本）' },
  areas: { en: 'coded areas of pages', zh: '页面上已编码的区域' },
  descriptions: { en: 'descriptions of documents', zh: '文档的说明' },
  wholes: { en: 'codes given to whole documents', zh: '赋予整篇文档的编码' },
  rich: { en: 'formatted versions of texts', zh: '文本的带格式版本' },
  times: { en: 'times at which passages were coded', zh: '编码的时间' },
  sets: { en: 'sets', zh: '集合' },
  graphs: { en: 'graphs', zh: '图' },
  notes: { en: 'notes that belong to no passage and no code', zh: '不属于任何片段或编码的备注' },
  ofProject: { en: 'the description of the project', zh: '项目的说明' },
} as const satisfies Record<string, Message>;
