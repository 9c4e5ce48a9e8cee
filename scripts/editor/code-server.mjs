import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.mjs';
import { npm } from '../run.mjs';

const version = '4.139.1'; // VS Code 1.139.1
const cache = path.join(root, '.vscode-test', 'code-server');
const program = path.join(cache, 'node_modules', 'code-server');

/**
 * The program file of code-server: VS Code as a server whose window is a web page. It comes from the npm registry, so it is there
 * where VS Code's own download is not. The first call installs it into a cache of 600 MB that git ignores.
 */
export async function codeServer() {
  if (!isInstalled()) await installCodeServer();
  return path.join(program, 'out', 'node', 'entry.js');
}

// Written last, so an installation that was interrupted is seen and done again from nothing.
const stamp = path.join(cache, 'installed');

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === version;
}

async function installCodeServer() {
  console.log(`Installing VS Code from the npm registry (code-server ${version}), once, in three steps …`);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  // Without a manifest of its own npm would look for one further up, and find ours.
  writeFileSync(path.join(cache, 'package.json'), '{ "private": true }\n');
  // Its install scripts compile native modules for the terminal, the log writer and Kerberos. Nothing here needs those, and a
  // compiler is more than can be asked of a reader's machine: so no scripts, and the two inner installations by hand.
  await step('1/3 server', cache, ['install', `code-server@${version}`]);
  await step('2/3 editor', path.join(program, 'lib', 'vscode'), ['install', '--omit=dev']);
  await step('3/3 built-in extensions', path.join(program, 'lib', 'vscode', 'extensions'), ['install', '--omit=dev']);
  writeFileSync(stamp, version);
}

async function step(name, cwd, args) {
  const started = Date.now();
  await npm([...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
  console.log(`  ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
