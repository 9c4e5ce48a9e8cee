/** Starts a project: writes a commented `postil.yaml` into a folder and opens it. */
import { l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Server } from '../client.ts';

/** The explorer hands in the folder that was clicked; from the palette there is none. */
export function newProject(server: Server) {
  return async (clicked?: Uri): Promise<void> => {
    const folder = clicked instanceof Uri ? clicked : await chooseFolder();
    if (!folder || (await isProject(folder))) {
      return;
    }
    const language = await chooseLanguage();
    if (!language) {
      return;
    }
    const file = await server.ask('postil/newProject', { folder: folder.toString(), language });
    if (!file) {
      window.showErrorMessage(l10n.t('The Postil server did not answer. Its log may say why.'));
      return;
    }
    const uri = Uri.parse(file.uri, true);
    const edit = new WorkspaceEdit();
    // Refused if somebody created the file in the meantime.
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(file.text) });
    if (await workspace.applyEdit(edit)) {
      await window.showTextDocument(uri);
    } else {
      window.showErrorMessage(l10n.t('{0} could not be created.', uri.fsPath));
    }
  };
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) {
    return folders[0]?.uri;
  }
  return (await window.showWorkspaceFolderPick())?.uri;
}

/** Whether there is a project file already; if so, says it and offers to open it. */
async function isProject(folder: Uri): Promise<boolean> {
  const uri = Uri.joinPath(folder, 'postil.yaml');
  try {
    await workspace.fs.stat(uri);
  } catch {
    return false;
  }
  const open = l10n.t('Open');
  const message = l10n.t('This folder is a Postil project already: it has a postil.yaml.');
  if ((await window.showWarningMessage(message, open)) === open) {
    await window.showTextDocument(uri);
  }
  return true;
}

async function chooseLanguage(): Promise<'zh' | 'en' | undefined> {
  const languages = [
    { label: '中文', description: l10n.t('Chinese'), language: 'zh' as const },
    { label: 'English', description: l10n.t('English'), language: 'en' as const },
  ];
  const placeHolder = l10n.t('Which language are the texts of this project in?');
  return (await window.showQuickPick(languages, { placeHolder }))?.language;
}
