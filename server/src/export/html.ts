import { html as element, htmlPage } from '../escape/html.ts';
import type { Markup } from '../escape/xml.ts';
import type { Locale } from '../findings.ts';
import type { BriefPiece } from './brief/text.ts';
import { briefWords } from './brief/words.ts';
import { type Brief, type BriefDocument, type BriefTable, briefOf, type Footnote } from './brief.ts';
import { annotationParts, type Exporter } from './exporter.ts';
import { briefStyle } from './html/style.ts';

/** A brief for readers as one page without scripts, to read on a screen, to listen to, or to print. */
export const html: Exporter = {
  name: 'html',
  offsets: undefined,
  carries: new Set(['name', 'languages', ...annotationParts, 'dates', 'sources', 'origins']),
  write(edition, { locale }) {
    return { files: [{ path: 'brief.html', text: htmlPage(page(briefOf(edition, locale), locale)) }], losses: [] };
  },
};

function page({ title, documents }: Brief, locale: Locale): Markup {
  return element('html', { lang: { en: 'en', zh: 'zh-CN' }[locale] }, [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // Nothing in the page can load anything, whatever got into it.
      element('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      element('title', {}, [title]),
      briefStyle,
    ]),
    element('body', {}, [
      element('main', {}, [
        element('h1', {}, [title]),
        ...documents.map((document, i) => documentArticle(document, `d${i + 1}`, locale)),
      ]),
    ]),
  ]);
}

function documentArticle(document: BriefDocument, id: string, locale: Locale): Markup {
  const words = briefWords[locale];
  const { title, language, facts, paragraphs, tables, footnotes } = document;
  return element('article', { 'aria-labelledby': id }, [
    element('h2', { id }, [title]),
    ...facts.map((fact) => element('p', { class: 'fact' }, [fact])),
    ...tables.map((table, i) => tableSection(table, id, `${id}-t${i + 1}`, language)),
    element('section', { 'aria-labelledby': `${id}-text` }, [
      element('h3', { id: `${id}-text` }, [words.text]),
      ...paragraphs.map((pieces) => {
        const content = pieces.flatMap((piece) => pieceMarkup(piece, id));
        return element('p', { lang: language, class: 'text' }, content);
      }),
    ]),
    ...(footnotes.length === 0
      ? []
      : [
          element('section', { 'aria-labelledby': `${id}-notes`, class: 'notes' }, [
            element('h3', { id: `${id}-notes` }, [words.notes]),
            element(
              'ol',
              {},
              footnotes.map((footnote) => footnoteItem(footnote, id, language, locale)),
            ),
          ]),
        ]),
  ]);
}

function tableSection({ title, columns, rows }: BriefTable, document: string, id: string, language: string): Markup {
  return element('section', { 'aria-labelledby': id }, [
    element('h3', { id }, [title]),
    // Wider than a narrow screen, so the keys have to reach it to move it.
    element('div', { class: 'table', role: 'group', tabindex: '0', 'aria-labelledby': id }, [
      element('table', { 'aria-labelledby': id }, [
        element('thead', {}, [
          element(
            'tr',
            {},
            columns.map((column) => element('th', { scope: 'col' }, [column])),
          ),
        ]),
        element(
          'tbody',
          {},
          rows.map(({ cells: [first = '', ...cells], footnotes }) =>
            element('tr', {}, [
              element('th', { scope: 'row', lang: language }, [
                first,
                ...footnotes.map((each) => reference(document, each)),
              ]),
              ...cells.map((cell) => element('td', {}, [cell])),
            ]),
          ),
        ),
      ]),
    ]),
  ]);
}

function pieceMarkup({ text, entry, footnotes }: BriefPiece, document: string): readonly (Markup | string)[] {
  const colour = entry?.definition?.color ?? 'grey';
  return [
    entry && text !== '' ? element('mark', { class: colour }, [text]) : text,
    ...footnotes.map((number) => reference(document, number, `${document}-r${number}`)),
  ];
}

function reference(document: string, number: number, id?: string): Markup {
  return element('sup', { id }, [element('a', { href: `#${document}-n${number}` }, [String(number)])]);
}

function footnoteItem(
  { number, tag, facts, note, links }: Footnote,
  document: string,
  language: string,
  locale: Locale,
): Markup {
  const words = briefWords[locale];
  const linked = links.map(({ relation, quote, footnote }) =>
    element('p', {}, [
      `${relation}${words.colon}`,
      element('q', { lang: language }, [quote]),
      ...(footnote === undefined ? [] : [reference(document, footnote)]),
    ]),
  );
  return element('li', { id: `${document}-n${number}` }, [
    element('strong', {}, [tag]),
    ' ',
    element('a', { href: `#${document}-r${number}`, 'aria-label': `${words.back} (${number})` }, ['↩']),
    ...(facts.length === 0 ? [] : [element('p', {}, [facts.join(' · ')])]),
    ...(note === undefined ? [] : [element('p', {}, [note])]),
    ...linked,
  ]);
}
