/** Puts the parts together; the same for every host. */
import { type ExtensionContext, window } from 'vscode';
import { type NewClient, startServer } from './client.ts';
import { registerCommands } from './commands.ts';
import { decoratePassages } from './decorations.ts';
import { hiddenTags } from './hiddenTags.ts';
import { takePolicyTexts } from './language.ts';
import { watchPassages } from './passages.ts';
import { showStatus } from './status.ts';

export interface Extension {
  stop(): Promise<void>;
}

export function startExtension(context: ExtensionContext, newClient: NewClient): Extension {
  const log = window.createOutputChannel('Postil', { log: true });
  const server = startServer(newClient, log);
  const hidden = hiddenTags(context.workspaceState);
  const passages = watchPassages(server);
  context.subscriptions.push(
    log,
    server,
    hidden,
    passages,
    decoratePassages(passages, hidden),
    showStatus(passages),
    takePolicyTexts(server),
    registerCommands({ server, log, hidden }),
  );
  return server;
}
