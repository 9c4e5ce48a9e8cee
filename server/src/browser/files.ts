import type { Connection } from 'vscode-languageserver/browser';
import type { FileAccess } from '../loading.ts';

/** A page has no file system: the client lists and reads for the server. `null` and missing answers mean "not there". */
export function clientFiles(connection: Connection): FileAccess {
  return {
    list: async (folder) => (await connection.sendRequest<string[] | null>('postil/listFiles', { folder })) ?? [],
    read: async (uri, boundary) =>
      (await connection.sendRequest<string | null>('postil/readFile', { uri, boundary })) ?? undefined,
  };
}
