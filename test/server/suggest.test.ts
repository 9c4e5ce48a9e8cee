import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, postil, removeFolder, writeIn } from './commandLine.ts';

const text = 'We have trained 15,000 officers and 300 judges.\n';
const head = 'document: a.txt\nannotations:\n';
const first =
  '  - id: f-1 # mine\n    tag: figure\n    quote: 15,000\n    attributes: {value: 15000, modifier: exact, kind: count}\n';

describe('postil suggest', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, {
      '.git/x': '',
      'p/postil.yaml': 'postil: 1\nextends: [policy-core]\nlanguage: en\n',
      'p/a.txt': text,
    });
  });
  afterEach(() => removeFolder(folder));

  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

  it('lists what is suggested, with what a figure says and why', () => {
    assert.deepEqual(postil(folder, 'suggest', 'p', '--tag', 'figure'), {
      code: 0,
      out: [
        'document  paragraph  start  end  tag     quote   attributes                               reason',
        'p/a.txt           1     16   22  figure  15,000  value=15000, modifier=exact, kind=count  a figure not yet annotated',
        'p/a.txt           1     36   39  figure  300     value=300, modifier=exact, kind=count    a figure not yet annotated',
        '',
      ].join('\n'),
      err: '',
    });
    const [line = ''] = postil(folder, 'suggest', 'p/a.txt', '--tag', 'figure', '--format', 'jsonl').out.split('\n');
    const { attributes, document } = JSON.parse(line);
    assert.deepEqual([attributes.value, document], [15000, 'p/a.txt']);
  });

  it('reads texts in no project by policy-core, or the schema it is given', () => {
    writeIn(folder, { 'b.txt': text, 'book.yaml': 'postil: 1\ntags: {training: {cues: [have trained]}}\n' });
    const tags = (...args: readonly string[]) =>
      postil(folder, 'suggest', 'b.txt', '--format', 'jsonl', ...args)
        .out.split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line).tag);
    assert.ok(tags().includes('figure'));
    assert.deepEqual(tags('--schema', 'book.yaml'), ['training']);
  });

  it('adds drafts to the file there is, leaves out what is annotated or refused, and touches nothing else', () => {
    writeIn(folder, { 'p/a.postil.yaml': `${head}${first}refused:\n  - {tag: figure, quote: "300"}\n` });
    const before = read('p/a.postil.yaml');
    const { code, err } = postil(folder, 'suggest', 'p', '--tag', 'figure', '--write');
    assert.deepEqual({ code, err, now: read('p/a.postil.yaml') }, { code: 0, err: '', now: before });
    writeIn(folder, { 'p/a.postil.yaml': `${head}${first}` });
    assert.equal(postil(folder, 'suggest', 'p', '--tag', 'figure', '--write').err, 'p/a.postil.yaml: 1 drafts added\n');
    const after = read('p/a.postil.yaml');
    assert.ok(after.startsWith(`${head}${first}`));
    assert.match(after.slice(head.length + first.length), /quote: "300"[\s\S]*status: draft/u);
    assert.equal(postil(folder, 'suggest', 'p', '--tag', 'figure', '--format', 'jsonl').out, '');
    assert.equal(postil(folder, 'check', 'p').code, 0);
  });

  it("makes a coder's file, and with --dry-run only shows it", () => {
    const args = ['suggest', 'p', '--tag', 'figure', '--write', '--coder', 'anna'];
    const shown = postil(folder, ...args, '--dry-run');
    assert.match(shown.out, /^\+ {4}quote: "300"$/mu);
    assert.equal(existsSync(path.join(folder, 'p/a.anna.postil.yaml')), false);
    assert.equal(postil(folder, ...args).err, 'p/a.anna.postil.yaml: 2 drafts added\n');
    assert.match(read('p/a.anna.postil.yaml'), /^annotator: anna$/mu);
    assert.equal(postil(folder, 'check', 'p').code, 0);
  });

  it('writes nothing where the file is not clear, or there is no project', () => {
    writeIn(folder, { 'p/a.x.postil.yaml': head, 'p/a.y.postil.yaml': head, 'b.txt': text });
    for (const where of ['p', 'b.txt']) {
      const { code, out, err } = postil(folder, 'suggest', where, '--write');
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /nothing written/u);
    }
    assert.deepEqual([read('p/a.x.postil.yaml'), existsSync(path.join(folder, 'b.postil.yaml'))], [head, false]);
    assert.equal(postil(folder, 'suggest', 'p', '--coder', 'x').code, 2);
    assert.equal(postil(folder, 'suggest', 'p', '--write', '--coder', '../x').code, 2);
  });
});
