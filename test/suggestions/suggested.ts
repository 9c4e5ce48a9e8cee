import assert from 'node:assert/strict';
import { sourceOf } from '../../server/src/project.ts';
import { type Suggestion, suggestionsFor } from '../../server/src/suggestions/suggestions.ts';
import { sceneOf, uriOf } from '../projects.ts';

type Files = Readonly<Record<string, string>>;

/** The text of `a.txt` holds its own answer, `⟦…⟧` around each suggestion; what is said of them stands beside it: `tag ← cue`. */
export function assertSuggested(postil: string, marked: string, said: readonly string[], files: Files = {}): void {
  assert.deepEqual(
    suggestedIn(postil, marked, files).map(({ tag, phrase, words }) => `${tag} ← ${phrase ?? `/${words}/`}`),
    said,
  );
}

/** The same where only the tags are said. */
export function assertTags(postil: string, marked: string, tags: readonly string[]): void {
  assert.deepEqual(
    suggestedIn(postil, marked, {}).map(({ tag }) => tag),
    tags,
  );
}

function suggestedIn(postil: string, marked: string, files: Files): readonly Suggestion[] {
  const { project, spans } = sceneOf({ 'postil.yaml': postil, 'a.txt': marked, ...files });
  const document = sourceOf(project, uriOf('a.txt'));
  assert.ok(document);
  const found = suggestionsFor(project, document);
  const expected = spans['a.txt'] ?? [];
  const words = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  assert.deepEqual(found.map(words), expected.map(words));
  assert.deepEqual(
    found.map(({ start, end }) => ({ start, end })),
    expected,
  );
  return found;
}
