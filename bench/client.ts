import { type ChildProcess, fork } from 'node:child_process';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';

/** A language server in a process of its own, spoken to as an editor does. */
export interface Server {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export async function startServer(path: string, folder: string, env = process.env): Promise<Server> {
  const child = fork(path, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  child.once('exit', (code) => code && fail(path, code));
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** A server that dies would leave the benchmark waiting for its answer. */
function fail(path: string, code: number): never {
  console.error(`${path} ended with code ${code}.`);
  process.exit(1);
}
