// What the extension host calls: mocha over the bundled tests, with the outcome left in a file for the script that opened the window.
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Runner, Test } from 'mocha';
import { ConfigurationTarget, workspace } from 'vscode';

/** One test as `npm run test:editor` reports it. */
interface Outcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly duration: number;
  readonly error?: string;
}

/** Runs the tests of this window. Never throws for a test that fails: the file says so. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const outcomes: Outcome[] = [];
  try {
    // A window in a browser saves by itself after a second, and nothing that is typed here is to reach the disk.
    await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
    await runMocha(outcomes);
  } catch (error) {
    outcomes.push({ title: 'the suite loads', state: 'failed', duration: 0, error: String((error as Error).stack) });
  }
  write(outcomes);
}

async function runMocha(outcomes: Outcome[]): Promise<void> {
  // Imported here, not above: mocha is an ES module, and this file is bundled to CommonJS.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: collector(outcomes),
    grep: setting('GREP', ''),
    fullTrace: true,
  });
  const folder = setting('TESTS', __dirname);
  for (const name of readdirSync(folder)) if (name.endsWith('.test.cjs')) mocha.addFile(path.join(folder, name));
  await new Promise<void>((resolve) => mocha.run(() => resolve()));
}

/** A mocha reporter that prints nothing and remembers everything. */
function collector(outcomes: Outcome[]) {
  return function collect(runner: Runner) {
    const add = (state: Outcome['state']) => (test: Test, error?: Error) =>
      outcomes.push({
        title: test.fullTitle(),
        state,
        duration: test.duration ?? 0,
        ...(error && { error: told(error) }),
      });
    runner.on('pass', add('passed')).on('fail', add('failed')).on('pending', add('skipped'));
  } as unknown as Mocha.ReporterConstructor;
}

/** Message and stack, with the places in the TypeScript sources; Node would map them itself, but the editor has its own stacks. */
function told(error: Error): string {
  const stack = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  return stack
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|node_modules.mocha)/.test(line))
    .map((line) =>
      line.replace(/([^\s(]+\.cjs):(\d+):(\d+)/, (place, file, row, column) => original(file, row, column) ?? place),
    )
    .join('\n');
}

function original(file: string, row: string, column: string): string | undefined {
  const entry = findSourceMap(file)?.findEntry(Number(row) - 1, Number(column) - 1);
  if (!entry || !('originalSource' in entry)) return undefined;
  const source = fileURLToPath(new URL(entry.originalSource, pathToFileURL(file)));
  return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

/** Written beside and renamed, so that nobody reads half a file. */
function write(outcomes: readonly Outcome[]): void {
  const file = setting('RESULT', path.join(__dirname, 'result.json'));
  writeFileSync(`${file}.partial`, JSON.stringify(outcomes));
  renameSync(`${file}.partial`, file);
}

function setting(name: string, otherwise: string): string {
  return process.env[`POSTIL_SUITE_${name}`] ?? otherwise;
}
