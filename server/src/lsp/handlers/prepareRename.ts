import type { PrepareRenameParams, PrepareRenameResult } from 'vscode-languageserver';
import { renameable } from '../../renames/rename.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';
import { refusal } from '../refusal.ts';

export const prepareRename = handler<PrepareRenameParams>({
  method: 'textDocument/prepareRename',
  capability: 'renameProvider',
  options: { prepareProvider: true },
  isImplied: true,
  empty: null,
  answer: ({ project, source, locale }, { position }): PrepareRenameResult | null => {
    const found = renameable(project, source.uri, toOffset(source, position));
    if (found?.state === 'refused') throw refusal(found, locale);
    return found ? { range: toRange(source, found.span), placeholder: found.name } : null;
  },
});
