import { agreementReport } from '../../agreement/report.ts';
import { terminalLine } from '../../escape/terminal.ts';
import { table as rowsTable } from '../formats/table.ts';
import type { AgreementFormat } from './format.ts';

/** For people: tables for passages, sentences, attributes and their values, one of the disagreements, and what it all means. */
export const table: AgreementFormat = {
  name: 'table',
  readers: 'people',
  *lines(compared, { locale, paint, pathOf }) {
    const { lead, tables, notes } = agreementReport(compared, pathOf, locale);
    yield* lead.map(terminalLine);
    for (const { title, columns, rows } of tables) {
      yield '';
      yield paint('place', terminalLine(title));
      yield* rowsTable.lines([rows], { keys: columns, columns }, paint);
    }
    if (notes.length > 0) yield '';
    for (const note of notes) yield paint('quiet', terminalLine(note));
  },
};
