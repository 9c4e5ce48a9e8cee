import { explained } from '../../coefficients/explained.ts';
import { terminalJson } from '../../escape/terminal.ts';
import { disagreementRow, measureRow } from '../../rows/agreement.ts';
import type { AgreementFormat } from './format.ts';

/** For programs: one object with what was compared, every coefficient, what they mean, and every disagreement. */
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
      measures: measures.map((each) => measureRow(each, locale)),
      disagreements: disagreements.map((each) => disagreementRow(each, pathOf, locale)),
      coefficients: meanings.filter((each) => measures.some(({ coefficient }) => coefficient === each.coefficient)),
    };
    yield* terminalJson(JSON.stringify(answer, null, 2)).split('\n');
  },
};
