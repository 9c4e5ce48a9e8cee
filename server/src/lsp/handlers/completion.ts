import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver';
import { type Completion, completions } from '../../completions/completions.ts';
import type { Source } from '../../text/source.ts';
import { toOffset, toTextEdit } from '../convert.ts';
import { handler } from '../handler.ts';

/** What can be written at a place of an annotation file or a schema. */
export const completion = handler<CompletionParams>({
  method: 'textDocument/completion',
  capability: 'completionProvider',
  // What follows these in a YAML file is a value, an item or a part of a path: more often than not there are few to choose from.
  options: { triggerCharacters: [':', ' ', '-', '"', "'", '#', '/', '{', '[', ','] },
  empty: null,
  answer: ({ project, source, settings, locale, snippets }, { position, context }): CompletionList => {
    const { items, isIncomplete } = completions(project, source.uri, toOffset(source, position), {
      locale,
      snippets,
      format: settings.format,
      trigger: context?.triggerCharacter,
    });
    return { isIncomplete, items: items.map((each, i) => toItem(source, each, i)) };
  },
});

function toItem(
  source: Source,
  { label, kind, detail, markdown, edit, isSnippet, filter }: Completion,
  at: number,
): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    ...(detail ? { detail } : {}),
    ...(markdown ? { documentation: { kind: 'markdown' as const, value: markdown } } : {}),
    sortText: String(at).padStart(4, '0'),
    filterText: filter,
    insertTextFormat: isSnippet ? 2 : 1,
    // The lines come indented as they must be.
    insertTextMode: 1,
    textEdit: toTextEdit(source, edit),
  };
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  tag: CompletionItemKind.Class,
  word: CompletionItemKind.EnumMember,
  attribute: CompletionItemKind.Field,
  relation: CompletionItemKind.Interface,
  annotation: CompletionItemKind.Reference,
  term: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  quote: CompletionItemKind.Text,
  snippet: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
};
