import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { newFolder, postil, removeFolder, writeIn } from './commandLine.ts';

describe('postil reanchor', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  const files = {
    'postil.yaml': 'postil: 1\ntags:\n  note: {}\n',
    'a.txt': '80多个国家培训了１．６万名执法官员。各位同事，各位朋友！约 ９０％ 的案件。\n',
  };
  const annotations =
    '# head\nannotations:\n  - id: f-officers # why\n    tag: note\n    quote: 1.5万名\n\n  - id: f-share\n    tag: note\n    quote: 约90%\n\n  - id: c-all\n    tag: note\n    quote: 各位\n\n  - id: c-gone\n    tag: note\n    quote: 这里什么也没有说过\n';
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

  it('lists what differs, and writes only what is equal after folding', () => {
    writeIn(folder, { ...files, 'a.postil.yaml': annotations });
    const { code, out, err } = postil(folder, 'reanchor');
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    assert.match(out, /^a\.postil\.yaml:5 f-officers changed: .*quoted 1\.5万名, the text now says １．６万名/mu);
    assert.match(out, /^a\.postil\.yaml:9 f-share equal: /mu);
    assert.match(out, /^a\.postil\.yaml:13 c-all ambiguous: .*2 times/mu);
    assert.match(out, /^a\.postil\.yaml:17 c-gone missing: /mu);
    assert.equal(read('a.postil.yaml'), annotations.replace('quote: 约90%', 'quote: 约 ９０％'));
    assert.deepEqual(readdirSync(folder).sort(), ['a.postil.yaml', 'a.txt', 'postil.yaml']);
  });

  it('takes the new wording of those it is told to, and leaves every other byte', () => {
    const before = `\ufeff${annotations.replaceAll('\n', '\r\n')}`;
    writeIn(folder, { ...files, 'a.postil.yaml': before });
    chmodSync(path.join(folder, 'a.postil.yaml'), 0o640);
    assert.equal(postil(folder, 'reanchor', 'a.txt', '--accept', 'f-officers').code, 1);
    const after = before.replace('约90%', '约 ９０％').replace('1.5万名', '１．６万名');
    assert.equal(read('a.postil.yaml'), after);
    assert.equal(statSync(path.join(folder, 'a.postil.yaml')).mode & 0o777, 0o640);
  });

  it('shows a diff and writes nothing on a dry run', () => {
    writeIn(folder, { ...files, 'a.postil.yaml': annotations });
    const { out } = postil(folder, 'reanchor', '--dry-run', '--accept', 'f-officers');
    assert.match(out, /^--- a\/a\.postil\.yaml\n\+\+\+ b\/a\.postil\.yaml\n@@ -2,11 \+2,11 @@\n/mu);
    assert.match(out, /^- {4}quote: 1\.5万名\n[\s\S]*^\+ {4}quote: １．６万名\n/mu);
    assert.equal(read('a.postil.yaml'), annotations);
  });

  it('says when there is nothing to accept, no project, or no such path', () => {
    writeIn(folder, { ...files, 'a.postil.yaml': 'annotations: []\n' });
    assert.match(postil(folder, 'reanchor', '--accept', 'x').err, /--accept x: no annotation/u);
    assert.equal(postil(folder, 'reanchor', '--accept', 'x').code, 2);
    assert.equal(postil(folder, 'reanchor', 'b').code, 2);
    assert.equal(postil(folder, 'reanchor').code, 0);
  });
});
