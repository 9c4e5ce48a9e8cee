import assert from 'node:assert/strict';
import { check, checkedFiles } from '../server/src/check.ts';
import { projectOf, uriOf } from './projects.ts';

const annotations = 'annotations:\n  - {id: a, tag: clam, quote: 港口}\n';

function severities(findings: string): string[] {
  const project = projectOf({
    'postil.yaml': `postil: 1\ntags:\n  claim: {}\n${findings}`,
    'a.txt': '港口扩建。',
    'a.postil.yaml': annotations,
  });
  return check(project, uriOf('a.postil.yaml')).map(({ code, severity }) => `${code}: ${severity}`);
}

describe('check', () => {
  it('gives each finding the severity of its rule, or the one that the schema sets', () => {
    assert.deepEqual(severities(''), ['tag-unknown: error']);
    assert.deepEqual(severities('findings: {tag-unknown: hint}'), ['tag-unknown: hint']);
    assert.deepEqual(severities('findings: {tag-unknown: off}'), []);
  });

  it('takes severities over from what the schema extends, the later winning', () => {
    const project = projectOf({
      'postil.yaml': 'postil: 1\nextends: [./base.yaml]\nfindings: {id-invalid: off}\n',
      'base.yaml': 'postil: 1\ntags:\n  claim: {}\nfindings: {tag-unknown: warning, id-invalid: hint}\n',
      'a.txt': '港口扩建。',
      'a.postil.yaml': 'annotations:\n  - {id: "1", tag: clam, quote: 港口}\n',
    });
    assert.deepEqual(
      check(project, uriOf('a.postil.yaml')).map(({ code, severity }) => `${code}: ${severity}`),
      ['tag-unknown: warning'],
    );
  });

  it('looks at the schema, what it extends, the annotations and the documents, and at no other file', () => {
    const project = projectOf({
      'postil.yaml': 'postil: 1\nextends: ./base.yaml\ndocuments: ["*.txt"]\n',
      'base.yaml': 'postil: 1\n',
      'other.yaml': 'nonsense: [',
      'a.txt': '港口。',
      'notes.md': '港口。',
      'a.postil.yaml': 'annotations: []\n',
    });
    assert.deepEqual(checkedFiles(project), ['a.postil.yaml', 'a.txt', 'base.yaml', 'postil.yaml'].map(uriOf));
    assert.deepEqual(check(project, uriOf('other.yaml')), []);
  });
});
