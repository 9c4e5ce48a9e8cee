import type { Target } from '../../server/src/navigation/target.ts';
import type { Project } from '../../server/src/project.ts';
import { type Scene, sceneOf, wordsAt } from '../projects.ts';

const schema = `postil: 1
extends: [policy-core, base.yaml]
tags:
  risk:
    title: Risk
    attributes: { scope: { type: string }, owner: { type: string, when: { scope: city } } }
relations:
  mitigates: { from: [initiative], to: [risk] }
glossary:
  red-notice: { term: 红色通报, see: [interpol] }
`;
const files = {
  'postil.yaml': schema,
  'base.yaml': 'postil: 1\nglossary:\n  interpol: { term: 国际刑警组织 }\n',
  'a.txt': '国际刑警组织每年发布红色通报200余份。\n\n安全。安全。红色通报。\n',
  'a.postil.yaml': `document: a.txt
annotations:
  - id: r
    tag: risk
    quote: 每年发布红色通报200余份
    attributes: { scope: city }
  - id: i
    tag: initiative
    quote: 200余份
    note: A remark.
    links:
      - mitigates: r
  - id: x
    tag: claim
    quote: 安全。
`,
  'b.ben.postil.yaml': `document: a.txt
annotations:
  - id: f
    tag: risk
    quote: 国际刑警组织
    links:
      - mitigates: a.postil.yaml#r
`,
};

/** The scene with one file's words replaced by words with the cursor in them. */
export function pointedAt(path: keyof typeof files, words: string): Scene {
  const plain = words.replace('┆', '');
  if (!files[path].includes(plain)) throw new Error(`${plain} is not in ${path}`);
  return sceneOf({ ...files, [path]: files[path].replace(plain, words) });
}

/** Each target as `origin ⇒ path: words`. */
export function told({ project, uri }: { project: Project; uri: string }, targets: readonly Target[]): string[] {
  return targets.map((each) => {
    const origin = wordsAt(project, uri, each.originSpan).replace(/^[^:]*: /u, '');
    return `${origin} ⇒ ${wordsAt(project, each.uri, each.span)}`;
  });
}
