import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../root.mjs';

const sources = path.join(root, 'test', 'editor');
const output = path.join(root, 'out', 'test', 'editor');

/** Bundles the suite and every test file of test/editor, each to a file of its own in out/test/editor. */
export async function bundleSuite() {
  const { build } = await import('esbuild');
  rmSync(output, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(sources, 'suite.ts'), path.join(sources, '**', '*.test.ts')],
    outdir: output,
    outbase: sources,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** The file whose `run` the extension host calls. */
export const suite = path.join(output, 'suite.cjs');

/**
 * The windows that the suite needs, one after the other. Test files directly in test/editor run on a copy of samples/interpol-2017;
 * those in a folder run on a copy of the sample of that name, or of the folder's own `workspace` where it has one.
 */
export function suiteWindows() {
  const folders = readdirSync(sources, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const own = { name: 'interpol-2017', tests: output, from: path.join(root, 'samples', 'interpol-2017') };
  return [own, ...folders.map(({ name }) => ({ name, tests: path.join(output, name), from: workspaceOf(name) }))];
}

function workspaceOf(name) {
  const own = path.join(sources, name, 'workspace');
  return existsSync(own) ? own : path.join(root, 'samples', name);
}

/** A copy of a workspace that tests may change, beside an empty place for their result. */
export function copyWorkspace({ name, from }) {
  const home = mkdtempSync(path.join(tmpdir(), 'postil-suite-'));
  const folder = path.join(home, name);
  mkdirSync(folder);
  cpSync(from, folder, { recursive: true });
  return {
    folder,
    result: path.join(home, 'result.json'),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A copy of all samples that tests may change. */
export function copySamples() {
  return copyWorkspace({ name: 'samples', from: path.join(root, 'samples') });
}

/** What the suite wants to know, as environment variables of the extension host. */
export function suiteEnvironment({ tests }, { result }) {
  const grep = process.argv[2] === '--grep' ? process.argv[3] : undefined;
  return { POSTIL_SUITE_TESTS: tests, POSTIL_SUITE_RESULT: result, ...(grep && { POSTIL_SUITE_GREP: grep }) };
}

/** Prints the tests of one window as mocha would, and adds them to the counts. */
export function report(window, tests, counts) {
  console.log(`\n  in a window on ${window.name}`);
  for (const { title, state, duration, error } of tests) {
    counts[state] += 1;
    console.log(
      `    ${{ passed: '✔', failed: '✘', skipped: '-' }[state]} ${title}${duration > 75 ? ` (${duration} ms)` : ''}`,
    );
    if (error) console.log(`\n${error.replace(/^/gm, '        ')}\n`);
  }
}

/** Leaves the counts where `npm test` looks for them, and gives this process its exit code. */
export function finish(counts) {
  console.log(
    `\n  ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
  );
  if (process.env.POSTIL_COUNTS) writeFileSync(process.env.POSTIL_COUNTS, JSON.stringify(counts));
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}
