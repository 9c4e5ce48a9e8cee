import { FilePermission, l10n, type Uri, window, workspace } from 'vscode';

/** Opens files that are about to be written, without showing them; false where one cannot be written, which the user is told. */
export async function openForWriting(uris: Uri[]): Promise<boolean> {
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      await workspace.openTextDocument(uri);
      if (await isReadOnly(uri)) {
        window.showWarningMessage(
          l10n.t('Nothing was written: {0} is read-only. Make it writable, and try again.', name),
        );
        return false;
      }
    } catch {
      window.showWarningMessage(l10n.t('Nothing was written: {0} cannot be opened.', name));
      return false;
    }
  }
  return true;
}

async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return true;
  }
  const { permissions = 0 } = await workspace.fs.stat(uri);
  return (permissions & FilePermission.Readonly) !== 0;
}
