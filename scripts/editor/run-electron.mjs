// `npm run test:electron`: the tests of test/editor in a desktop VS Code that @vscode/test-electron downloads. Needs a network, and
// on Linux a display (`xvfb-run -a npm run test:electron`).
import { existsSync, readFileSync } from 'node:fs';
import { install, node } from '../install.mjs';
import { root } from '../root.mjs';
import { run } from '../run.mjs';
import { bundleSuite, copyWorkspace, finish, report, suite, suiteEnvironment, suiteWindows } from './suite.mjs';

await install();
await run(node, ['esbuild.mjs']);
await bundleSuite();
const { runTests } = await import('@vscode/test-electron');

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const window of suiteWindows()) await runWindow(window);
finish(counts);

async function runWindow(window) {
  const workspace = copyWorkspace(window);
  try {
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      extensionTestsEnv: suiteEnvironment(window, workspace),
      launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    });
    report(window, JSON.parse(readFileSync(workspace.result, 'utf8')), counts);
  } catch (error) {
    counts.failed += 1;
    console.log(`\n  ✘ the window on ${window.name}: ${error.message}`);
    if (existsSync(workspace.result)) report(window, JSON.parse(readFileSync(workspace.result, 'utf8')), counts);
  } finally {
    workspace.remove();
  }
}
