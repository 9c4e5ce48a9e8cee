import assert from 'node:assert/strict';
import { formatted } from '../../server/src/findings.ts';
import { type Project, sourceOf } from '../../server/src/project.ts';
import { rename } from '../../server/src/renames/rename.ts';
import type { FormerNames } from '../../server/src/renames/schemaEdits.ts';
import { root, sceneOf } from '../projects.ts';

export type Texts = Readonly<Record<string, string>>;

/** The files that a rename changes, as they then are; or the words by which it is refused. The cursor is `┆`. */
export function renamed(files: Texts, to: string, former: FormerNames = 'forget'): Texts | string {
  const { project, uri, offset } = sceneOf(files);
  const result = rename(project, uri, offset, to, former);
  if (result.state === 'refused') return formatted(result.message, result.params, 'en');
  return Object.fromEntries(
    result.files.map(({ source, edits }) => {
      let text = source.text;
      for (const { start, end, newText } of edits.toReversed()) text = text.slice(0, start) + newText + text.slice(end);
      assert.equal(sourceOf(result.after, source.uri)?.text, text);
      return [decodeURIComponent(source.uri.slice(root.length + 1)), text];
    }),
  );
}

/** Every text of a project by its URI. */
export function textsOf(project: Project): ReadonlyMap<string, string> {
  return new Map([...project.disk].map(([uri, source]) => [uri, source === 'unread' ? '' : source.text]));
}
