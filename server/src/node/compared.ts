import { coderOf, type Layer, layersOf } from '../agreement/coders.ts';
import { type Comparison, comparison, documentsIn } from '../agreement/comparison.ts';
import { grouped } from '../grouped.ts';
import { documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { messages } from './messages.ts';
import { formerNames, projectsAt } from './revisions.ts';
import type { Scope } from './scope.ts';
import type { Say } from './speech.ts';
import { shownPath } from './terminal.ts';

/** Two annotation files of the same document, whoever wrote them; nothing where they are not that, which is told. */
export function comparedFiles(
  projects: readonly Project[],
  first: Scope,
  second: Scope,
  say: Say,
): readonly Comparison[] | undefined {
  const [one, other] = [first, second].map(({ uri, typed }) => {
    const project = projects.find((each) => sourceOf(each, uri));
    const file = project && sourceOf(project, uri);
    const document = project && file && documentOf(project, file);
    return { project, file, typed, uri: document?.state === 'there' ? document.uri : undefined };
  });
  const document = one?.project && one.uri !== undefined && sourceOf(one.project, one.uri);
  if (!one?.project || !one.file || !other?.project || !other.file || !document || one.uri !== other.uri) {
    say(messages.otherDocument, { path: first.typed, other: second.typed });
    return undefined;
  }
  const names = [coderOf(one.project, one.file), coderOf(other.project, other.file)] as const;
  const [a, b] = names[0] === names[1] ? [first.typed, second.typed] : names;
  const layers = [
    { coder: a, file: one.file },
    { coder: b, file: other.file },
  ];
  return [comparison(document, schemaOf(one.project), layers)];
}

/**
 * What each coder of each document had at one revision, and has at another, both placed in the document of the later
 * one; files that git takes for renamed are the same. The revisions take the place of the coders.
 */
export async function comparedRevisions(scopes: readonly Scope[], rev: string, say: Say) {
  const [, from = '', to = ''] = /^(.+?)\.\.([^.].*)$/u.exec(rev) ?? [];
  const [scope] = scopes;
  if (from === '' || to === '' || !scope || scopes.length > 1) {
    say(messages.revisions, { rev });
    return undefined;
  }
  if (from === to) {
    say(messages.sameRevision, { rev });
    return undefined;
  }
  const [before, after] = await Promise.all([from, to].map((each) => projectsAt(each, scope)));
  for (const [name, projects] of [
    [from, before],
    [to, after],
  ] as const) {
    if (!projects) say(messages.unknownRevision, { rev: name });
  }
  if (!before || !after) return undefined;
  const former = formerNames(from, to, scope);
  const all = after.flatMap((later) => {
    return documentsIn(later).flatMap((document) => {
      const name = former.get(document.uri) ?? document.uri;
      const then = before.flatMap((earlier) => layersOf(earlier, name));
      const found = inBoth(then, layersOf(later, document.uri)).map(([author, was, is]) => {
        const layers = [
          ...was.map(({ file }) => ({ coder: from, file })),
          ...is.map(({ file }) => ({ coder: to, file })),
        ];
        return { ...comparison(document, schemaOf(later), layers), coders: [from, to], author };
      });
      if (found.length === 0) say(messages.notInBoth, { path: shownPath(document.uri), from, to });
      return found;
    });
  });
  return { all, isComplete: true };
}

/** Each coder who is there both times, with what he or she had, and has. */
function inBoth(
  then: readonly Layer[],
  now: readonly Layer[],
): readonly (readonly [string, readonly Layer[], readonly Layer[]])[] {
  const was = grouped(then, ({ coder }) => coder);
  return [...grouped(now, ({ coder }) => coder)].flatMap(([coder, is]) => {
    const own = was.get(coder);
    return own ? [[coder, own, is] as const] : [];
  });
}
