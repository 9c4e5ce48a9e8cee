import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { exporters } from '../../server/src/export/list.ts';
import { importers } from '../../server/src/import/list.ts';
import { archive } from '../import/archives.ts';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

describe('postil import', () => {
  let folder: string;
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, {
      'in/a.txt': 'We trained 15,000 officers. We will train more.\n',
      'in/quotes.csv': 'document,coder,tag,quote,sure\na.txt,ann,claim,"15,000 officers",yes\na.txt,ben,risk,more,no\n',
    });
  });
  afterEach(() => removeFolder(folder));

  it('makes a project of a file, of a folder, and the same again', () => {
    for (const given of ['in/quotes.csv', 'in']) {
      const { code, out, err } = postil(folder, 'import', given, '--into', 'p');
      assert.deepEqual([code, out], [0, '']);
      assert.equal(err, 'p: imported. Documents: 1, annotations: 2, coders: 2.\n');
    }
    const names = ['a.ann.postil.yaml', 'a.ben.postil.yaml', 'a.txt', 'postil.yaml'];
    assert.deepEqual(readdirSync(path.join(folder, 'p')).sort(), names);
    assert.match(read('p/a.ann.postil.yaml'), /annotator: ann\n/u);
    assert.equal(postil(folder, 'check', 'p').code, 0);
  });

  it('lists what it would write', () => {
    const { code, out } = postil(folder, 'import', 'in', '--into', 'p', '--dry-run');
    assert.equal(code, 0);
    assert.deepEqual(out.trim().split('\n').sort(), [
      'p/a.ann.postil.yaml',
      'p/a.ben.postil.yaml',
      'p/a.txt',
      'p/postil.yaml',
    ]);
    assert.ok(!existsSync(path.join(folder, 'p')));
  });

  it('replaces nothing unless it is told to, and writes all or none', () => {
    writeIn(folder, { 'p/a.ben.postil.yaml': 'mine' });
    const { code, err } = postil(folder, 'import', 'in', '--into', 'p');
    assert.equal(code, 2);
    assert.match(
      err,
      /^p\/a\.ben\.postil\.yaml: not written, because it is there and says something else.*--into, or replace it with --force/u,
    );
    assert.deepEqual(readdirSync(path.join(folder, 'p')), ['a.ben.postil.yaml']);
    assert.equal(postil(folder, 'import', 'in', '--into', 'p', '--force').code, 0);
    assert.match(read('p/a.ben.postil.yaml'), /annotator: ben/u);
  });

  it('never writes through a link that leads out, --force or not', () => {
    writeIn(folder, { 'elsewhere/x': 'mine' });
    mkdirSync(path.join(folder, 'p'));
    symlinkSync(path.join(folder, 'elsewhere/x'), path.join(folder, 'p/a.txt'));
    const { code, err } = postil(folder, 'import', 'in', '--into', 'p', '--force');
    assert.equal(code, 2);
    assert.match(err, /p\/a\.txt: not written, because it would lie outside/u);
    assert.deepEqual([read('elsewhere/x'), readdirSync(path.join(folder, 'p'))], ['mine', ['a.txt']]);
  });

  it('adds to a project, whose postil.yaml stays, and says what to extend', () => {
    const own = 'postil: 1\ntags: { claim: {} }\n';
    writeIn(folder, { 'p/postil.yaml': own });
    const { code, err } = postil(folder, 'import', 'in', '--into', 'p');
    assert.equal(code, 0);
    assert.match(err, /p: its schema lacks some .* in \.\/imported-schema\.yaml; add it to `extends`/u);
    assert.equal(read('p/postil.yaml'), own);
    assert.equal(postil(folder, 'check', 'p').code, 1);
    writeIn(folder, { 'p/postil.yaml': `${own}extends: [./imported-schema.yaml]\n` });
    assert.equal(postil(folder, 'check', 'p').code, 0);
    assert.doesNotMatch(postil(folder, 'import', 'in', '--into', 'p').err, /extends/u);
  });

  it('finds the text in the folder that is imported into, in its own encoding, and leaves it so', () => {
    const bytes = Buffer.from('\ufeffWe trained 15,000 officers.\r\nWe will train more.\r\n', 'utf16le');
    writeIn(folder, { 'q/quotes.csv': 'document,tag,quote\na.txt,claim,more\n', 'p/a.txt': bytes });
    assert.equal(postil(folder, 'import', 'q/quotes.csv', '--into', 'p').code, 0);
    assert.deepEqual(readFileSync(path.join(folder, 'p/a.txt')), bytes);
  });

  it('names file and place of what is damaged, imports the rest, and ends with 2', () => {
    writeIn(folder, {
      'in/bad.csv': Buffer.from([0xff, 0xfe, 0]),
      'in/more.csv': 'document,tag,quote\na.txt,t,\na.txt,t,more\n',
    });
    const { code, err } = postil(folder, 'import', 'in', '--into', 'p');
    assert.equal(code, 2);
    assert.match(err, /^in\/bad\.csv: not read, because it is no text/mu);
    assert.match(err, /^in\/more\.csv:2: left out, because it has neither/mu);
    assert.match(err, /Documents: 1, annotations: 3/u);
  });

  it('tells what is not carried, and writes nothing then with --strict', () => {
    writeIn(folder, { 'in/quotes.csv': 'document,tag,quote,status\na.txt,t,more,maybe\n' });
    const lost = 'Not carried into the project:\n  statuses other than draft, accepted and disputed: 1\n';
    const { code, err } = postil(folder, 'import', 'in', '--into', 'p', '--strict');
    assert.equal(code, 1);
    assert.equal(err, `${lost}Nothing was written, because of --strict. Without it, the rest is imported.\n`);
    assert.ok(!existsSync(path.join(folder, 'p')));
    assert.ok(postil(folder, 'import', 'in', '--into', 'p').err.startsWith(lost));
    assert.match(
      postil(folder, 'import', 'in', '--into', 'z', '--locale', 'zh').err,
      /^项目未能保留：\n {2}draft.+：1\n/u,
    );
  });

  it('takes texts beside the annotations for what these are about, and tells of one that nobody names', () => {
    const target = (source: string) => ({ source, selector: { type: 'TextQuoteSelector', exact: 'more' } });
    const body = { type: 'TextualBody', purpose: 'tagging', value: 'claim' };
    writeIn(folder, {
      'x/a.jsonld': JSON.stringify([{ type: 'Annotation', body, target: target('https://x.example/docs/a.txt') }]),
      'y/quotes.csv': 'document,tag,quote\nC:\\texts\\a.txt,claim,more\n',
      'in/b.txt': 'Nothing.\n',
    });
    for (const args of [
      ['x/a.jsonld', 'in/a.txt', '--from', 'jsonld'],
      ['x/a.jsonld', 'in/a.txt'],
      ['y/quotes.csv', 'in/a.txt'],
    ]) {
      const into = args.join('-').replaceAll('/', '-');
      const { code, err } = postil(folder, 'import', ...args, '--into', into);
      assert.deepEqual([code, err], [0, `${into}: imported. Documents: 1, annotations: 1, coders: 1.\n`]);
      assert.equal(postil(folder, 'check', into).code, 0);
    }
    assert.ok(existsSync(path.join(folder, 'y-quotes.csv-in-a.txt/a.txt')));
    const { code, err } = postil(folder, 'import', 'x/a.jsonld', 'in/a.txt', 'in/b.txt', '--into', 'p');
    assert.equal(code, 0);
    assert.match(err, /^in\/b\.txt: not imported, because none of the files to import names it/mu);
  });

  it('reads archives as folders: those of doccano, of brat, and of INCEpTION with archives in it', () => {
    const line = '{"id":1,"text":"Ada met Bob","label":[[0,3,"P"]]}\n';
    const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: 'Ada met Bob' };
    const cas = {
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [sofa, { '%ID': 2, '%TYPE': 'x.P', '@sofa': 1, begin: 0, end: 3 }],
    };
    const user = (name: string) => archive({ [`${name}.json`]: JSON.stringify(cas) });
    writeIn(folder, {
      'doccano.zip': archive({ 'ann.jsonl': line, 'ben.jsonl': line }),
      'brat.zip': archive({ 's/a.txt': 'Ada met Bob\n', 's/a.ann': 'T1\tP 0 3\tAda\n' }),
      'project.zip': archive({
        'exportedproject.json': '{"name":"x"}',
        'annotation/a.txt/ann.zip': user('ann'),
        'annotation/a.txt/ben.zip': user('ben'),
        'annotation/a.txt/INITIAL_CAS.zip': user('INITIAL_CAS'),
        'curation/a.txt/CURATION_USER.zip': user('CURATION_USER'),
      }),
    });
    for (const [from, file, came] of [
      ['doccano', 'doccano.zip', 'Documents: 1, annotations: 2, coders: 2'],
      ['brat', 'brat.zip', 'Documents: 1, annotations: 1, coders: 1'],
      ['cas', 'project.zip', 'Documents: 1, annotations: 3, coders: 3'],
    ] as const) {
      const { code, err } = postil(folder, 'import', file, '--from', from, '--into', from);
      assert.deepEqual([code, err], [0, `${from}: imported. ${came}.\n`]);
      assert.equal(postil(folder, 'check', from).code, 0);
    }
    assert.match(postil(folder, 'import', 'brat.zip', '--from', 'csv', '--into', 'p').err, /no file here that can be/u);
  });

  it('unpacks no more of an archive, with those in it, than its limit', () => {
    const inner = archive({ 'x.jsonl': `{"text":"${'a'.repeat(900_000)}"}` });
    const all = Array.from({ length: 100 }, (_, i) => [`${i}.zip`, inner] as const);
    writeIn(folder, { 'bomb.zip': archive({ ...Object.fromEntries(all), '../out.jsonl': '{"text":"x"}' }) });
    const { code, err } = postil(folder, 'import', 'bomb.zip', '--from', 'doccano', '--into', 'p', '--dry-run');
    assert.equal(code, 2);
    assert.match(err, /^bomb\.zip\/99\.zip\/x\.jsonl: what is read of the archive would be more than 64 MiB/mu);
    assert.match(err, /^bomb\.zip\/\.\.\/out\.jsonl: the name of the entry leads out/mu);
  });

  it('keeps what an earlier import found the schema to lack', () => {
    writeIn(folder, { 'p/postil.yaml': 'postil: 1\n', 'q/quotes.csv': 'document,tag,quote\na.txt,stance,more\n' });
    assert.equal(postil(folder, 'import', 'in', '--into', 'p').code, 0);
    writeIn(folder, { 'p/postil.yaml': 'postil: 1\nextends: [./imported-schema.yaml]\n' });
    writeIn(folder, { 'q/quotes.csv': 'document,tag,quote,coder\na.txt,stance,more,zoe\n' });
    const { code, err } = postil(folder, 'import', 'q/quotes.csv', '--into', 'p', '--force');
    assert.equal(code, 0);
    assert.match(err, /in \.\/imported-schema-2\.yaml/u);
    assert.match(read('p/imported-schema.yaml'), /claim:/u);
    writeIn(folder, { 'p/postil.yaml': 'postil: 1\nextends: [./imported-schema.yaml, ./imported-schema-2.yaml]\n' });
    assert.equal(postil(folder, 'check', 'p').code, 0);
  });

  it('says what it cannot do', () => {
    writeIn(folder, { 'in/x.json': '[]', 'none/x.odt': '' });
    assert.match(
      postil(folder, 'import', 'in/x.json', '--into', 'p').err,
      /does not tell which format.*--from: cas, doccano, jsonl, jsonld, label-studio/u,
    );
    assert.match(postil(folder, 'import', 'none', '--into', 'p').err, /no file here that can be imported/u);
    assert.match(postil(folder, 'import', 'gone', '--into', 'p').err, /no such file/u);
    assert.match(
      postil(folder, 'import', 'in/x.json', '--from', 'label-studio', '--into', 'p').err,
      /Nothing was written/u,
    );
    for (const args of [
      ['in/x.json', '--into', 'p'],
      ['gone', '--into', 'p'],
      ['in'],
      ['in', '--from', 'odt', '--into', 'p'],
    ]) {
      assert.equal(postil(folder, 'import', ...args).code, 2);
    }
    assert.ok(!existsSync(path.join(folder, 'p')));
  });

  for (const { name } of importers.filter((importer) => exporters.some((each) => each.name === importer.name))) {
    it(`brings the samples back that were exported as ${name}, and finds nothing new in them`, () => {
      for (const sample of ['interpol-2017', 'harbour-city']) {
        const project = path.join(root, 'samples', sample);
        const text = readdirSync(project).find((each) => each.endsWith('.txt')) ?? '';
        assert.equal(postil(folder, 'export', project, '--to', name, '--out', `${sample}/out`).code, 0);
        writeIn(folder, { [`${sample}/out/${text}`]: readFileSync(path.join(project, text)) });
        const { code, err } = postil(folder, 'import', `${sample}/out`, '--from', name, '--into', `${sample}/back`);
        assert.deepEqual([code, err.includes('Not carried')], [0, false]);
        const found = (where: string) => JSON.parse(postil(folder, 'check', where, '--format', 'json').out).summary;
        assert.deepEqual(found(`${sample}/back`), found(project));
      }
    });
  }
});
