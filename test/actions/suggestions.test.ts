import assert from 'node:assert/strict';
import { type Decision, decisionEdits, decisions, suggestedFor } from '../../server/src/actions/suggestions.ts';
import { taggingTargets } from '../../server/src/actions/tagging.ts';
import { edited } from '../../server/src/annotations/insert.ts';
import { check } from '../../server/src/check.ts';
import { formatted, locales } from '../../server/src/findings.ts';
import { sourceOf, withDisk } from '../../server/src/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const postil = `postil: 1
version: 1.0.0
language: zh
tags:
  claim: { cues: { zh: [日益…] } }
  figure: { attributes: { value: { type: number, reads: value }, unit: { type: string, reads: unit } } }
`;

/** The annotation file after a decision about everything that is suggested for a tag; nothing is suggested any more then. */
function decided(decision: Decision, tag: string, files: Readonly<Record<string, string>>): string {
  const project = projectOf({ 'postil.yaml': postil, ...files });
  const document = sourceOf(project, uriOf('a.txt'));
  assert.ok(document);
  const [target = ''] = taggingTargets(project, document);
  const edits = decisionEdits(project, document, suggestedFor(project, document, tag), decision, target);
  assert.ok(edits?.every(({ uri }) => uri === target));
  const text = edited(sourceOf(project, target)?.text ?? '', edits ?? []);
  const left = withDisk(project, new Map([[target, createSource(target, text)]]));
  assert.deepEqual(suggestedFor(left, document, tag), []);
  assert.deepEqual(check(left, target), []);
  return text;
}

const text = '网络犯罪日益猖獗，新区有3个泊位，老区有3个泊位，形势日益严峻。';
const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/postil/postil/main/schemas/annotations.schema.json
document: a.txt
schemaVersion: 1.0.0
annotations:
`;

describe('suggestions that are accepted', () => {
  it('become drafts, in a new file where there is none', () => {
    assert.equal(
      decided('accept', 'claim', { 'a.txt': text }),
      `${head}  - id: c-1
    tag: claim
    quote: 网络犯罪日益猖獗
    status: draft

  - id: c-2
    tag: claim
    quote: 形势日益严峻
    status: draft
`,
    );
  });

  it('say what the words of a figure say', () => {
    const own = 'annotations:\n  - {id: c-1, tag: claim, quote: 形势日益严峻}\n';
    assert.equal(
      decided('accept', 'figure', { 'a.txt': text, 'a.postil.yaml': own }),
      `annotations:
  - {id: f-1, tag: figure, quote: 3个, prefix: 新区有, attributes: {value: 3, unit: 个}, status: draft}

  - {id: f-2, tag: figure, quote: 3个, prefix: 老区有, attributes: {value: 3, unit: 个}, status: draft}

  - {id: c-1, tag: claim, quote: 形势日益严峻}
`,
    );
  });
});

describe('suggestions that are refused', () => {
  it('stand in the file, and nothing else changes', () => {
    const own = 'annotations:\n  # first\n  - {id: c-1, tag: claim, quote: 泊位，老区}\n';
    assert.equal(
      decided('refuse', 'claim', { 'a.txt': text, 'a.postil.yaml': own }),
      `${own}\nrefused:\n  - tag: claim\n    quote: 网络犯罪日益猖獗\n  - tag: claim\n    quote: 形势日益严峻\n`,
    );
    assert.equal(
      decided('refuse', 'figure', { 'a.txt': '有3个泊位。' }),
      `${head}\nrefused:\n  - tag: figure\n    quote: 3个\n`,
    );
  });
});

describe('what can be decided', () => {
  it('names the file where there are several', () => {
    const coder = 'annotations: []\n';
    const files = { 'a.txt': text, 'a.anna.postil.yaml': coder, 'a.ben.postil.yaml': coder };
    const project = projectOf({ 'postil.yaml': postil, ...files });
    const document = sourceOf(project, uriOf('a.txt'));
    assert.ok(document);
    for (const locale of locales) {
      for (const n of [1, 2]) {
        const all = decisions(project, document, 'claim', n, 'refuse');
        assert.deepEqual(
          all.map(({ title, params }) => /a\.(?:anna|ben)\.postil\.yaml/u.exec(formatted(title, params, locale))?.[0]),
          ['a.anna.postil.yaml', 'a.ben.postil.yaml'],
        );
      }
    }
  });
});
