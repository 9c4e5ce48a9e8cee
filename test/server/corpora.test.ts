// Streams of JSON lines, shards, and the recipes of docs/corpora.md as the engines run them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { corpusLines, recipes } from '../corpora.ts';
import { newFolder, postil, postilWith, removeFolder, root, writeIn } from './commandLine.ts';

const lines = corpusLines(60);
const corpus = `${lines.join('\n')}\n`;

let folder: string;
before(() => {
  folder = newFolder();
  writeIn(folder, { '.git/x': '', 'corpus.jsonl': corpus });
});
after(() => removeFolder(folder));

function answersOf(output: string): readonly Record<string, unknown>[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function resultsOf(answer: Record<string, unknown> | undefined): readonly Record<string, unknown>[] {
  assert.ok(Array.isArray(answer?.results));
  return answer.results;
}

describe('--batch', () => {
  for (const command of ['figures', 'suggest', 'check']) {
    it(`of ${command} answers every line in its order, on one thread as on several`, () => {
      const one = postilWith({ input: corpus }, folder, command, '--batch');
      const answers = answersOf(one.out);
      assert.equal(one.code, 0);
      assert.deepEqual(
        answers.map(({ id }) => id),
        lines.map((_, i) => `d-${i}`),
      );
      assert.deepEqual(
        answers.flatMap(({ error }, i) => (error ? [i] : [])),
        lines.flatMap((_, i) => (i % 17 === 3 ? [i] : [])),
      );
      assert.match(one.err, /^4 lines were answered by an error/u);
      assert.equal(postil(folder, command, '--batch', 'corpus.jsonl').out, one.out);
      assert.equal(postilWith({ input: corpus }, folder, command, '--batch', '--jobs', '2').out, one.out);
    });
  }

  it('finds in a line what the command finds in a file', () => {
    const text = '去年中国已培训1.5万名执法官员。\n';
    writeIn(folder, { 'a.txt': text });
    const date = ['--language', 'zh', '--date', '2018'];
    const alone = answersOf(postil(folder, 'figures', 'a.txt', '--format', 'jsonl', ...date).out);
    const [answer] = answersOf(
      postilWith({ input: JSON.stringify({ text, language: 'zh', date: '2018' }) }, folder, 'figures', '--batch').out,
    );
    assert.deepEqual(
      answer?.results,
      alone.map(({ document, ...others }) => others),
    );
    const suggested = answersOf(postil(folder, 'suggest', 'a.txt', '--format', 'jsonl').out);
    const [proposed] = answersOf(postilWith({ input: JSON.stringify({ text }) }, folder, 'suggest', '--batch').out);
    assert.deepEqual(
      proposed?.results,
      suggested.map(({ document, ...others }) => others),
    );
    assert.notDeepEqual(proposed?.results, []);
  });

  it('names lines without an id by their number, and ends with 1 only when it is strict', () => {
    const input = '{"id":"a","text":"15,000 officers"}\n\n{"text":1}\nx';
    const { code, out } = postilWith({ input }, folder, 'figures', '--batch');
    const told = answersOf(out).map(({ id, line, error }) => [id, line, (error as { code: string })?.code]);
    assert.deepEqual(told, [
      ['a', undefined, undefined],
      [undefined, 2, 'empty'],
      [undefined, 3, 'type'],
      [undefined, 4, 'not-json'],
    ]);
    assert.equal(code, 0);
    assert.equal(postilWith({ input }, folder, 'figures', '--batch', '--strict').code, 1);
  });

  it('counts places in code points where it is asked to', () => {
    const input = '{"text":"😀 15,000 officers"}';
    const [answer] = answersOf(postilWith({ input }, folder, 'figures', '--batch', '--code-points').out);
    const [figure] = resultsOf(answer);
    assert.deepEqual([figure?.start, figure?.codePoints], [3, { start: 2, end: 8 }]);
  });

  it('checks annotations, as the text of a file or one by one, by the schema it is given', () => {
    writeIn(folder, { 'book/postil.yaml': 'postil: 1\ndocuments: ["*.x"]\ntags: {promise: {}}\n' });
    const annotations = [
      { id: 'p-1', tag: 'promise', quote: 'will act' },
      { id: 'p-2', tag: 'pledge', quote: 'act' },
    ];
    const file = 'document: speech.txt\nannotations:\n  - {id: p-1, tag: pledge, quote: will act}\n';
    const input = [annotations, file]
      .map((each) => JSON.stringify({ text: 'We will act.', annotations: each }))
      .join('\n');
    const { code, out } = postilWith({ input }, folder, 'check', '--batch', '--schema', 'book', '--strict');
    const found = answersOf(out).map(({ results }) =>
      (results as Record<string, unknown>[]).map((each) => [each.code, each.in, each.annotation, each.start]),
    );
    assert.deepEqual(found, [
      [['tag-unknown', 'annotations', 1, null]],
      [['tag-unknown', 'annotations', 0, file.indexOf('pledge')]],
    ]);
    assert.equal(code, 1);
  });

  it('leaves out of suggestions what a line has annotated or refused', () => {
    const text = 'We have trained 15,000 officers and 300 judges.';
    const quotes = (annotations: unknown) => {
      const input = JSON.stringify({ text, language: 'en', annotations });
      const [answer] = answersOf(postilWith({ input }, folder, 'suggest', '--batch', '--tag', 'figure').out);
      return resultsOf(answer).map(({ quote }) => quote);
    };
    assert.deepEqual(quotes(null), ['15,000', '300']);
    assert.deepEqual(quotes([{ id: 'a', tag: 'figure', quote: '15,000' }]), ['300']);
    assert.deepEqual(quotes('annotations: []\nrefused:\n  - {tag: figure, quote: "300"}\n'), ['15,000']);
  });

  it('refuses a schema with errors, and what does not go together', () => {
    writeIn(folder, { 'broken.yaml': 'postil: 1\nextends: [nothing]\n' });
    const refused = [
      ['check', '--batch', '--schema', 'broken.yaml'],
      ['figures', '--batch', 'no.jsonl'],
      ['figures', '--batch', '--shard', '1/2'],
      ['figures', '--batch', '--format', 'csv'],
      ['figures', '--strict', 'corpus.jsonl'],
      ['check', '--batch', '--fix'],
      ['figures', '--batch', '--date', 'yesterday'],
    ];
    for (const args of refused) {
      const { code, out, err } = postil(folder, ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.notEqual(err, '', args.join(' '));
    }
  });

  for (const jobs of ['1', '2']) {
    it(`answers a line before the next is there, on ${jobs} threads`, async () => {
      const child = start('figures', '--batch', '--jobs', jobs);
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
      for (const id of ['a', 'b', 'c']) {
        child.stdin.write(`{"id":"${id}","text":"15,000"}\n`);
        assert.equal(JSON.parse((await answers.next()).value ?? '').id, id);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [0, null]);
    });

    it(`ends quietly when nobody reads the answers any more, on ${jobs} threads`, async () => {
      const child = start('figures', '--batch', '--jobs', jobs);
      const errors: Uint8Array[] = [];
      child.stderr.on('data', (chunk) => errors.push(chunk));
      child.stdin.on('error', () => {});
      const feed = () => {
        while (child.stdin.writable && child.stdin.write(corpus));
      };
      child.stdin.on('drain', feed);
      feed();
      await once(child.stdout, 'data');
      child.stdout.destroy();
      assert.deepEqual(await once(child, 'close'), [0, null]);
      assert.equal(Buffer.concat(errors).toString().includes('fault'), false);
    });
  }

  function start(...args: readonly string[]) {
    return spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], { cwd: folder });
  }
});

