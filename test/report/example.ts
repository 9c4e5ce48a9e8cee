import type { Finding } from '../../server/src/findings.ts';
import type { Report, Reported, Style } from '../../server/src/report/reporter.ts';
import { createSource } from '../../server/src/text/source.ts';

/** A finding at the place that a text marks with ⟦ and ⟧. */
export function example(file: string, marked: string, finding: Partial<Finding> = {}): Reported {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const source = createSource(`file:///w/${file}`, marked.replace('⟦', '').replace('⟧', ''));
  const message = { en: 'No “{tag}”.', zh: '没有“{tag}”。' };
  return {
    file,
    source,
    finding: {
      uri: source.uri,
      code: 'tag-unknown',
      severity: 'error',
      params: { tag: 'clam' },
      message,
      start,
      end,
      ...finding,
    },
  };
}

export const plain: Style = { locale: 'en', columns: 60, paint: (_role, text) => text };

/** A report on so many files, of which those with findings come first; each finding may be about another's text. */
export function reportOf(findings: readonly Reported[], checked = findings.length): Report {
  const files = [
    ...new Set([...findings.map(({ file }) => file), ...Array.from({ length: checked }, (_, i) => `${i}.txt`)]),
  ];
  return {
    findings,
    checked: files.slice(0, checked),
    isComplete: true,
    elsewhere: (uri) => findings.find(({ finding }) => finding.uri === uri),
  };
}
