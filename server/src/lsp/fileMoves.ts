import type {
  FileOperationRegistrationOptions,
  RenameFile,
  RenameFilesParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { consequencesOf } from '../moves/consequences.ts';
import { type Project, sourceOf } from '../project.ts';
import { normalUri } from '../uris.ts';
import { toTextEdit } from './convert.ts';

/** Files and folders wherever they are: a folder that is moved may hold a project. */
export const fileMoves: FileOperationRegistrationOptions = {
  filters: [{ scheme: 'file', pattern: { glob: '**/*' } }],
};

/** What has to change along with files that are about to be renamed or moved, as one edit; null where nothing has to. */
export function fileMovesEdit(
  projects: readonly Project[],
  { files }: RenameFilesParams,
  canRename: boolean,
): WorkspaceEdit | null {
  const moves = files.map(({ oldUri, newUri }) => ({ from: normalUri(oldUri), to: normalUri(newUri) }));
  const documentChanges: (TextDocumentEdit | RenameFile)[] = [];
  for (const project of projects) {
    const { edits, moves: along } = consequencesOf(project, moves);
    if (along.length > 0 && !canRename) continue;
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
      const source = sourceOf(project, uri);
      if (!source) continue;
      const own = edits.filter((edit) => edit.uri === uri).map((edit) => toTextEdit(source, edit));
      documentChanges.push({ textDocument: { uri, version: source.version || null }, edits: own });
    }
    for (const { from, to } of along) documentChanges.push({ kind: 'rename', oldUri: from, newUri: to });
  }
  return documentChanges.length > 0 ? { documentChanges } : null;
}
