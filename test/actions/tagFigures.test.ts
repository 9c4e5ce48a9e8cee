import assert from 'node:assert/strict';
import { tagFigureFixes, untaggedFigures } from '../../server/src/actions/tagFigures.ts';
import { edited } from '../../server/src/annotations/insert.ts';
import { check } from '../../server/src/check.ts';
import { formatted } from '../../server/src/findings.ts';
import { sourceOf, withDisk } from '../../server/src/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const schema = 'postil: 1\nversion: 1.2.0\nlanguage: zh\nextends: [policy-core]\n';

/** The files that tagging all figures of `a.txt` would leave, by the title of the fix. */
function tagged(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const project = projectOf({ 'postil.yaml': schema, ...files });
  const document = sourceOf(project, uriOf('a.txt'));
  assert.ok(document);
  return Object.fromEntries(
    tagFigureFixes(project, document, untaggedFigures(project, document)).map((fix) => {
      const uri = fix.edits[0]?.uri ?? '';
      const text = edited(sourceOf(project, uri)?.text ?? '', fix.edits);
      const left = withDisk(project, new Map([[uri, createSource(uri, text)]]));
      assert.deepEqual(untaggedFigures(left, document), []);
      assert.deepEqual(check(left, uri), []);
      return [formatted(fix.title, fix.params, 'en'), text];
    }),
  );
}

describe('tagging figures', () => {
  it('makes the annotation file where there is none', () => {
    assert.deepEqual(tagged({ 'a.txt': '培训了1.5万名执法官员。' }), {
      'Tag as figure': `# yaml-language-server: $schema=https://raw.githubusercontent.com/postil/postil/main/schemas/annotations.schema.json
document: a.txt
schemaVersion: 1.2.0
annotations:
  - id: f-1
    tag: figure
    quote: 1.5万名
    attributes: {value: 15000, modifier: exact, kind: count, unit: 名}
`,
    });
  });

  it('writes what the words say, and no attribute that does not apply', () => {
    const texts = tagged({ 'a.txt': '费用约30亿元，占三分之一，涉及数十名专家，至2027年第三季度。' });
    const [text = ''] = Object.values(texts);
    assert.deepEqual(text.match(/attributes: .*/gu), [
      'attributes: {value: 3000000000, modifier: about, kind: money, currency: CNY}',
      'attributes: {value: 0.3333, modifier: exact, kind: fraction}',
      'attributes: {min: 20, max: 99, modifier: several, kind: count, unit: 名}',
      'attributes: {modifier: exact, kind: date, date: 2027-07/2027-09}',
    ]);
  });

  it('tells a quote from others by the words beside it, and ids from those that are there', () => {
    const files = {
      'a.txt': '新区有3个泊位，老区有3个泊位。',
      'a.postil.yaml':
        'annotations:\n  - {id: f-7, tag: claim, quote: 泊位，老区, attributes: {type: prediction, polarity: neutral, certainty: asserted}}\n',
    };
    const [text = ''] = Object.values(tagged(files));
    assert.match(text, /id: f-8, tag: figure, quote: 3个, suffix: 泊位，,/u);
    assert.match(text, /id: f-9, tag: figure, quote: 3个, suffix: 泊位。,/u);
    assert.ok(text.indexOf('f-8') < text.indexOf('f-7') && text.indexOf('f-7') < text.indexOf('f-9'));
  });

  it('goes into the file of the document, else into that of each coder', () => {
    const coder = 'annotations: []\n';
    const text = '培训了1.5万名执法官员。';
    const titles = (files: Readonly<Record<string, string>>) => Object.keys(tagged({ 'a.txt': text, ...files }));
    assert.deepEqual(titles({ 'a.anna.postil.yaml': coder }), ['Tag as figure']);
    assert.deepEqual(titles({ 'a.anna.postil.yaml': coder, 'a.ben.postil.yaml': coder }), [
      'Tag as figure in a.anna.postil.yaml',
      'Tag as figure in a.ben.postil.yaml',
    ]);
    assert.deepEqual(titles({ 'a.anna.postil.yaml': coder, 'a.postil.yaml': coder }), ['Tag as figure']);
    assert.deepEqual(titles({ 'a.postil.yaml': 'document: b.txt\n', 'b.txt': '港口。' }), []);
  });

  it('is asked for only where the schema tells which tag is meant', () => {
    const untagged = (tags: string) => {
      const project = projectOf({ 'postil.yaml': `postil: 1\nlanguage: zh\ntags: ${tags}\n`, 'a.txt': '共12个。' });
      const document = sourceOf(project, uriOf('a.txt'));
      return document ? untaggedFigures(project, document).map(({ text }) => text) : [];
    };
    const reads = '{attributes: {n: {type: number, reads: value}}}';
    assert.deepEqual(untagged('{claim: {}}'), []);
    assert.deepEqual(untagged(`{number: ${reads}}`), ['12个']);
    assert.deepEqual(untagged(`{number: ${reads}, figure: ${reads}}`), ['12个']);
    assert.deepEqual(untagged(`{number: ${reads}, amount: ${reads}}`), []);
  });
});
