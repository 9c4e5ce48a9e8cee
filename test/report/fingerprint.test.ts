import assert from 'node:assert/strict';
import { check, checkedFiles } from '../../server/src/check.ts';
import { sourceOf } from '../../server/src/project.ts';
import { fingerprints } from '../../server/src/report/fingerprint.ts';
import { projectOf, root } from '../projects.ts';

const schema = 'postil: 1\ntags: {claim: {attributes: {kind: {required: true}, who: {required: true}}}, note: {}}\n';
const text = 'The harbour is busy. Noise is the first cause of complaints. Schools are full.\n';
const clam = 'annotations:\n  - id: c-1\n    tag: clam\n    quote: Noise is the first cause\n';

describe('fingerprints', () => {
  it('stay when lines are added above, and when the quote moves in the document', () => {
    const before = printsOf({ 'a.txt': text, 'a.postil.yaml': clam });
    const moved = `Noise is the first cause of complaints.\n\n${text.replace(/Noise[^.]*\. /u, '')}`;
    const after = printsOf({
      'a.txt': moved,
      'a.postil.yaml': `# new\n\n${clam.replace('annotations:\n', 'annotations:\n  - {id: n-1, tag: note, quote: Schools}\n')}`,
    });
    assert.deepEqual(after, before);
    assert.equal(before.length, 1);
  });

  it('stay when a quote is wrapped otherwise', () => {
    const long = 'annotations:\n  - id: c-1\n    tag: note\n    quote: Noise was the first cause\n';
    const wrapped = 'annotations:\n  - id: c-1\n    tag: note\n    quote: Noise was\n      the first cause\n';
    assert.deepEqual(
      printsOf({ 'a.txt': text, 'a.postil.yaml': wrapped }),
      printsOf({ 'a.txt': text, 'a.postil.yaml': long }),
    );
  });

  it('differ by the annotation, by what is lacking, and by the words', () => {
    const two = `${clam}  - id: c-2\n    tag: clam\n    quote: Schools\n  - id: c-3\n    tag: claim\n    quote: harbour\n`;
    const prints = printsOf({ 'a.txt': text, 'a.postil.yaml': two });
    assert.equal(new Set(prints).size, 4);
    assert.ok(
      prints.every((each) => /^[\w-]+ [\da-f]{16}:1$/u.test(each)),
      prints.join('\n'),
    );
    assert.notDeepEqual(
      printsOf({ 'a.txt': text, 'a.postil.yaml': clam.replace('clam', 'clamm') }),
      printsOf({ 'a.txt': text, 'a.postil.yaml': clam }),
    );
  });

  it('tell an annotation without an id by its quote', () => {
    const without = clam.replace('id: c-1\n    ', '');
    const prints = printsOf({ 'a.txt': text, 'a.postil.yaml': without });
    assert.deepEqual(printsOf({ 'a.txt': text, 'a.postil.yaml': `# x\n${without}` }), prints);
    const other = printsOf({ 'a.txt': text, 'a.postil.yaml': without.replace('Noise is the first cause', 'Schools') });
    assert.notDeepEqual(other, prints);
  });

  it('of a text go by the words around, and count what is alike', () => {
    const prints = printsOf({ 'a.txt': 'one\u200btwo\nthree\u200bfour\none\u200btwo\n' });
    const [first = '', second, third] = prints;
    assert.notEqual(first, second);
    assert.equal(third, first.replace(/:1$/u, ':2'));
    assert.deepEqual(printsOf({ 'a.txt': 'new\n\none\u200btwo\n' }), [first]);
  });
});

function printsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const project = projectOf({ 'postil.yaml': schema, ...files });
  const findings = checkedFiles(project).flatMap((uri) => {
    const source = sourceOf(project, uri);
    return source ? check(project, uri).map((finding) => ({ finding, source, file: uri.slice(root.length + 1) })) : [];
  });
  const prints = fingerprints(findings);
  return findings.map((each) => `${each.finding.code} ${prints.get(each)}`);
}
