/** The commands, each under the name by which the manifest contributes it. */
import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Server } from './client.ts';
import { newProject } from './commands/newProject.ts';
import { otherSide } from './commands/otherSide.ts';
import { showPassages } from './commands/showPassages.ts';
import { toggleTags } from './commands/toggleTags.ts';
import type { HiddenTags } from './hiddenTags.ts';

export interface Parts {
  server: Server;
  log: LogOutputChannel;
  hidden: HiddenTags;
}

export function registerCommands({ server, log, hidden }: Parts): Disposable {
  // Commands that need a server behind them are in the palette only once there is one.
  void commands.executeCommand('setContext', 'postil.started', true);
  return Disposable.from(
    commands.registerCommand('postil.showPassages', showPassages(server)),
    commands.registerCommand('postil.otherSide', otherSide(server)),
    commands.registerCommand('postil.toggleTags', toggleTags(server, hidden)),
    commands.registerCommand('postil.newProject', newProject(server)),
    commands.registerCommand('postil.restartServer', () => server.restart()),
    commands.registerCommand('postil.showLog', () => log.show()),
  );
}
