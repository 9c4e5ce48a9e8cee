import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from '../install.mjs';
import { root } from '../root.mjs';
import { run } from '../run.mjs';

// Quiet where there is no network, and steady on a small machine.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A headless browser, through Playwright. On Linux x64 it is the one inside the npm package @sparticuz/chromium, which asks nothing
 * of the system; elsewhere, or when POSTIL_BROWSER names a program, it is that program or the user's own Chrome or Edge.
 */
export async function launchChromium() {
  const { browser } = await firstThatStarts();
  return browser;
}

/** What Playwright's `launch` takes to start that browser in another process. */
export async function browserOptions() {
  const { browser, options } = await firstThatStarts();
  await browser.close();
  return options;
}

async function firstThatStarts() {
  const { chromium } = await import('playwright-core');
  const failures = [];
  for (const candidate of await candidates()) {
    const options = { headless: true, args: [...args, ...sandbox()], ...candidate };
    try {
      return { browser: await chromium.launch(options), options };
    } catch (error) {
      failures.push(error.message);
    }
  }
  throw new Error(
    `No browser could be started. Install Chrome, or name one in POSTIL_BROWSER.\n\n${failures.join('\n\n')}`,
  );
}

async function candidates() {
  if (process.env.POSTIL_BROWSER) return [{ executablePath: process.env.POSTIL_BROWSER }];
  const installed = [{ channel: 'chrome' }, { channel: 'msedge' }, ...chromiumOfLinux()];
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  const { executablePath, libraries } = await unpacked();
  // A bare system lacks libnss3 and its kin. The package carries them, but the system's own fit better where they are there.
  const withLibraries = { executablePath, env: { ...process.env, LD_LIBRARY_PATH: libraries } };
  return [{ executablePath }, withLibraries, ...installed];
}

function chromiumOfLinux() {
  const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
  return programs.filter((program) => existsSync(program)).map((executablePath) => ({ executablePath }));
}

/** The sandbox needs rights that root and containers do not have; all that this browser opens is our own page. */
function sandbox() {
  return process.platform === 'linux' ? ['--no-sandbox'] : [];
}

/** Unpacks the browser once into a cache of its own; by itself it would use the system's temporary folder, half-written files and all. */
async function unpacked() {
  const home = path.join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = path.join(root, '.vscode-test', `chromium-${version}`);
  if (!existsSync(folder)) {
    console.log(`Unpacking Chromium ${version}, once …`);
    const partial = `${folder}.${process.pid}.partial`;
    mkdirSync(partial, { recursive: true });
    const unpack = `import chromium from ${JSON.stringify(pathToFileURL(path.join(home, 'build', 'esm', 'index.js')))};
await chromium.executablePath();`;
    // It unpacks its system libraries only where it believes itself in Amazon's cloud.
    const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await run(node, ['--input-type=module', '--eval', unpack], { env });
    if (existsSync(folder)) rmSync(partial, { recursive: true });
    else renameSync(partial, folder);
  }
  return { executablePath: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023', 'lib') };
}
