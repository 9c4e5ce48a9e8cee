import { codersOf } from '../../agreement/comparison.ts';
import { disagreementRecord, disagreementRecordLayout, measureLayout, measureRow } from '../../rows/agreement.ts';
import { csv as rowsCsv } from '../formats/csv.ts';
import type { AgreementFormat } from './format.ts';

/** For spreadsheets and statistics: a coefficient a row, or a disagreement a row where nothing else is asked for. */
export const csv: AgreementFormat = {
  name: 'csv',
  readers: 'programs',
  lines({ all, measures, disagreements = [] }, { locale, paint, pathOf }) {
    if (measures) return rowsCsv.lines([measures.map((each) => measureRow(each, locale))], measureLayout, paint);
    const rows = disagreements.map((each) => disagreementRecord(each, pathOf));
    return rowsCsv.lines([rows], disagreementRecordLayout(codersOf(all)), paint);
  },
};
