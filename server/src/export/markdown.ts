import { markdownText } from '../escape/markdownFile.ts';
import type { BriefParagraph } from './brief/text.ts';
import { briefWords } from './brief/words.ts';
import { type Brief, type BriefDocument, type BriefTable, briefOf, type Footnote } from './brief.ts';
import { annotationParts, type Exporter } from './exporter.ts';

/** A brief for readers in Markdown, with footnotes and tables as GitHub, pandoc and Obsidian have them. */
export const markdown: Exporter = {
  name: 'markdown',
  offsets: undefined,
  carries: new Set(['name', ...annotationParts, 'dates', 'sources', 'origins']),
  write(edition, { locale }) {
    const text = pageOf(briefOf(edition, locale), briefWords[locale]);
    return { files: [{ path: 'brief.md', text }], losses: [] };
  },
};

type Words = (typeof briefWords)[keyof typeof briefWords];

function pageOf({ title, documents }: Brief, words: Words): string {
  const blocks = [`# ${markdownText(title)}`, ...documents.flatMap((each, i) => documentBlocks(each, i + 1, words))];
  return `${blocks.join('\n\n')}\n`;
}

function documentBlocks(document: BriefDocument, index: number, words: Words): readonly string[] {
  const { title, facts, paragraphs, tables, footnotes } = document;
  const mark = (footnote: number) => `[^${index}-${footnote}]`;
  return [
    `## ${markdownText(title)}`,
    ...facts.map(markdownText),
    ...tables.flatMap((table) => [`### ${markdownText(table.title)}`, tableText(table, mark)]),
    `### ${words.text}`,
    ...paragraphs.map((pieces) => paragraphText(pieces, mark)),
    ...footnotes.map((footnote) => `${mark(footnote.number)}: ${footnoteText(footnote, mark, words)}`),
  ].filter((block) => block !== '');
}

/** What stands between two marks is escaped as one, so that no cut within it hides what Markdown would see. */
function paragraphText(pieces: BriefParagraph, mark: (footnote: number) => string): string {
  let line = '';
  let run = '';
  const end = () => {
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run) ?? [];
    line += `${before && ' '}${markdownText(words)}${after && ' '}`;
    run = '';
  };
  for (const { text, footnotes } of pieces) {
    run += text;
    if (footnotes.length === 0) continue;
    end();
    line += footnotes.map(mark).join('');
  }
  end();
  return line.trim();
}

function tableText({ columns, rows }: BriefTable, mark: (footnote: number) => string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(markdownText)),
    line(columns.map(() => '---')),
    ...rows.map(({ cells: [first = '', ...cells], footnotes }) =>
      line([`${markdownText(first)}${footnotes.map(mark).join('')}`, ...cells.map(markdownText)]),
    ),
  ].join('\n');
}

function footnoteText({ tag, facts, note, links }: Footnote, mark: (footnote: number) => string, words: Words): string {
  const linked = links.map(({ relation, quote, footnote }) => {
    const end = footnote === undefined ? '' : mark(footnote);
    return `${markdownText(relation)}${words.colon}“${markdownText(quote)}”${end}`;
  });
  const said = note === undefined ? facts : [...facts, note];
  return [`**${markdownText(tag)}**`, ...said.map(markdownText), ...linked].join(' · ');
}
