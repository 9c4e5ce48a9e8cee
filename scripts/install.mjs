// Makes sure that what package-lock.json names is installed: `node scripts/install.mjs`. Needs nothing but Node 20 and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { npm, run } from './run.mjs';

const modules = path.join(root, 'node_modules');

/** The Node that everything after the installation runs on, whatever Node the system has. */
export const node = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs what is missing or out of date; where nothing is, it costs a few milliseconds and says nothing. */
export async function install() {
  if (!isInstalled()) {
    console.log('Installing the development dependencies (about 20 seconds) …');
    const started = Date.now();
    // Without install scripts: the same with npm 9 to 12, nothing compiles, and no package runs code of its own.
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { env: developmentEnvironment() });
    console.log(`Installed in ${seconds(started)}.`);
  }
  if (!nodeRuns()) await installNode();
}

/**
 * Whether every package of the lock file is there in its version. npm writes its own list of what it installed last of all, so an
 * installation that was interrupted is seen and done again. Packages for other platforms are optional, and rightly absent.
 */
function isInstalled() {
  const list = path.join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packages(list);
  return Object.entries(packages(path.join(root, 'package-lock.json'))).every(
    ([folder, { version, optional, devOptional }]) =>
      folder === '' || optional || devOptional || installed[folder]?.version === version,
  );
}

function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** NODE_ENV=production would make npm leave out everything that is needed here. */
function developmentEnvironment() {
  const { NODE_ENV, npm_config_omit, npm_config_production, ...rest } = process.env;
  return rest;
}

function nodeRuns() {
  const link = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return existsSync(node) && existsSync(link) && spawnSync(node, ['--version']).status === 0;
}

/** The package `node` fetches its binary in an install script, which npm was told not to run: so it is run here, alone. */
async function installNode() {
  const { version } = JSON.parse(readFileSync(path.join(modules, 'node', 'package.json'), 'utf8'));
  console.log(`Installing Node ${version} for the scripts and tests …`);
  const started = Date.now();
  // Not on the Node of this process: it may be the very one that was just removed with the old packages.
  await run(process.env.npm_node_execpath ?? process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(modules, 'node'),
    env: { ...developmentEnvironment(), npm_config_audit: 'false', npm_config_fund: 'false', npm_config_save: 'false' },
  });
  // npm made no link to a program that was not there yet.
  await npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'], { stdio: 'ignore' });
  if (!nodeRuns()) throw new Error(`Node ${version} could not be installed for ${process.platform} ${process.arch}.`);
  console.log(`Installed in ${seconds(started)}.`);
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) await install();
