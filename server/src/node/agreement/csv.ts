import { measureLayout, measureRow } from '../../rows/agreement.ts';
import { csv as rowsCsv } from '../formats/csv.ts';
import type { AgreementFormat } from './format.ts';

/** For spreadsheets and statistics: a coefficient a row. The disagreements are in the other formats. */
export const csv: AgreementFormat = {
  name: 'csv',
  readers: 'programs',
  lines: ({ measures }, { locale, paint }) =>
    rowsCsv.lines([measures.map((each) => measureRow(each, locale))], measureLayout, paint),
};
