/** Puts one question of the server to the user. */
import { type QuickPickItem, window } from 'vscode';
import { label } from '../label.ts';
import type { Choice, Input, Pick, Question } from '../protocol.ts';

/** The answer; nothing where the question was left. */
export function put(question: Question): Promise<string | string[] | undefined> {
  return question.kind === 'pick' ? putPick(question) : putInput(question);
}

interface Item extends QuickPickItem {
  value: string;
}

function putPick({ title, hint, choices, isMany, isNumbered, leave }: Pick): Promise<string | string[] | undefined> {
  return new Promise((resolve) => {
    const list = window.createQuickPick<Item>();
    list.title = title;
    list.placeholder = hint;
    list.canSelectMany = isMany;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    // Half an annotation is not to be written because somebody looked at another window.
    list.ignoreFocusOut = leave === 'finish';
    list.items = choices.map((choice, i) => item(choice, isNumbered && i < 9 ? i + 1 : undefined));
    const answer = (chosen: readonly Item[]): void => {
      const values = chosen.map(({ value }) => value);
      resolve(isMany ? values : values[0]);
      list.hide();
    };
    list.onDidChangeValue((typed) => {
      const chosen = isNumbered && !isMany && /^[1-9]$/.test(typed) ? list.items[Number(typed) - 1] : undefined;
      if (chosen) {
        answer([chosen]);
      }
    });
    list.onDidAccept(() => answer(isMany ? list.selectedItems : list.activeItems.slice(0, 1)));
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function item({ value, label: words, description, detail }: Choice, digit: number | undefined): Item {
  return {
    value,
    label: digit === undefined ? label(words) : `${digit}  ${label(words)}`,
    ...(description && { description: label(description) }),
    ...(detail && { detail: label(detail) }),
  };
}

function putInput({ title, hint, value, problem, leave }: Input): Promise<string | undefined> {
  return new Promise((resolve) => {
    const box = window.createInputBox();
    box.title = title;
    box.prompt = hint;
    box.value = value;
    box.validationMessage = problem;
    box.ignoreFocusOut = leave === 'finish';
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(() => {
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
