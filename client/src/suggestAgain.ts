/** After a key is taken, what can stand behind it is offered at once, where there is anything. */
import { CompletionItemKind } from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

const keys: ReadonlySet<CompletionItemKind | undefined> = new Set([
  CompletionItemKind.Property,
  CompletionItemKind.Field,
  CompletionItemKind.Interface,
]);

// `auto`: as if it came by typing, without a word where there is nothing to offer.
const command = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };

export const suggestAgain: CompletionMiddleware['provideCompletionItem'] = async (...asked) => {
  const next = asked[4];
  const answer = await next(asked[0], asked[1], asked[2], asked[3]);
  for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) {
    if (keys.has(item.kind)) {
      item.command = command;
    }
  }
  return answer;
};
