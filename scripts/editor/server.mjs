import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { node } from '../install.mjs';
import { endWithUs, runSilently } from '../run.mjs';
import { codeServer } from './code-server.mjs';

const startLimit = 60_000;

// A window that shows the text and nothing that blinks, asks or advertises.
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** An empty profile in a temporary folder: no settings but calm ones, no extensions, nothing remembered. */
export function emptyProfile() {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-editor-'));
  const settings = path.join(folder, 'user', 'User', 'settings.json');
  mkdirSync(path.dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify(calm, undefined, 2));
  // With an empty file code-server neither reads nor writes a configuration in the home folder.
  writeFileSync(path.join(folder, 'config.yaml'), '{}\n');
  return { folder, settings, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function installExtension(profile, vsix) {
  const args = [await codeServer(), ...profileArgs(profile), '--force', '--install-extension', vsix];
  await runSilently(node, args, { env: environment() });
}

/**
 * Starts VS Code on a free loopback port and answers when it serves. `ended` settles when the server ends, asked or not, with its
 * last lines; `stop` ends it and waits for that.
 */
export async function startServer(profile, { args = [], env = {} } = {}) {
  const all = [await codeServer(), ...profileArgs(profile), '--bind-addr', '127.0.0.1:0', ...calmArgs, ...args];
  const child = spawn(node, all, {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: posix,
  });
  const stop = () => {
    endGroup(child, 'SIGTERM');
    return ended;
  };
  endWithUs(child, stop);
  // An extension host whose page is gone waits for it to come back, and would outlive the server.
  child.once('exit', () => endGroup(child, 'SIGKILL'));
  const lines = [];
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`VS Code could not be started: ${error.message}`));
    child.once('close', (code) => resolve(`VS Code ended (${code}). Its last lines:\n${lines.join('\n')}`));
  });
  const port = await new Promise((resolve, reject) => {
    const limit = setTimeout(stop, startLimit);
    const read = (line) => {
      if (!aboutLogWriter.test(line)) lines.push(line);
      if (lines.length > 40) lines.shift();
      const listening = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
      if (listening) resolve(Number(listening[1]));
      if (listening) clearTimeout(limit);
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    ended.then((why) => {
      clearTimeout(limit);
      reject(new Error(why));
    });
  });
  return { port, ended, stop, log: () => lines.join('\n') };
}

/** code-server was installed without its native log writer, and fills a screen with that at every start. */
export const aboutLogWriter = /spdlog|bindings|node:internal|server-main\.js|^ *(tries: \[|\]|\})$/;

const posix = process.platform !== 'win32';

/** Ends the server with all that it has started, which is one process group, or on Windows one tree. */
function endGroup(child, signal) {
  if (!posix) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing is left of the group.
  }
}

const calmArgs = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];

/** A built VS Code takes an extension under test from the address only with this option. */
export const testDriver = ['--vscode-option', 'enable-smoke-test-driver'];

/** The address of a window on a folder. `payload` is what a desktop VS Code takes as command line options. */
export function windowAddress(port, folder, payload = []) {
  const query = new URLSearchParams({ folder: slashed(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** A file or folder of this machine, as a window in the browser names it. */
export function remoteUri(port, file) {
  return `vscode-remote://127.0.0.1:${port}${pathToFileURL(file).pathname}`;
}

function slashed(file) {
  return decodeURIComponent(pathToFileURL(file).pathname);
}

function profileArgs({ folder }) {
  const inside = (name) => path.join(folder, name);
  return [
    '--user-data-dir',
    inside('user'),
    '--extensions-dir',
    inside('extensions'),
    '--config',
    inside('config.yaml'),
  ];
}

/** Ours, without what an editor's own terminal sets: code-server would hand the work to that editor. */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|ELECTRON_)/.test(name)),
  );
}
