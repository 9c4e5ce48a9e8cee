import type { Finding } from '../../server/src/findings.ts';
import type { Reported, Style } from '../../server/src/report/reporter.ts';
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
