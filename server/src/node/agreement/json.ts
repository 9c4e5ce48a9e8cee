import type { Measure } from '../../agreement/measures.ts';
import { explained } from '../../coefficients/explained.ts';
import { terminalJson } from '../../escape/terminal.ts';
import { disagreementRecord, measureRow } from '../../rows/agreement.ts';
import type { AgreementFormat } from './format.ts';

/** For programs: one object with what was compared, every coefficient, what they mean, and every disagreement whole. */
export const json: AgreementFormat = {
  name: 'json',
  readers: 'programs',
  *lines({ all, measures, disagreements }, { locale, pathOf }) {
    const documents = all.map(({ document, coders, passages, unplaced }) => ({
      document: pathOf(document.uri),
      coders,
      passages: passages.length,
      unplaced,
    }));
    const meanings = Object.entries(explained).map(([coefficient, { name, meaning, source }]) => ({
      coefficient,
      name: name[locale],
      meaning: meaning[locale],
      source,
    }));
    const answer = {
      documents,
      measures: measures?.map((each) => measureRow(each, locale)),
      disagreements: disagreements?.map((each) => disagreementRecord(each, pathOf)),
      coefficients: measures && meanings.filter((each) => isUsed(measures, each.coefficient)),
    };
    yield* terminalJson(JSON.stringify(answer, null, 2)).split('\n');
  },
};

function isUsed(measures: readonly Measure[], name: string): boolean {
  return measures.some(({ coefficient }) => coefficient === name);
}
