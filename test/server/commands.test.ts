// The smaller commands: init, explain, schema, completion; and what all of them have in common.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { explainedCodes } from '../../server/src/findingPage.ts';
import { newFolder, postil, postilWith, removeFolder, root, writeIn } from './commandLine.ts';

describe('postil init', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  it('writes a project that checks without findings, with what was asked for', () => {
    const given = ['--language', 'zh', '--tags', 'risk, 机遇', '--documents', 'speeches/*.txt', '--name', 'a "b"'];
    const { code, out, err } = postil(folder, 'init', 'new', ...given);
    assert.deepEqual(
      { code, out, err },
      { code: 0, out: '', err: 'new/postil.yaml: written. Put texts beside it, and run `postil check`.\n' },
    );
    const text = readFileSync(path.join(folder, 'new/postil.yaml'), 'utf8');
    assert.match(text, /^# 本文件使所在文件夹成为/mu);
    const project = parse(text);
    assert.deepEqual(project.documents, ['speeches/*.txt']);
    assert.deepEqual(Object.keys(project.tags), ['risk', '机遇']);
    assert.deepEqual([project.name, project.language, project.extends], ['a "b"', 'zh', ['policy-core']]);
    assert.deepEqual(postil(folder, 'check', 'new'), { code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  it('asks nobody where nobody can answer, and leaves a project that is there', () => {
    assert.equal(postil(folder, 'init').code, 0);
    const before = readFileSync(path.join(folder, 'postil.yaml'), 'utf8');
    const { code, err } = postil(folder, 'init', '--language', 'zh');
    assert.deepEqual(
      { code, err },
      { code: 2, err: 'postil.yaml: left as it is, because there is a project already.\n' },
    );
    assert.equal(readFileSync(path.join(folder, 'postil.yaml'), 'utf8'), before);
  });

  it('writes nothing that would begin with a finding', () => {
    for (const args of [
      ['--documents', 'a/**/b/**/c/**/d/**'],
      ['--tags', 'risk,risk'],
    ]) {
      const { code, err } = postil(folder, 'init', ...args);
      assert.equal(code, 2);
      assert.match(err, /^Nothing written/u);
    }
    assert.equal(postil(folder, 'check').code, 2);
  });

  // `script` gives a command a terminal; the one of util-linux is meant.
  if (process.platform === 'linux' && spawnSync('script', ['--version']).status === 0) {
    it('asks on a terminal', () => {
      const command = `'${process.execPath}' '${path.join(root, 'dist', 'cli.js')}' init --locale en`;
      const { status } = spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        input: 'zh\nrisk\n\n',
        encoding: 'utf8',
      });
      assert.equal(status, 0);
      const project = parse(readFileSync(path.join(folder, 'postil.yaml'), 'utf8'));
      assert.deepEqual(
        [project.language, Object.keys(project.tags), project.documents],
        ['zh', ['risk'], ['**/*.txt', '**/*.md']],
      );
    });
  }
});

describe('postil explain', () => {
  it('prints the page of a code as text, in either language', () => {
    const { code, out, err } = postil(root, 'explain', 'quote-changed');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(
      out,
      /^quote-changed\n\nQuote no longer stands as written · error by default\n[\s\S]*\n {4}annotations:\n/u,
    );
    assert.doesNotMatch(out, /\*\*|```|\p{Cc}\[|中文/u);
    assert.match(postil(root, 'explain', 'quote-changed', '--locale', 'zh').out, /^quote-changed\n\n引文已有改动/u);
  });

  it('lists the codes', () => {
    const { code, out } = postil(root, 'explain');
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      explainedCodes,
    );
    assert.match(out, /^tag-unknown +error +Unknown tag$/mu);
  });

  it('says which was meant', () => {
    const { code, out, err } = postil(root, 'explain', 'tag-unknwn');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /Did you mean tag-unknown\?/u);
  });
});

describe('postil schema', () => {
  it('prints the effective schema as YAML or JSON, alike', () => {
    const yaml = postil(root, 'schema', 'samples/harbour-city');
    const json = postil(root, 'schema', 'samples/harbour-city/postil.yaml', '--json');
    assert.deepEqual([yaml.code, json.code, yaml.err, json.err], [0, 0, '', '']);
    assert.deepEqual(parse(yaml.out), JSON.parse(json.out));
    assert.ok(parse(yaml.out).tags.initiative.attributes.actor);
  });

  it('prints a JSON Schema of annotation files', () => {
    const { out } = postil(root, 'schema', 'samples/interpol-2017', '--json-schema');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(out));
    const text = readFileSync(path.join(root, 'samples/interpol-2017/interpol-2017.zh.postil.yaml'), 'utf8');
    assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
    assert.ok(!validate({ annotations: [{ id: 'a', tag: 'clam', quote: 'x' }] }));
  });

  it('asks for one project, and says what it could not take in', () => {
    const folder = newFolder();
    writeIn(folder, { 'a/postil.yaml': 'postil: 1\n', 'b/postil.yaml': 'postil: 1\nextends: gone.yaml\n' });
    const several = postil(folder, 'schema');
    assert.deepEqual([several.code, several.err], [2, '.: there are several projects here. Name one of them: a, b.\n']);
    const lacking = postil(folder, 'schema', 'b');
    assert.deepEqual([lacking.code, lacking.out], [2, 'postil: 1\n']);
    assert.match(lacking.err, /“gone\.yaml”/u);
    assert.equal(postil(path.dirname(folder), 'schema', 'nope-nope').code, 2);
    removeFolder(folder);
  });
});

describe('postil completion', () => {
  const completed = (...words: string[]) => {
    const { out } = postil(root, 'completion', 'bash');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const ask = `COMP_WORDS=(postil ${quoted}); COMP_CWORD=${words.length}; _postil; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', `${out}\n${ask}`], { cwd: root, encoding: 'utf8' })
      .stdout.trim()
      .split('\n');
  };

  if (spawnSync('bash', ['--version']).status === 0) {
    it('gives bash the commands, the options, their words, and files', () => {
      assert.deepEqual(completed('ch'), ['check']);
      assert.deepEqual(completed('check', '--format', ''), ['github', 'json', 'jsonl', 'junit', 'pretty', 'sarif']);
      assert.deepEqual(completed('check', '--format', '=', 'sa'), ['sarif']);
      assert.deepEqual(completed('check', '--max'), ['--max-warnings']);
      assert.deepEqual(completed('check', 'READ'), ['README.md']);
      assert.deepEqual(completed('explain', 'tag-'), ['tag-unknown']);
      assert.deepEqual(completed('completion', ''), ['bash', 'fish', 'zsh']);
    });
  }

  for (const shell of ['bash', 'zsh', 'fish']) {
    const isThere = spawnSync(shell, ['-c', 'exit 0']).status === 0;
    it(`is written for ${shell}${isThere ? ', which finds it sound' : ''}`, () => {
      const { code, out } = postil(root, 'completion', shell);
      assert.equal(code, 0);
      assert.match(out, /update-baseline/u);
      if (!isThere) return;
      const folder = newFolder();
      writeIn(folder, { script: out });
      const { status, stderr } = spawnSync(shell, ['-n', path.join(folder, 'script')], { encoding: 'utf8' });
      removeFolder(folder);
      assert.deepEqual([status, stderr], [0, '']);
    });
  }
});

describe('every command', () => {
  it('says what is wrong with its arguments in one style, without acting upon the terminal', () => {
    for (const args of [
      ['check', '--format', 'x\u001b[2J'],
      ['check', '--dry-run'],
      ['check', '--update-baseline'],
      ['nope'],
      ['completion', 'tcsh'],
      ['check', '--jobs', '0'],
    ]) {
      const { code, out, err } = postil(root, ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(err, /^postil: [\s\S]*\n$/u);
      assert.doesNotMatch(err, /\p{Cc}\[|^error:/u);
    }
  });

  it('writes no colours where nobody looks, or where they are not wanted', () => {
    for (const args of [
      ['check', 'samples/broken'],
      ['explain'],
      ['explain', 'tag-unknown'],
      ['schema', 'samples/harbour-city'],
    ]) {
      assert.doesNotMatch(
        postilWith({ env: { NO_COLOR: '1', FORCE_COLOR: undefined } }, root, ...args).out,
        /\p{Cc}\[/u,
      );
      assert.doesNotMatch(postil(root, ...args).out, /\p{Cc}\[/u);
    }
  });
});
