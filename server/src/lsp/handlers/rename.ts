import type { RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { formatted } from '../../findings.ts';
import { sourceOf } from '../../project.ts';
import { type FileEdits, rename as renameIn } from '../../renames/rename.ts';
import { toOffset } from '../convert.ts';
import { type Context, handler } from '../handler.ts';
import { refusal } from '../refusal.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';

/** Where other files change than the one at hand, the client shows them all before anything is written. */
export const rename = handler<RenameParams>({
  method: 'textDocument/rename',
  capability: 'renameProvider',
  options: { prepareProvider: true },
  empty: null,
  answer: async (context, { position, newName }): Promise<WorkspaceEdit | null> => {
    const offset = toOffset(context.source, position);
    const to = newName.trim();
    const planned = filesOf(context, offset, to);
    // Edits are for what is on disk now, whether or not anybody has told of a change.
    const uris = planned.map(({ source }) => source.uri);
    const now = await context.workspace.readAgain(context.source.uri, uris);
    if (!now) return null;
    const { uri } = now.source;
    const isStill = planned.every(({ source }) => sourceOf(now.project, source.uri) === source);
    const files = isStill ? planned : filesOf({ ...context, ...now }, offset, to);
    const edits = files.flatMap(({ source, edits: own }) => own.map((each) => ({ ...each, uri: source.uri })));
    const isAlone = files.every(({ source }) => source.uri === uri);
    const label = formatted({ en: 'Rename to “{to}”', zh: '改名为“{to}”' }, { to }, context.locale);
    return toWorkspaceEdit({ ...context, ...now }, edits, isAlone ? undefined : label) ?? null;
  },
});

function filesOf({ project, source, locale, settings }: Context, offset: number, to: string): readonly FileEdits[] {
  const result = renameIn(project, source.uri, offset, to, settings.formerNames);
  if (result.state === 'refused') throw refusal(result, locale);
  return result.files;
}
