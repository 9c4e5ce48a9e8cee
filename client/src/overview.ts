/** What the views show of the document in front, kept up to date while one of them is in view. */
import { Disposable, type Event, EventEmitter, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Server } from './client.ts';
import { isCurrent, isFile } from './passages.ts';
import type { Overview, Suggestions } from './protocol.ts';

export interface OverviewWatch extends Disposable {
  /** Whether there is a document in front, and whether it is one of a project; `undefined` before the first answer. */
  readonly front: 'nothing' | 'foreign' | 'ours' | undefined;
  readonly overview: Overview | undefined;
  readonly suggestions: Suggestions | undefined;
  /** While nothing of it is in view, nothing is asked. */
  want(wanted: boolean): void;
  readonly onDidChange: Event<void>;
}

/** Milliseconds without a change before the question, so that nothing is asked while somebody types. */
const afterChange = 200;

export function watchOverview(server: Server): OverviewWatch {
  const onDidChange = new EventEmitter<void>();
  let front: OverviewWatch['front'];
  let overview: Overview | undefined;
  let suggestions: Suggestions | undefined;
  let document: TextDocument | undefined;
  let isWanted = false;
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (next: typeof front, answer?: Overview, more?: Suggestions): void => {
    [front, overview, suggestions] = [next, answer, more];
    onDidChange.fire();
  };

  const ask = async (): Promise<void> => {
    const number = ++asked;
    document = inFront(document);
    if (!document) {
      tell('nothing');
      return;
    }
    const uri = document.uri.toString();
    const [answer, more] = await Promise.all([
      server.ask('postil/overview', { uri }),
      server.ask('postil/suggestions', { uri }),
    ]);
    // Another question is on its way, or will be: the text was edited since, or the server is down.
    if (number !== asked || answer === undefined || (answer !== null && isOutdated(answer))) {
      return;
    }
    tell(answer ? 'ours' : 'foreign', answer ?? undefined, more && !isOutdated(more) ? more : undefined);
  };

  const askSoon = (delay: number): void => {
    clearTimeout(waiting);
    if (isWanted) {
      waiting = setTimeout(() => void ask(), delay);
    }
  };

  const listeners = Disposable.from(
    server.onChanged(() => askSoon(afterChange)),
    window.onDidChangeActiveTextEditor(() => inFront(document) !== document && askSoon(0)),
    workspace.onDidCloseTextDocument(() => inFront(document) !== document && askSoon(0)),
    onDidChange,
  );

  return {
    get front() {
      return front;
    },
    get overview() {
      return overview;
    },
    get suggestions() {
      return suggestions;
    },
    want: (wanted) => {
      if (wanted !== isWanted) {
        isWanted = wanted;
        askSoon(0);
      }
    },
    onDidChange: onDidChange.event,
    dispose: () => {
      listeners.dispose();
      clearTimeout(waiting);
    },
  };
}

/** Whether the editor holds another version of the text than the one an answer is about. */
export function isOutdated({ document, version }: { document: string; version: number | null }): boolean {
  const uri = Uri.parse(document, true).toString();
  const open = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return open !== undefined && !isCurrent(version, open);
}

/** The file that is worked on; it stays the same while an output or a comparison is in front of it. */
function inFront(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isFile(active)) {
    return active;
  }
  return window.visibleTextEditors.find(({ document }) => document === before)?.document;
}
