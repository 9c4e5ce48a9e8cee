import assert from 'node:assert/strict';
import { edited } from '../server/src/annotations/insert.ts';
import { check } from '../server/src/check.ts';
import { fixAllEdits } from '../server/src/fixAll.ts';
import { projectOf, uriOf } from './projects.ts';

const postil = 'postil: 1\nextends: [policy-core]\nrenamed:\n  tags: { initiative: pledge }\n';
const text = '培训了大批执法官员。遣返嫌疑人。开展合作。\n';

function fixed(annotations: string): string {
  const project = projectOf({ 'postil.yaml': postil, 'a.txt': text, 'a.postil.yaml': annotations });
  return edited(annotations, fixAllEdits(project, uriOf('a.postil.yaml')));
}

describe('fix all', () => {
  it('takes every preferred fix of a file, and each id only once', () => {
    const item = (id: string, quote: string, rest: string) =>
      `  - ${id}tag: claim\n    quote: ${quote}\n    attributes: { type: ${rest}, polarity: neutral, certainty: asserted }\n`;
    const before = `annotator: a
annotations:
${item('', '培训了大批执法官员', 'non_factul')}${item('', '遣返嫌疑人', 'non_factual')}  - id: i
    tag: initiative
    qoute: 开展合作
    attributes: { type: proposal, actor: 中国, action: 合作, testable: yes, status: announced }
`;
    const after = `annotator: a
annotations:
${item('id: c-2\n    ', '培训了大批执法官员', 'non_factual')}${item('id: c-1\n    ', '遣返嫌疑人', 'non_factual')}  - id: i
    tag: pledge
    quote: 开展合作
    attributes: { type: proposal, actor: 中国, action: 合作, testable: true, status: announced }
`;
    assert.equal(fixed(before), after);
    const project = projectOf({ 'postil.yaml': postil, 'a.txt': text, 'a.postil.yaml': after });
    assert.deepEqual(check(project, uriOf('a.postil.yaml')), []);
    assert.equal(fixed(after), after);
  });

  it('leaves what only a person can decide', () => {
    const undecided =
      'annotations:\n  - { id: c, tag: claim, quote: 不在文中 }\n  - { id: c, tag: nothing, quote: 开展合作 }\n';
    assert.equal(fixed(undecided), undecided);
  });

  it('does not give an id where one is mistyped', () => {
    const before = 'annotations:\n  - idd: c\n    tag: pledge\n    quote: 开展合作\n';
    assert.equal(fixed(before), before.replace('idd', 'id'));
  });
});
