/** The commands, each under the name by which the manifest contributes it. */
import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Server } from './client.ts';
import { filterAnnotations } from './commands/filterAnnotations.ts';
import { groupAnnotations } from './commands/groupAnnotations.ts';
import { newProject } from './commands/newProject.ts';
import { otherSide } from './commands/otherSide.ts';
import { reveal } from './commands/reveal.ts';
import { showPassages } from './commands/showPassages.ts';
import { decideOnSuggestion, goToSuggestion } from './commands/suggestions.ts';
import { toggleCoders } from './commands/toggleCoders.ts';
import { toggleTags } from './commands/toggleTags.ts';
import type { Hidden } from './hidden.ts';
import type { ViewState } from './views/state.ts';
import { write } from './writing/write.ts';

export interface Parts {
  server: Server;
  log: LogOutputChannel;
  hiddenTags: Hidden;
  hiddenCoders: Hidden;
  state: ViewState;
}

export function registerCommands({ server, log, hiddenTags, hiddenCoders, state }: Parts): Disposable {
  // Commands that need a server behind them are in the palette only once there is one.
  void commands.executeCommand('setContext', 'postil.started', true);
  return Disposable.from(
    commands.registerCommand('postil.showPassages', showPassages(server, hiddenCoders)),
    commands.registerCommand('postil.otherSide', otherSide(server)),
    commands.registerCommand('postil.toggleTags', toggleTags(server, hiddenTags)),
    commands.registerCommand('postil.toggleCoders', toggleCoders(server, hiddenCoders)),
    commands.registerCommand('postil.groupAnnotations', groupAnnotations(state)),
    commands.registerCommand('postil.filterAnnotations', filterAnnotations(state)),
    commands.registerCommand('postil.clearFilter', () => state.filter('')),
    commands.registerCommand('postil.reveal', reveal('target')),
    commands.registerCommand('postil.openAnnotation', reveal('annotation')),
    commands.registerCommand('postil.nextSuggestion', goToSuggestion(server, 'next')),
    commands.registerCommand('postil.previousSuggestion', goToSuggestion(server, 'previous')),
    commands.registerCommand('postil.acceptSuggestion', decideOnSuggestion(server, 'accept')),
    commands.registerCommand('postil.refuseSuggestion', decideOnSuggestion(server, 'refuse')),
    commands.registerCommand('postil.tagClaim', write(server, 'tag', { tag: 'claim', passage: 'best' })),
    commands.registerCommand('postil.tagFigure', write(server, 'tag', { tag: 'figure', passage: 'best' })),
    commands.registerCommand('postil.tagInitiative', write(server, 'tag', { tag: 'initiative', passage: 'best' })),
    commands.registerCommand('postil.tagAs', write(server, 'tag')),
    commands.registerCommand('postil.editAttributes', write(server, 'attributes')),
    commands.registerCommand('postil.editNote', write(server, 'note')),
    commands.registerCommand('postil.changeTag', write(server, 'retag')),
    commands.registerCommand('postil.movePassage', write(server, 'move')),
    commands.registerCommand('postil.splitAnnotation', write(server, 'split')),
    commands.registerCommand('postil.mergeAnnotations', write(server, 'merge')),
    commands.registerCommand('postil.linkTo', write(server, 'link')),
    commands.registerCommand('postil.removeLink', write(server, 'unlink')),
    commands.registerCommand('postil.setStatus', write(server, 'status')),
    commands.registerCommand('postil.deleteAnnotation', write(server, 'remove')),
    commands.registerCommand('postil.copyAnnotation', write(server, 'copy')),
    commands.registerCommand('postil.acceptIntoGold', write(server, 'accept')),
    commands.registerCommand('postil.newProject', newProject(server)),
    commands.registerCommand('postil.restartServer', () => server.restart()),
    commands.registerCommand('postil.showLog', () => log.show()),
  );
}
