import type { Edit, Locale } from '../findings.ts';
import { joined } from '../markdown.ts';
import { annotationWritingAt } from '../places/annotationWriting.ts';
import { kindOf } from '../places/kind.ts';
import { type Writing, writingAt } from '../places/writing.ts';
import { type Project, sourceOf } from '../project.ts';
import { lineAt, lineSpan, type Source } from '../text/source.ts';
import { completionSources } from './all.ts';
import { isToldElsewhere } from './elsewhere.ts';
import type { Suggestion } from './source.ts';
import { editFor } from './write.ts';

export interface Completions {
  readonly items: readonly Completion[];
  /** Whether more could be told once more is typed. */
  readonly isIncomplete: boolean;
}

export interface Completion {
  readonly label: string;
  readonly kind: Suggestion['kind'];
  readonly detail: string | undefined;
  /** At most 8 KB, safe as it is; nothing where there is nothing to tell. */
  readonly markdown: string | undefined;
  /** Replaces what is typed as a whole, on the line of the cursor; the new text may have several lines, ended by `\\n`. */
  readonly edit: Edit;
  readonly isSnippet: boolean;
  /** What an editor holds the typed word to. */
  readonly filter: string;
}

export interface CompletionOptions {
  readonly locale: Locale;
  readonly snippets: 'taken' | 'refused';
  /** Who tells the keys and words of the format: Postil, or another YAML server by our JSON Schemas. */
  readonly format: 'here' | 'elsewhere';
  /** The character whose typing asks; nothing where a person asks, or a word is begun. */
  readonly trigger?: string | undefined;
}

/** More than anybody looks through. */
const maxItems = 300;
const none: Completions = { items: [], isIncomplete: false };

/** What could be written at an offset, the likeliest first, however broken the file is; nothing for other files than ours. */
export function completions(project: Project, uri: string, offset: number, options: CompletionOptions): Completions {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!source || (kind !== 'annotations' && kind !== 'schema')) return none;
  if (options.trigger === ' ' && isIndentation(source, offset)) return none;
  const writing = kind === 'annotations' ? annotationWritingAt(source, offset) : writingAt(source.text, offset);
  if (!writing) return none;
  const place = { project, source, offset, writing, locale: options.locale };
  const all = completionSources.filter((each) => each.in === kind).flatMap((each) => each.suggest(place));
  const told = options.format === 'elsewhere' && isToldElsewhere(source, kind, writing);
  // A name may be blank in a broken file, and nobody could see it among the others.
  const shown = all.filter((each) => each.label.trim() !== '' && !(told && each.isOfFormat));
  const near = shown.length > maxItems ? nearest(shown, writing.typed.trim().toLowerCase()) : shown;
  return {
    items: near.slice(0, maxItems).map((each) => toCompletion(each, writing, options)),
    isIncomplete: shown.length > maxItems || shown.some((each) => each.goesOn),
  };
}

/** Who indents a line asks for nothing yet. */
function isIndentation(source: Source, offset: number): boolean {
  return source.text.slice(lineSpan(source, lineAt(source, offset)).start, offset).trim() === '';
}

function toCompletion(suggestion: Suggestion, writing: Writing, { snippets }: CompletionOptions): Completion {
  const { label, kind, detail, blocks, also = [], goesOn, write } = suggestion;
  const { isSnippet, ...edit } = editFor(writing, write, snippets);
  const words = goesOn ? writing.typed + label : [label, ...also].join(' ');
  const markdown = joined([blocks ?? []]);
  return {
    label,
    kind,
    detail,
    markdown: markdown === '' ? undefined : markdown,
    edit,
    isSnippet: isSnippet === true,
    filter: writing.mark + words,
  };
}

/** The suggestions in whose words the letters typed stand, those first in which they stand together. */
function nearest(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const words = all.map(({ label, also = [], detail }) => [label, ...also, detail ?? ''].join(' ').toLowerCase());
  const together = all.filter((_, i) => words[i]?.includes(typed));
  if (together.length >= maxItems) return together;
  return [...together, ...all.filter((_, i) => !words[i]?.includes(typed) && isScattered(typed, words[i] ?? ''))];
}

function isScattered(typed: string, words: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
