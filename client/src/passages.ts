/** The annotated passages of the documents in view, kept up to date with text, annotations and server. */
import { Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Server } from './client.ts';
import type { Passages } from './protocol.ts';

export interface PassageWatch extends Disposable {
  /** The last answer for a document; `undefined` before the first and for files outside a project. */
  of(document: TextDocument): Passages | undefined;
  readonly onDidChange: Event<TextDocument>;
}

/** Milliseconds between an edit and the question: VS Code moves what is drawn in between. */
const afterEdit = 200;

export function watchPassages(server: Server): PassageWatch {
  const answers = new WeakMap<TextDocument, Passages>();
  const onDidChange = new EventEmitter<TextDocument>();
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const ask = async (document: TextDocument): Promise<void> => {
    const answer = await server.ask('postil/passages', { uri: document.uri.toString() });
    // No answer, or one for a text that was edited since: another question is on its way.
    if (answer === undefined || document.isClosed || isStale(answer, document)) {
      return;
    }
    if (answer === null) {
      answers.delete(document);
    } else {
      answers.set(document, answer);
    }
    onDidChange.fire(document);
  };

  const askSoon = (document: TextDocument, delay: number): void => {
    clearTimeout(waiting.get(document));
    const timer = setTimeout(() => {
      waiting.delete(document);
      void ask(document);
    }, delay);
    waiting.set(document, timer);
  };

  const visible = (): Set<TextDocument> => new Set(window.visibleTextEditors.map(({ document }) => document));

  const askForVisible = (): void => {
    for (const document of visible()) {
      if (isFile(document)) {
        askSoon(document, 0);
      }
    }
  };

  const listeners = Disposable.from(
    server.onChanged(askForVisible),
    window.onDidChangeVisibleTextEditors(askForVisible),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (answers.has(document)) {
        askSoon(document, afterEdit);
      }
    }),
    // A document that changes its language is closed and opened while it stays in view.
    workspace.onDidOpenTextDocument((document) => {
      if (isFile(document) && visible().has(document)) {
        askSoon(document, 0);
      }
    }),
    workspace.onDidCloseTextDocument((document) => {
      clearTimeout(waiting.get(document));
      waiting.delete(document);
    }),
    onDidChange,
  );

  return {
    of: (document) => answers.get(document),
    onDidChange: onDidChange.event,
    dispose: () => {
      listeners.dispose();
      for (const timer of waiting.values()) {
        clearTimeout(timer);
      }
    },
  };
}

/** Whether the ranges are for another version of the text than the one the editor shows. */
export function isStale(answer: Passages | null, document: TextDocument): boolean {
  if (answer === null || answer.document !== undefined) {
    return false;
  }
  return !isCurrent(answer.version, document);
}

/** Whether an answer about a version, or about the file on disk for `null`, is about what the editor holds. */
export function isCurrent(version: number | null, document: TextDocument): boolean {
  return version === null ? !document.isDirty : version === document.version;
}

/** The server reads files; what only an editor holds (untitled texts, git's old versions, outputs) is never asked about. */
export function isFile(document: TextDocument): boolean {
  return document.uri.scheme === 'file';
}
