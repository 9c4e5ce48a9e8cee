import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

const files = {
  'postil.yaml': 'postil: 1\nextends: [policy-core]\n',
  'speech.txt': 'Crime has fallen. 中方已培训1.5万名执法官员。\n',
  'speech.anna.postil.yaml':
    'annotations:\n  - { id: c, tag: claim, quote: Crime has fallen }\n  - { id: f, tag: figure, quote: 1.5万名 }\n',
  'speech.ben.postil.yaml': 'annotations:\n  - { id: c, tag: claim, quote: Crime has fallen }\n',
};

describe('agree, find, stats and crosstab', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, files);
  });
  afterEach(() => removeFolder(folder));

  it('compare the coders of a project', () => {
    const { code, out, err } = postil(root, 'agree', 'samples/harbour-city');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^all tags +anna · ben +158 +0\.73 \[0\.\d\d, 0\.\d\d\] +0\.87/mu);
    assert.match(out, /^samples\/harbour-city\/transport-plan\.en\.txt:9:144 +bounds +claim/mu);
  });

  it('compare two files, in every format', () => {
    const both = ['speech.anna.postil.yaml', 'speech.ben.postil.yaml'];
    const json = JSON.parse(postil(folder, 'agree', ...both, '--format', 'json').out);
    assert.deepEqual(
      json.disagreements.map(({ where }: { where: string }) => where),
      ['speech.txt:1:24'],
    );
    assert.match(postil(folder, 'agree', ...both, '--format', 'csv').out, /^passages,,,,anna · ben,3,f1Exact,0\.66/mu);
    assert.match(postil(folder, 'agree', ...both, '--format', 'html', '--locale', 'zh').out, /<html lang="zh-CN">/u);
  });

  it('list nothing but the disagreements, in CSV with all words and a column for each coder', () => {
    const { code, out, err } = postil(folder, 'agree', '--format', 'csv', '--only', 'disagreements');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(
      out,
      'where,kind,tag,attribute,text,coder anna,coder ben\nspeech.txt:1:24,alone,figure,,1.5万名,1.5万名,\n',
    );
    const table = postil(folder, 'agree', '--only', 'disagreements', '--locale', 'zh').out;
    assert.match(table, /^分歧：1 处$/mu);
    assert.doesNotMatch(table, /γ/u);
    const { measures, disagreements } = JSON.parse(
      postil(folder, 'agree', '--only', 'numbers', '--format', 'json').out,
    );
    assert.ok(measures.length > 0);
    assert.equal(disagreements, undefined);
  });

  it('compare two revisions', () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    writeIn(folder, { 'speech.anna.postil.yaml': 'annotations:\n  - { id: c, tag: claim, quote: has fallen }\n' });
    git('commit', '-qam', 'second');
    const { code, out, err } = postil(folder, 'agree', '--rev', 'HEAD~1..HEAD');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^speech\.txt:1:1 +bounds +claim +HEAD~1: Crime has fallen \| HEAD: has fallen/mu);
    assert.match(out, /^speech\.txt \(anna\): HEAD~1 \d, HEAD \d\nspeech\.txt \(ben\): /u);
    assert.match(out, /^claim +HEAD~1 · HEAD /mu);
    assert.match(postil(folder, 'agree', '--rev', 'HEAD..nowhere').err, /nowhere: git knows no such revision/u);
    assert.equal(postil(folder, 'agree', '--rev', 'HEAD').code, 2);
    assert.match(postil(folder, 'agree', '--rev', 'HEAD..HEAD').err, /the same revision/u);
    git('mv', 'speech.txt', 'talk.txt');
    git('mv', 'speech.anna.postil.yaml', 'talk.anna.postil.yaml');
    git('mv', 'speech.ben.postil.yaml', 'talk.ben.postil.yaml');
    writeIn(folder, { 'new.txt': 'x', 'new.anna.postil.yaml': 'annotations: []\n' });
    git('add', '.');
    git('commit', '-qm', 'third');
    const renamed = postil(folder, 'agree', '--rev', 'HEAD~2..HEAD', '--only', 'disagreements');
    assert.match(renamed.out, /^talk\.txt:1:1 +bounds +claim/mu);
    assert.match(renamed.err, /^new\.txt: left out, because no coder has annotated it both at HEAD~2 and at HEAD\.$/mu);
  });

  it('say what they cannot compare', () => {
    writeIn(folder, {
      'alone/postil.yaml': 'postil: 1\n',
      'alone/a.txt': 'x',
      'alone/a.b.postil.yaml': 'annotations: []\n',
    });
    const { code, out, err } = postil(folder, 'agree', 'alone');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /no document here has been annotated by two coders/u);
    assert.match(postil(folder, 'agree', 'speech.ben.postil.yaml', 'alone/a.b.postil.yaml').err, /same document/u);
    assert.match(postil(folder, 'agree', '--level', 'x=ordinal').err, /tag\.attribute=level/u);
  });

  it('find key words in context, Chinese aligned', () => {
    const { code, out } = postil(folder, 'find', 'tag:figure or coder:ben');
    assert.deepEqual(
      { code, out },
      {
        code: 0,
        out: [
          'where            tag     coder                        before  quote             after',
          'speech.txt:1:1   claim   ben                                  Crime has fallen  . 中方已培训1.5万名执法官员。',
          'speech.txt:1:24  figure  anna   Crime has fallen. 中方已培训  1.5万名           执法官员。',
          '',
        ].join('\n'),
      },
    );
    const wrong = postil(folder, 'find', 'tag:claim (');
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /^query, character 12: something to look for is missing.*\n {2}tag:claim \(\n {13}\^\n$/u);
  });

  it('say what nothing here is called, with carets as wide as Chinese is', () => {
    for (const [args, expected] of [
      [
        ['find', '中方 tag:figur'],
        /^query, character 4: no tag “figur” here; did you mean figure\?\n.*\n {7}\^{9}\n$/u,
      ],
      [['stats', '--where', 'valeu:>3'], /^query, character 1: nothing here is called “valeu”; did you mean value\?/u],
      [['crosstab', 'claim.typ', 'coder'], /^claim\.typ: nothing here is called “typ”; did you mean type\?/u],
      [
        ['find', 'status:no', '--locale', 'zh'],
        /^查询语句第 1 个字符：没有状态“no”；可用：accepted, disputed, draft\n/u,
      ],
    ] as const) {
      const { code, out, err } = postil(folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    }
  });

  it('count', () => {
    const stats = postil(folder, 'stats', '--by', 'tag,coder', '--format', 'csv');
    assert.equal(stats.out, 'by,of,value,count\ntag,,claim,2\ntag,,figure,1\ncoder,,anna,2\ncoder,,ben,1\n');
    const crosstab = postil(folder, 'crosstab', 'tag', 'coder', '--where', 'tag:claim', '--format', 'json');
    assert.deepEqual(JSON.parse(crosstab.out), [
      { 'tag \\ coder': 'claim', anna: 1, ben: 1, Σ: 2 },
      { 'tag \\ coder': 'Σ', anna: 1, ben: 1, Σ: 2 },
    ]);
  });
});
