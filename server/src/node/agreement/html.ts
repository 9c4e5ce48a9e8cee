import { agreementReport, type Table } from '../../agreement/report.ts';
import { htmlText } from '../../escape/html.ts';
import type { AgreementFormat } from './format.ts';

/** A page to read and print: a single file with its style in it, no script, nothing from elsewhere. */
export const html: AgreementFormat = {
  name: 'html',
  readers: 'programs',
  *lines(compared, { locale, pathOf }) {
    const { title, lead, tables, notes } = agreementReport(compared, pathOf, locale);
    yield '<!doctype html>';
    yield `<html lang="${{ en: 'en', zh: 'zh-CN' }[locale]}">`;
    yield `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`;
    yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    yield `<title>${htmlText(title)}</title>`;
    yield `<style>${style}</style></head>`;
    yield `<body><main><h1>${htmlText(title)}</h1>`;
    yield* listed(lead);
    for (const [i, table] of tables.entries()) yield* section(table, `t${i}`);
    if (notes.length > 0) {
      yield `<section aria-labelledby="notes"><h2 id="notes">${{ en: 'What it means', zh: '说明' }[locale]}</h2>`;
      yield* listed(notes);
      yield '</section>';
    }
    yield '</main></body></html>';
  },
};

function* listed(items: readonly string[]): Iterable<string> {
  yield '<ul>';
  for (const item of items) yield `<li>${htmlText(item)}</li>`;
  yield '</ul>';
}

/** A table in a frame that keys can scroll, since it may be wider than the page. */
function* section({ title, columns, rows }: Table, id: string): Iterable<string> {
  yield `<section aria-labelledby="${id}"><h2 id="${id}">${htmlText(title)}</h2>`;
  yield `<div class="frame" role="region" aria-labelledby="${id}" tabindex="0"><table>`;
  yield `<thead><tr>${columns.map((name) => `<th scope="col">${htmlText(name)}</th>`).join('')}</tr></thead><tbody>`;
  for (const row of rows) {
    const cells = columns.map((name, i) => {
      const text = htmlText(String(row[name] ?? ''));
      return i === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    yield `<tr>${cells.join('')}</tr>`;
  }
  yield '</tbody></table></div></section>';
}

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0}',
  'main{max-width:75rem;margin:auto;padding:1rem}',
  'table{border-collapse:collapse;font-variant-numeric:tabular-nums}',
  'th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8886}',
  'tbody th{font-weight:normal}',
  '.frame{overflow-x:auto}',
  '@media print{main{max-width:none;padding:0}.frame{overflow:visible}table{font-size:.7rem}tr{break-inside:avoid}thead{display:table-header-group}}',
].join('');