describe('--shard', () => {
  const parts = (of: number, ...args: readonly string[]) =>
    Array.from({ length: of }, (_, i) => postil(folder, ...args, '--shard', `${i + 1}/${of}`));

  before(() => {
    cpSync(path.join(root, 'samples'), path.join(folder, 'samples'), { recursive: true });
    writeIn(folder, { 'bare/a.txt': '15,000 officers\n', 'bare/b.txt': '', 'bare/c.txt': '300 judges\n' });
  });

  const commands = [
    ['figures', 'samples/interpol-2017', 'bare', 'samples/harbour-city'],
    ['figures', 'bare', '--format', 'csv'],
    ['suggest', 'samples', 'bare', '--format', 'csv'],
    ['check', 'samples', '--severity', 'hint'],
    ['find', 'tag:figure', 'samples/harbour-city', 'samples/interpol-2017'],
  ];
  for (const args of commands) {
    it(`of ${args.join(' ')} makes parts that are, end to end, the whole`, () => {
      const whole = postil(folder, ...args, ...(args.includes('--format') ? [] : ['--format', 'jsonl']));
      assert.notEqual(whole.out, '');
      for (const n of [1, 3]) {
        const done = parts(n, ...args);
        assert.equal(done.map(({ out }) => out).join(''), whole.out);
        assert.equal(Math.max(...done.map(({ code }) => code ?? 9)), whole.code);
      }
    });
  }

  it('may be empty, and is fine then', () => {
    const done = parts(5, 'figures', 'bare');
    assert.equal(done.map(({ out }) => out).join(''), postil(folder, 'figures', 'bare', '--format', 'jsonl').out);
    assert.deepEqual(new Set(done.map(({ code, err }) => `${code} ${err}`)), new Set(['0 ']));
    const first = postil(folder, 'check', 'samples/interpol-2017', '--shard', '1/50');
    assert.deepEqual(first, { code: 0, out: '', err: '' });
  });

  it('divides the bytes of JSON lines, and numbers them as in the whole', () => {
    const nameless = lines.map((line, i) => (i % 5 === 0 ? 'x' : line)).join('\n');
    writeIn(folder, { 'nameless.jsonl': nameless, 'more.jsonl': '\n{"id":"z","text":"300 judges"}\n' });
    const args = ['figures', '--batch', 'nameless.jsonl', 'corpus.jsonl', 'more.jsonl'];
    const { out } = postil(folder, ...args);
    assert.equal(answersOf(out).length, 122);
    for (const n of [2, 5])
      assert.equal(
        parts(n, ...args)
          .map((each) => each.out)
          .join(''),
        out,
      );
  });

  it('is refused for what cannot be joined, and for standard input', () => {
    for (const args of [
      ['figures', 'bare', '--format', 'table'],
      ['check', 'bare', '--format', 'sarif'],
      ['figures', '-'],
    ]) {
      const [{ code, out } = { code: 0, out: '' }] = parts(2, ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
    }
    assert.equal(postil(folder, 'figures', 'bare', '--shard', '3/2').code, 2);
  });
});

// The shells of Windows are others.
if (process.platform !== 'win32') {
  describe('docs/corpora.md', () => {
    let env: NodeJS.ProcessEnv;
    let whole: string;
    before(() => {
      mkdirSync(path.join(folder, 'bin'));
      writeIn(folder, {
        'bin/postil': `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist', 'cli.js')}' "$@"\n`,
      });
      spawnSync('chmod', ['+x', path.join(folder, 'bin', 'postil')]);
      env = { ...process.env, LC_ALL: 'C', PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` };
      whole = postil(folder, 'figures', '--batch', 'corpus.jsonl').out;
    });

    it('has a job for Slurm whose tasks write, end to end, the whole, wherever their ids begin', () => {
      const [script = ''] = recipes('sbatch');
      const [, first = 0, last = 0] = (/^#SBATCH --array=(\d+)-(\d+)$/mu.exec(script) ?? []).map(Number);
      const count = last - first + 1;
      assert.ok(count > 1);
      for (const from of [first, 7]) {
        for (let id = from; id < from + count; id++) {
          const variables: Record<string, number> = { ID: id, MIN: from, MAX: from + count - 1, COUNT: count, STEP: 1 };
          const task = Object.entries(variables).map(([name, value]) => [`SLURM_ARRAY_TASK_${name}`, String(value)]);
          // sbatch hands the script to its interpreter in the folder where it was submitted, with nothing on standard input.
          const options = {
            cwd: folder,
            env: { ...env, ...Object.fromEntries(task) },
            input: '',
            encoding: 'utf8',
          } as const;
          writeIn(folder, { 'figures.sbatch': script });
          const { status } = spawnSync('bash', ['figures.sbatch'], options);
          assert.equal(status, 0);
        }
        const { stdout } = spawnSync('bash', ['-c', 'cat figures.*.jsonl && rm figures.*.jsonl'], {
          cwd: folder,
          encoding: 'utf8',
        });
        assert.equal(stdout, whole);
      }
    });

    it('has a command for Spark that answers each partition in its order, and ends with 0 in spite of bad lines', () => {
      const [, command = ''] =
        /\.pipe\("([^"]+)", env=dict\(os\.environ\), checkCode=True\)/u.exec(recipes('python')[0] ?? '') ?? [];
      const [program = '', ...args] = command.split(' ');
      const partitions = [lines.slice(0, 20), [], lines.slice(20, 21), lines.slice(21)];
      const answers = partitions.flatMap((partition) => {
        // As PySpark does it: an element a line in UTF-8, and the lines that come back.
        const input = partition.map((element) => `${element}\n`).join('');
        const { status, stdout } = spawnSync(program, args, { cwd: folder, env, input, encoding: 'utf8' });
        assert.equal(status, 0);
        return stdout.split('\n').slice(0, -1);
      });
      assert.equal(`${answers.join('\n')}\n`, whole);
    });

    it('has a process for Python that answers line by line', async () => {
      const [, list = ''] = /Popen\(\s*(\[[^\]]+\])/u.exec(recipes('python')[1] ?? '') ?? [];
      const [program = '', ...args]: string[] = JSON.parse(list);
      const child = spawn(program, args, { cwd: folder, env });
      const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
      for (const line of lines.slice(0, 3)) {
        const { text } = JSON.parse(line);
        child.stdin.write(`${JSON.stringify({ text })}\n`);
        const answer: { results: Record<string, unknown>[] } = JSON.parse((await answers.next()).value ?? '');
        for (const { codePoints, quote } of answer.results) {
          const { start, end } = codePoints as { start: number; end: number };
          assert.equal([...text].slice(start, end).join(''), quote);
        }
        assert.notEqual(answer.results.length, 0);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [0, null]);
    });

    it('divides for GNU parallel as `split` does', () => {
      const commands = recipes('sh').map((each) => each.trim());
      assert.equal(commands.length, 4);
      for (const command of commands) {
        const [, alone = ''] = /(postil .*?)(?: :::| [<>]|$)/u.exec(command) ?? [];
        // What `parallel` starts: the command for each argument, or for each block of whole lines.
        const runs = alone.includes('{}')
          ? ['1', '2', '3', '4'].map((each) => ({ words: alone.replace('{}', each), input: '' }))
          : [lines.slice(0, 7), lines.slice(7)].map((block) => ({ words: alone, input: `${block.join('\n')}\n` }));
        const run = ({ words, input }: { words: string; input: string }) =>
          spawnSync('bash', ['-c', words.replace(/ (speeches|corpus) /u, ' samples/harbour-city ')], {
            cwd: folder,
            env,
            input,
            encoding: 'utf8',
          }).stdout;
        const whole = run({ words: alone.replace(/--shard \S+/u, '--shard 1/1'), input: corpus });
        assert.equal(runs.map(run).join(''), whole, command);
        assert.notEqual(whole, '');
      }
    });
  });
}
