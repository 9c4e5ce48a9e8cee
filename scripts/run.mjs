import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a program in the top folder with its output shown, and ends when it ends.
 * Throws when it cannot start or exits with anything but 0.
 */
export async function run(command, args, options = {}) {
  const code = await exitCode(command, args, options);
  if (code !== 0) throw new Error(`${[path.basename(command), ...args].join(' ')} failed with exit code ${code}`);
}

/** As `run`, but answers the exit code instead of throwing on it. A program ended by a signal counts as 1. */
export function exitCode(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    endWithUs(child);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** As `run`, but silent: what the program says is shown only when it fails. */
export async function runSilently(command, args, options = {}) {
  const said = [];
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  endWithUs(child);
  child.stdout.on('data', (data) => said.push(data));
  child.stderr.on('data', (data) => said.push(data));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Error(`${[path.basename(command), ...args].join(' ')} failed with exit code ${code}`);
}

/** Makes sure that a child does not outlive this process when this process is asked to stop. `end` is how to end it. */
export function endWithUs(child, end = () => child.kill()) {
  if (children.size === 0) listen();
  children.set(child, end);
  child.once('exit', () => forget(child));
  child.once('error', () => forget(child));
}

/** Whether this process has been asked to stop, so that the end of a child is no news. */
export let stopping = false;

const children = new Map();
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

function forget(child) {
  if (children.delete(child) && children.size === 0) for (const signal in signals) process.off(signal, stop);
}

function listen() {
  for (const signal in signals) process.on(signal, stop);
}

/**
 * Ends this process and its children when npm is gone. Asked to stop by anything but Ctrl-C, npm ends the shell that it put
 * between us, and that shell tells nobody.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop('SIGTERM'), 500).unref();
}

/** Ends the children first, then this process with the exit code that shells give to the signal. */
async function stop(signal) {
  stopping = true;
  const ends = [...children.keys()].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const end of children.values()) end();
  await Promise.all(ends);
  process.exit(128 + signals[signal]);
}

/** Runs npm, the very one this script was started by if there is one, so that its version and Node fit together. */
export function npm(args, options = {}) {
  const { npm_execpath: cli, npm_node_execpath: itsNode } = process.env;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(itsNode ?? process.execPath, [cli, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start; no argument of ours needs quoting.
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}
