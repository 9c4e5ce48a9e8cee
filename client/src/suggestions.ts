/** The passages that might be annotated, of the documents in view: asked for after the annotated ones, and marked faintly. */
import {
  DecorationRangeBehavior,
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { Server } from './client.ts';
import { toRange } from './convert.ts';
import type { Hidden } from './hidden.ts';
import { suggestionColor } from './palette.ts';
import type { PassageWatch } from './passages.ts';
import type { Suggestion, Suggestions } from './protocol.ts';

export interface SuggestionWatch extends Disposable {
  /** What is suggested for a document as it is, in the order of the text; nothing before the first answer. */
  of(document: TextDocument): readonly Suggestion[];
  readonly onDidChange: Event<TextDocument>;
}

export function watchSuggestions(server: Server, passages: PassageWatch): SuggestionWatch {
  const answers = new WeakMap<TextDocument, Suggestions>();
  const onDidChange = new EventEmitter<TextDocument>();

  const ask = async (document: TextDocument): Promise<void> => {
    if (passages.of(document)?.document !== undefined) {
      return;
    }
    const answer = await server.ask('postil/suggestions', { uri: document.uri.toString() });
    // No answer, or one for a text that was edited since: another question is on its way.
    if (answer === undefined || document.isClosed || (answer && !isFor(answer, document))) {
      return;
    }
    if (answer === null) {
      answers.delete(document);
    } else {
      answers.set(document, answer);
    }
    onDidChange.fire(document);
  };

  // Whenever annotations may have changed, so may what is left to suggest.
  const listener = passages.onDidChange((document) => void ask(document));
  return {
    of: (document) => {
      const answer = answers.get(document);
      return answer && isFor(answer, document) ? answer.suggestions : [];
    },
    onDidChange: onDidChange.event,
    dispose: () => Disposable.from(listener, onDidChange).dispose(),
  };
}

/** Marks what is suggested with a dotted line, and nothing in the overview ruler. */
export function decorateSuggestions(suggestions: SuggestionWatch, hiddenTags: Hidden): Disposable {
  const mark = window.createTextEditorDecorationType({
    borderColor: new ThemeColor(suggestionColor),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  const draw = (editor: TextEditor): void => {
    const shown = isEnabled(editor.document) ? suggestions.of(editor.document) : [];
    editor.setDecorations(
      mark,
      shown.filter(({ tag }) => !hiddenTags.has(tag)).map(({ range }) => toRange(range)),
    );
  };
  const drawAll = (): void => window.visibleTextEditors.forEach(draw);
  return Disposable.from(
    mark,
    suggestions.onDidChange((document) =>
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw),
    ),
    hiddenTags.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('postil.suggestions') && drawAll()),
  );
}

function isEnabled(document: TextDocument): boolean {
  return workspace.getConfiguration('postil', document.uri).get('suggestions.enabled', true);
}

function isFor({ version }: Suggestions, document: TextDocument): boolean {
  return version === null ? !document.isDirty : version === document.version;
}
