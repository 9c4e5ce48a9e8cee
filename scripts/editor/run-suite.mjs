// `npm run test:editor`: the tests of test/editor in the extension host of a real VS Code, which serves its window to a headless
// browser. Needs no download of VS Code. `npm run test:editor -- --grep WORD` runs only the tests whose title holds the word.
import { existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { install, node } from '../install.mjs';
import { root } from '../root.mjs';
import { run } from '../run.mjs';
import { launchChromium } from './chromium.mjs';
import { aboutLogWriter, emptyProfile, remoteUri, startServer, testDriver, windowAddress } from './server.mjs';
import { bundleSuite, copyWorkspace, finish, report, suite, suiteEnvironment, suiteWindows } from './suite.mjs';

const limit = Number(process.env.POSTIL_SUITE_LIMIT ?? 240_000);

await install();
await run(node, ['esbuild.mjs']);
await bundleSuite();

const counts = { passed: 0, failed: 0, skipped: 0 };
const browser = await launchChromium();
try {
  for (const window of suiteWindows()) await runWindow(window);
} finally {
  await browser.close();
}
finish(counts);

/** Runs the tests of one window in a server, a profile and a workspace of their own. A window that dies or stays silent has failed. */
async function runWindow(window) {
  const profile = emptyProfile();
  const workspace = copyWorkspace(window);
  const server = await startServer(profile, { args: testDriver, env: suiteEnvironment(window, workspace) });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const output = [];
  page.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith('%c INFO') && !aboutLogWriter.test(text)) output.push(text);
  });
  const silence = new AbortController();
  try {
    const result = written(workspace.result, silence.signal);
    await page.goto(address(server.port, workspace.folder));
    const tests = await Promise.race([result, ended(page, server), silent(silence.signal)]);
    report(window, tests, counts);
    if (tests.some(({ state }) => state === 'failed')) echo(output, server);
  } catch (error) {
    counts.failed += 1;
    console.log(`\n  ✘ the window on ${window.name}: ${error.message}`);
    echo(output, server);
    await screenshot(page, window);
  } finally {
    silence.abort();
    await page.close();
    await server.stop();
    workspace.remove();
    profile.remove();
  }
}

function address(port, folder) {
  return windowAddress(port, folder, [
    ['extensionDevelopmentPath', remoteUri(port, root)],
    ['extensionTestsPath', remoteUri(port, suite)],
    ['skipWelcome', 'true'],
  ]);
}

/** The tests that the suite has written, as soon as it has. It renames the finished file into place, so it is never read by half. */
function written(file, signal) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (existsSync(file)) resolve(JSON.parse(readFileSync(file, 'utf8')));
    };
    watch(path.dirname(file), { signal }, look).on('error', reject);
    look();
  });
}

function ended(page, server) {
  return new Promise((_, reject) => {
    page.once('crash', () => reject(new Error('the page crashed')));
    page.once('close', () => reject(new Error('the page was closed')));
    browser.once('disconnected', () => reject(new Error('the browser died')));
    server.ended.then((why) => reject(new Error(why)));
  });
}

function silent(signal) {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no result within ${limit / 1000} s`)), limit);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function echo(output, server) {
  console.log(`\n  The page's console:\n${output.join('\n').replace(/^/gm, '    ')}`);
  console.log(`\n  The server's last lines:\n${server.log().replace(/^/gm, '    ')}`);
}

async function screenshot(page, { name }) {
  const file = path.join(root, 'out', 'screenshots', `failed-${name}.png`);
  const taken = await page.screenshot({ path: file }).then(
    () => `A picture of the window: ${path.relative(root, file)}`,
    (error) => `No picture of the window: ${error.message}`,
  );
  console.log(`\n  ${taken}`);
}
