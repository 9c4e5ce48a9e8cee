// What the help texts show, tried in a folder that holds the samples; and the package, unpacked where nothing else is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { program } from '../../server/src/node/cli.ts';
import { newFolder, postil, removeFolder, root } from './commandLine.ts';

describe('the help of', () => {
  for (const command of program.commands) {
    const name = command.name();
    const page = readFileSync(path.join(root, 'docs/commands', `${name}.md`), 'utf8');
    const examples = page.split(/\r?\n/u).filter((line) => line.startsWith('postil ') && !/[[<]/u.test(line));
    it(`${name} is no wider than 80 columns, and its examples run`, () => {
      const { code, out } = postil(root, name, '--help');
      assert.equal(code, 0);
      const wide = out.split('\n').filter((line) => line.length > 80 && !line.startsWith('  postil '));
      assert.deepEqual(wide, []);
      assert.ok(name === 'completion' || examples.length > 0);
      const folder = withSamples();
      for (const example of examples) {
        const done = postil(folder, ...wordsOf(example));
        assert.equal(done.code, 0, `${example}\n${done.err}`);
      }
      removeFolder(folder);
    });
  }
});

describe('the package on npm, unpacked,', () => {
  it('runs every command with nothing but Node, from any folder', () => {
    const home = newFolder();
    const isWindows = process.platform === 'win32';
    const packed = spawnSync(
      isWindows ? 'npm.cmd' : 'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', home],
      { cwd: root, encoding: 'utf8', shell: isWindows },
    );
    const [{ filename }] = JSON.parse(packed.stdout);
    assert.equal(spawnSync('tar', ['-xzf', filename], { cwd: home }).status, 0);
    const cli = path.join(home, 'package', 'dist', 'cli.js');
    assert.ok(!existsSync(path.join(home, 'package', 'node_modules')));
    const folder = withSamples();
    const pages = path.join(root, 'test', 'pages', 'fixtures');
    for (const name of ['remarks.en.html', 'paper.zh.pdf']) cpSync(path.join(pages, name), path.join(folder, name));
    // Web Annotations name their document; it lies beside them.
    const document = 'transport-plan.en.txt';
    mkdirSync(path.join(folder, 'left'));
    cpSync(path.join(folder, 'samples/harbour-city', document), path.join(folder, 'left', document));
    for (const args of [
      ['--version'],
      ['check', 'samples/interpol-2017'],
      ['figures', 'samples/interpol-2017/interpol-2017.zh.txt'],
      ['suggest', 'samples/interpol-2017'],
      ['reanchor', 'samples/harbour-city', '--dry-run'],
      ['export', 'samples/harbour-city', '--to', 'jsonld', '--out', 'left'],
      ['import', 'left/annotations.jsonld', '--into', 'arrived'],
      ['import', 'remarks.en.html', 'paper.zh.pdf', '--into', 'pages'],
      ['agree', 'samples/harbour-city', '--only', 'disagreements'],
      ['find', 'tag:figure', 'samples/harbour-city'],
      ['stats', 'samples/harbour-city'],
      ['crosstab', 'tag', 'coder', 'samples/harbour-city'],
      ['init', 'begun', '--language', 'en'],
      ['explain', 'quote-missing'],
      ['schema', 'samples/harbour-city'],
      ['completion', 'bash'],
    ]) {
      const env = { ...process.env, NODE_PATH: '', LC_ALL: 'en_GB.UTF-8' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `${args.join(' ')}\n${stderr}`);
      if (args[0] === '--version')
        assert.equal(stdout.trim(), JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
    }
    removeFolder(folder);
    removeFolder(home);
  }).timeout(120_000);
});

function withSamples(): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'samples'));
  for (const name of ['interpol-2017', 'harbour-city'])
    cpSync(path.join(root, 'samples', name), path.join(folder, 'samples', name), { recursive: true });
  return folder;
}

/** The arguments after `postil`, as a shell would take them. */
function wordsOf(example: string): readonly string[] {
  return [...example.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain = '']) => quoted ?? plain).slice(1);
}
