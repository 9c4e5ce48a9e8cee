// `npm test`: installs, builds, runs every group of tests, and ends with one summary. `npm test -- server vsix` runs only those groups.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, node } from './install.mjs';
import { root } from './root.mjs';
import { endWithNpm, exitCode, run } from './run.mjs';

const groups = [
  { name: 'unit', args: mocha('test/.mocharc.json', 'dot') },
  { name: 'property', args: mocha('test/.mocharc.property.json', 'spec') },
  { name: 'server', args: mocha('test/.mocharc.server.json', 'spec') },
  { name: 'editor', args: ['scripts/editor/run-suite.mjs'] },
  { name: 'vsix', args: ['scripts/editor/run-vsix.mjs'] },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(', ')}. There are ${groups.map((group) => group.name).join(', ')}.`);
  process.exit(2);
}

endWithNpm();
// Mocha takes CI=true for a terminal with colours; a log is to be read as text.
if (!process.stdout.isTTY) process.env.NO_COLOR ??= '1';
await install();
console.log('Building …');
await run(node, ['esbuild.mjs']);

const folder = mkdtempSync(path.join(tmpdir(), 'postil-test-'));
const results = [];
try {
  for (const group of groups) {
    if (wanted.length === 0 || wanted.includes(group.name)) results.push(await runGroup(group));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
printSummary();

function mocha(config, print) {
  const options = (counts) => [
    '--reporter',
    path.join(root, 'scripts', 'reporter.cjs'),
    '-O',
    `print=${print},counts=${counts}`,
  ];
  return (counts) => ['node_modules/mocha/bin/mocha.js', '--config', config, ...options(counts)];
}

async function runGroup({ name, args }) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}\n`);
  const counts = path.join(folder, `${name}.json`);
  const started = Date.now();
  const code = await exitCode(node, typeof args === 'function' ? args(counts) : args, {
    env: { ...process.env, POSTIL_COUNTS: counts },
  });
  return { name, seconds: (Date.now() - started) / 1000, ...outcome(counts, code) };
}

/** A group that died, that ran nothing or whose exit code disagrees with its counts has failed, whatever it counted. */
function outcome(counts, code) {
  let count;
  try {
    count = JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, remark: `ended with exit code ${code} before it had counted its tests` };
  }
  if (count.failed > 0) return count;
  if (code !== 0) return { ...count, failed: 1, remark: `all its tests passed, yet it ended with exit code ${code}` };
  if (count.passed === 0) return { ...count, failed: 1, remark: 'ran no test at all' };
  return count;
}

function printSummary() {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n── summary ${'─'.repeat(63)}\n`);
  for (const { name, passed, failed, skipped, seconds, remark } of results) {
    const skips = skipped > 0 ? `, ${skipped} skipped` : '';
    const time = `${seconds.toFixed(1)} s`;
    console.log(
      `${failed === 0 ? '✔' : '✘'} ${name.padEnd(9)} ${time.padStart(7)}   ${passed} passed, ${failed} failed${skips}${remark ? ` (${remark})` : ''}`,
    );
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
