import type { FoldingRangeParams } from 'vscode-languageserver';
import { folds } from '../../folding/folds.ts';
import { toRange } from '../convert.ts';
import { handler } from '../handler.ts';

export const foldingRange = handler<FoldingRangeParams>({
  method: 'textDocument/foldingRange',
  capability: 'foldingRangeProvider',
  options: {},
  empty: [],
  answer: ({ project, source }) =>
    folds(project, source.uri)
      .map((span) => toRange(source, span))
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line })),
});
