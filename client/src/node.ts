/** The extension on the desktop and in remote hosts, where the server is a Node process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type Extension, startExtension } from './extension.ts';

let extension: Extension | undefined;

export function activate(context: ExtensionContext): Pick<Extension, 'views'> {
  const server = serverOptions(context.asAbsolutePath('dist/server.js'));
  extension = startExtension(context, (options) => new LanguageClient('postil', 'Postil', server, options));
  return { views: extension.views };
}

/** VS Code waits for the promise, so that the server ends before its host does. */
export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}

function serverOptions(module: string): ServerOptions {
  const transport = TransportKind.ipc;
  return {
    run: { module, transport },
    debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
