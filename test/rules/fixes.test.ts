import assert from 'node:assert/strict';
import { check } from '../../server/src/check.ts';
import { fixesOf } from '../../server/src/findings.ts';
import { projectOf, uriOf } from '../projects.ts';

describe('a repair that writes a word of the schema', () => {
  it('puts it in quotation marks where YAML would read it as something else', () => {
    const project = projectOf({
      'postil.yaml':
        'postil: 1\ntags:\n  note:\n    attributes:\n      sure: {type: enum, values: ["yes", "not quite"]}\n      topic: {type: string}\n',
      'a.txt': '三个港口。',
      'a.postil.yaml':
        'annotations:\n  - id: a\n    tag: note\n    quote: 三个港口\n    attributes: {sure: yees, topik: 港口}\n',
    });
    const fixes = check(project, uriOf('a.postil.yaml')).flatMap((finding) => fixesOf(finding));
    assert.deepEqual(
      fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)),
      ['"yes"', 'topic'],
    );
  });
});
