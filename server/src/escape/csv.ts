/**
 * A record of CSV (RFC 4180), without its end: line feeds for every kind of line end within a text, and an apostrophe
 * before a text that a spreadsheet would run as a formula. Numbers and truth values are as they are; null is empty.
 */
export function csvRecord(cells: readonly (string | number | boolean | null)[]): string {
  return cells.map(field).join(',');
}

/** The text that a cell holds, without the apostrophe that `csvRecord` puts before it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/**
 * What spreadsheets take for a formula, full-width signs included (https://owasp.org/www-community/attacks/CSV_Injection);
 * and what looks as if it had an apostrophe of ours already, so that taking one away gives the text back.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function field(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const plain = cell.replace(/\r\n?/gu, '\n').toWellFormed();
  const text = formula.test(plain) ? `'${plain}` : plain;
  return /[",\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
