// The GitHub action and the hooks of pre-commit, run as GitHub and pre-commit run them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { newFolder, postil, removeFolder, root, writeIn } from './commandLine.ts';

const project = {
  'a b/postil.yaml': 'postil: 1\ntags: {claim: {}}\n',
  'a b/x.txt': 'Noise.\u200b\n',
  'a b/x.postil.yaml': 'annotations:\n  - id: c-1\n    tag: cliam\n    quote: Noise\n',
};

// On Windows `bash` may be that of a Linux beside it.
if (process.platform !== 'win32') {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
    writeIn(folder, project);
  });
  afterEach(() => removeFolder(folder));

  describe('action.yml', () => {
    const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));

    /** All steps, with the inputs put where GitHub puts them. */
    function act(inputs: Readonly<Record<string, string>>) {
      let done = { code: 0 as number | null, out: '', err: '' };
      for (const { run, shell, env = {} } of action.runs.steps) {
        assert.equal(shell, 'bash');
        assert.doesNotMatch(run, /\$\{\{/u);
        const given = Object.entries<string>(env).map(([name, value]) => [
          name,
          value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/u, (_, input) => inputs[input] ?? action.inputs[input].default),
        ]);
        const own = { ...process.env, LC_ALL: 'C.UTF-8', GITHUB_ACTION_PATH: root, ...Object.fromEntries(given) };
        const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
        const { status, stdout, stderr } = spawnSync('bash', args, { cwd: folder, env: own, encoding: 'utf8' });
        done = { code: status, out: stdout, err: stderr };
        if (status !== 0) break;
      }
      return done;
    }

    it('is `postil check` with commands to the workflow', () => {
      const expected = postil(folder, 'check', '--format', 'github', 'a b');
      assert.equal(expected.code, 1);
      assert.match(expected.out, /^::error file=a b\/x\.postil\.yaml,line=3,/mu);
      assert.deepEqual(act({ paths: 'a b\n' }), expected);
      assert.deepEqual(act({}), expected);
    });

    it('takes all its inputs as they are, and writes a file', () => {
      assert.equal(postil(folder, 'check', '--baseline', 'known.json', '--update-baseline').code, 0);
      assert.equal(act({ baseline: 'known.json', 'max-warnings': '0' }).code, 0);
      assert.equal(act({ severity: '$(touch x)' }).code, 2);
      assert.equal(act({ paths: '--help' }).code, 2);
      const { code, out } = act({ format: 'sarif', output: 'out put.sarif' });
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      const written = readFileSync(path.join(folder, 'out put.sarif'), 'utf8');
      assert.equal(written, postil(folder, 'check', '--format', 'sarif').out);
      assert.match(act({ 'changed-since': 'HEAD' }).err, /no git repository/u);
    });
  });

  describe('.pre-commit-hooks.yaml', () => {
    const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));

    /** A hook's entry in the folder, with the command of the package in the path. */
    function hook(id: string) {
      const { entry, language, pass_filenames } = hooks.find((each: { id: string }) => each.id === id);
      assert.deepEqual([language, pass_filenames], ['node', false]);
      const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const bins = path.join(folder, '.bin');
      mkdirSync(bins, { recursive: true });
      const command = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, bin.postil)}' "$@"\n`;
      writeFileSync(path.join(bins, 'postil'), command, { mode: 0o755 });
      const [name, ...args] = entry.split(' ');
      const env = { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${bins}:${process.env.PATH}` };
      const { status, stdout, stderr } = spawnSync(name, args, { cwd: folder, env, encoding: 'utf8' });
      return { code: status, out: stdout, err: stderr };
    }

    it('checks', () => {
      const expected = postil(folder, 'check');
      assert.equal(expected.code, 1);
      assert.deepEqual(hook('postil-check'), expected);
    });

    it('repairs', () => {
      assert.equal(hook('postil-fix').code, 0);
      assert.match(readFileSync(path.join(folder, 'a b/x.postil.yaml'), 'utf8'), /tag: claim\n/u);
    });

    it('looks when a file of a project changes', () => {
      for (const { files } of hooks) {
        for (const file of Object.keys(project)) assert.match(file, new RegExp(files, 'u'));
        assert.doesNotMatch('src/main.ts', new RegExp(files, 'u'));
      }
    });
  });
}

describe('the package on npm', () => {
  it('holds the command line, what its parts are licensed by, and nothing else', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout } = spawnSync(npm, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    const [{ files }] = JSON.parse(stdout);
    assert.deepEqual(files.map((each: { path: string }) => each.path).sort(), [
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/pages.js',
      'package.json',
    ]);
  });
});
