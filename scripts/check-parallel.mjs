// Runs the recipes of docs/corpora.md with GNU parallel, on several jobs, and compares what comes out with one run over
// everything. Installs Debian's package where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpusLines, recipes } from '../test/corpora.ts';
import { root } from './root.mjs';

if (!isThere() && !isInstalled()) {
  console.error(
    'GNU parallel is not there and could not be installed. As root: apt-get install parallel; then run this again.',
  );
  process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'postil-parallel-'));
const environment = { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` };
let failed = 0;
try {
  prepare();
  const commands = recipes('sh').map((code) => code.trim());
  if (commands.length < 4) throw new Error('docs/corpora.md has lost its recipes for GNU parallel');
  for (const command of commands) compare(command);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? 'all recipes give what one run gives' : `${failed} recipes do not give what one run gives`);
process.exitCode = failed === 0 ? 0 : 1;

function isThere() {
  return /GNU parallel/u.test(spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '');
}

function isInstalled() {
  if (process.getuid?.() !== 0) return false;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'parallel'], options).status;
  // The lists of packages may be missing, or old.
  if (install() !== 0) {
    spawnSync('apt-get', ['update'], options);
    install();
  }
  return isThere();
}

/** A corpus as lines and as folders, and `postil` as a command. */
function prepare() {
  mkdirSync(path.join(folder, 'bin'));
  const script = `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'dist', 'cli.js')}' "$@"\n`;
  writeFileSync(path.join(folder, 'bin', 'postil'), script, { mode: 0o755 });
  const lines = corpusLines(400);
  writeFileSync(path.join(folder, 'corpus.jsonl'), `${lines.join('\n')}\n`);
  mkdirSync(path.join(folder, 'speeches'));
  for (const line of lines.slice(0, 30)) {
    const { id, text = '' } = JSON.parse(line);
    writeFileSync(path.join(folder, 'speeches', `${id}.txt`), text);
  }
  cpSync(path.join(root, 'samples'), path.join(folder, 'corpus'), { recursive: true });
  mkdirSync(path.join(folder, 'corpus', '.git'));
}

/** Blocks are made small, so that there are several of them. */
function compare(recipe) {
  const command = recipe
    .replace(/ > \S+$/u, '')
    .replace(/^parallel/u, 'parallel -j2')
    .replace('--block 1M', '--block 10k');
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, env: environment, encoding: 'utf8' });
  const whole = wholeOf(recipe);
  const isSame = stdout === whole && whole !== '';
  console.log(`${isSame ? '✔' : '✘'} ${command}: ${stdout.split('\n').length - 1} lines`);
  if (isSame) return;
  failed++;
  console.log(stderr);
}

/** The same command once: over all lines, or all files. */
function wholeOf(recipe) {
  const [, command = ''] = /(postil .*?)(?: :::| [<>]|$)/u.exec(recipe) ?? [];
  const words = command.split(' ').slice(1);
  const args = words.includes('--batch')
    ? [...words, 'corpus.jsonl']
    : [...words.filter((word) => word !== '--shard' && word !== '{}/4'), '--format', 'jsonl'];
  try {
    return execFileSync('postil', args, { cwd: folder, env: environment, encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    return error.stdout ?? '';
  }
}
