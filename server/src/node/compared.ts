import { coderOf, layersOf } from '../agreement/coders.ts';
import { type Comparison, comparison, documentsIn } from '../agreement/comparison.ts';
import { grouped } from '../coefficients/grouped.ts';
import { documentOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { messages } from './messages.ts';
import { projectsAt } from './revisions.ts';
import type { Scope } from './scope.ts';
import type { Say } from './speech.ts';

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
 * one. The revisions take the place of the coders.
 */
export async function comparedRevisions(scopes: readonly Scope[], rev: string, say: Say) {
  const [, from = '', to = ''] = /^(.+?)\.\.([^.].*)$/u.exec(rev) ?? [];
  const [scope] = scopes;
  if (from === '' || to === '' || !scope || scopes.length > 1) {
    say(messages.revisions, { rev });
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
  const all = after.flatMap((later) => {
    const earlier = before.find(({ root }) => root === later.root);
    if (!earlier) return [];
    return documentsIn(later).flatMap((document) => {
      const was = grouped(layersOf(earlier, document.uri), ({ coder }) => coder);
      const is = grouped(layersOf(later, document.uri), ({ coder }) => coder);
      return [...is].flatMap(([coder, now]) => {
        const then = was.get(coder);
        if (!then) return [];
        const layers = [
          ...then.map(({ file }) => ({ coder: from, file })),
          ...now.map(({ file }) => ({ coder: to, file })),
        ];
        return [comparison(document, schemaOf(later), layers)];
      });
    });
  });
  return { all, isComplete: true };
}
