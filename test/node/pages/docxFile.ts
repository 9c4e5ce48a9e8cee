import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this in its body, as Word lays it out in its zip; further entries, or others in their place, on request. */
export function docxFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    'word/styles.xml': `<?xml version="1.0" encoding="UTF-8"?><w:styles ${w}><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<?xml version="1.0" encoding="UTF-8"?><w:footnotes ${w}><w:footnote w:id="2">${p('数据来源：海州市统计局。')}</w:footnote></w:footnotes>`,
    'word/numbering.xml': `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/comments.xml': `<?xml version="1.0" encoding="UTF-8"?><w:comments ${w}><w:comment w:id="0" w:author="A">${p('请核对')}</w:comment></w:comments>`,
    'docProps/core.xml':
      '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>蓝色粮仓 &amp; 海洋</dc:title><dc:creator>海州市海洋局</dc:creator></cp:coreProperties>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
  });
}

/** A paragraph, in a style by its id or in a numbered list. */
export function p(text: string, style?: string): string {
  const properties =
    style === 'list'
      ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
      : style === undefined
        ? ''
        : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The parts of a report in Chinese that a word processor has and a text has not. */
export const report = [
  p('海州市海洋牧场建设情况报告', 'a3'),
  p('海州市海洋局　2023年5月18日'),
  p('一、基本情况', '1'),
  `<w:p>${run('全市建成海洋牧场12个，投放人工鱼礁36万空方')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，同比增长')}<w:del w:id="5" w:author="B"><w:r><w:delText>8%</w:delText></w:r></w:del><w:ins w:id="6" w:author="B">${run('9.5%')}</w:ins>${run('。')}</w:p>`,
  p('二、下一步工作', '1'),
  p('到2025年新建海洋牧场5个；', 'list'),
  p('每年增殖放流苗种30亿尾。', 'list'),
  `<w:tbl><w:tr><w:tc>${p('年份')}</w:tc><w:tc>${p('数量（个）')}</w:tc></w:tr><w:tr><w:tc>${p('2022')}</w:tc><w:tc>${p('12')}</w:tc></w:tr></w:tbl>`,
  `<w:p><w:commentRangeStart w:id="0"/>${run('各县区要抓紧落实，确保按期完成任务。')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
].join('');
