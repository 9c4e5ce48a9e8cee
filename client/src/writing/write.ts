/** Writes annotations: puts the server's questions one after the other, until it has written or said why not. */
import { l10n, type TextEditor, Uri, window } from 'vscode';
import type { Server } from '../client.ts';
import type { Writing } from '../protocol.ts';
import { openForWriting } from './openForWriting.ts';
import { put } from './put.ts';

/** Answers that a key binding gives beforehand, by the server's keys: `{"tag": "risk"}`. */
type Preset = Record<string, string>;

/** How long a word about what was written stays in the status bar, in milliseconds. */
const shownFor = 6000;

export function write(server: Server, dialogue: string, preset: Preset = {}) {
  return async (given?: unknown): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor) {
      await converse(server, dialogue, { ...preset, ...presetIn(given) }, editor);
    }
  };
}

async function converse(server: Server, dialogue: string, preset: Preset, editor: TextEditor): Promise<void> {
  let state: Writing = { ...placeOf(editor), dialogue, answers: { ...preset }, isLeft: false, isOpened: false };
  let isSecond = false;
  for (;;) {
    const step = await server.ask('postil/write', state);
    if (!step) {
      window.showErrorMessage(l10n.t('The Postil server did not answer. Its log may say why.'));
      return;
    }
    switch (step.kind) {
      case 'done':
        window.setStatusBarMessage(step.text, shownFor);
        return;
      case 'refused':
        window.showWarningMessage(step.text);
        return;
      case 'stale':
        if (isSecond) {
          window.showWarningMessage(l10n.t('Nothing was written: the text changed meanwhile. Try again.'));
          return;
        }
        // What was selected is taken afresh, and with it the whole dialogue.
        isSecond = true;
        state = { ...placeOf(editor), dialogue, answers: { ...preset }, isLeft: false, isOpened: false };
        break;
      case 'open':
        if (!(await openForWriting(step.uris.map((uri) => Uri.parse(uri, true))))) {
          return;
        }
        state = { ...state, isOpened: true };
        break;
      default: {
        const answer = await put(step);
        if (answer === undefined && step.leave === 'cancel') {
          return;
        }
        if (answer === undefined) {
          state = { ...state, isLeft: true };
        } else {
          state = { ...state, answers: { ...state.answers, [step.key]: answer } };
        }
      }
    }
  }
}

function placeOf({ document, selection }: TextEditor): Pick<Writing, 'uri' | 'version' | 'selection'> {
  const { start, end } = selection;
  return {
    uri: document.uri.toString(),
    version: document.version,
    selection: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

/** Menus give commands a URI; only what a key binding says counts. */
function presetIn(given: unknown): Preset {
  if (typeof given !== 'object' || given === null || given instanceof Uri) {
    return {};
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'string'));
}
