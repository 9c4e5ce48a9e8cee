import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selections } from '../../selections/selections.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';

export const selectionRange = handler<SelectionRangeParams>({
  method: 'textDocument/selectionRange',
  capability: 'selectionRangeProvider',
  options: {},
  empty: [],
  answer: ({ project, source }, { positions }): SelectionRange[] =>
    positions.map((position) => {
      const spans = selections(project, source.uri, toOffset(source, position));
      const nested = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: toRange(source, span), ...(parent ? { parent } : {}) }),
        undefined,
      );
      return nested ?? { range: { start: position, end: position } };
    }),
});
