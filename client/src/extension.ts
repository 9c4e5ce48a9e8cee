/** Puts the parts together; the same for every host. */
import { type ExtensionContext, window } from 'vscode';
import { type NewClient, startServer } from './client.ts';
import { registerCommands } from './commands.ts';
import { decoratePassages } from './decorations.ts';
import { hiddenIn } from './hidden.ts';
import { takePolicyTexts } from './language.ts';
import { watchOverview } from './overview.ts';
import { watchPassages } from './passages.ts';
import { showStatus } from './status.ts';
import { decorateSuggestions, watchSuggestions } from './suggestions.ts';
import { viewState } from './views/state.ts';
import { showViews, type Views } from './views/views.ts';

export interface Extension {
  stop(): Promise<void>;
  /** What the views hold, for the tests of the extension. */
  readonly views: Views;
}

export function startExtension(context: ExtensionContext, newClient: NewClient): Extension {
  const log = window.createOutputChannel('Postil', { log: true });
  const hiddenTags = hiddenIn(context.workspaceState, 'hiddenTags');
  const hiddenCoders = hiddenIn(context.workspaceState, 'hiddenCoders');
  const toHide = () => ({ hiddenCoders: hiddenCoders.names() });
  const server = startServer(newClient, log, toHide);
  const state = viewState(context.workspaceState);
  const passages = watchPassages(server);
  const suggestions = watchSuggestions(server, passages);
  const overview = watchOverview(server);
  const views = showViews({ overview, passages, state });
  context.subscriptions.push(
    log,
    server,
    hiddenTags,
    hiddenCoders,
    state,
    passages,
    overview,
    views,
    hiddenCoders.onDidChange(() => server.hide(toHide())),
    suggestions,
    decoratePassages(passages, hiddenTags, hiddenCoders),
    decorateSuggestions(suggestions, hiddenTags),
    showStatus(passages),
    takePolicyTexts(server),
    registerCommands({ server, log, hiddenTags, hiddenCoders, state }),
  );
  return { stop: server.stop, views };
}
