// `npm run test:vsix`: packs the extension, installs the package into an empty VS Code, and lets the tests of test/vsix drive its
// page as a person would. Further arguments go to mocha, e.g. `npm run test:vsix -- --grep hover`.
import path from 'node:path';
import { install, node } from '../install.mjs';
import { pack, vsix } from '../package.mjs';
import { root } from '../root.mjs';
import { exitCode } from '../run.mjs';
import { browserOptions } from './chromium.mjs';
import { emptyProfile, installExtension, startServer, testDriver } from './server.mjs';
import { copySamples } from './suite.mjs';

await install();
await pack();
const profile = emptyProfile();
const samples = copySamples();
await installExtension(profile, vsix);
// The driver is for the tests' payloads only; the extension itself is an installed one.
const server = await startServer(profile, { args: testDriver });
try {
  process.exitCode = await exitCode(
    node,
    ['node_modules/mocha/bin/mocha.js', ...mochaArgs(), ...process.argv.slice(2)],
    {
      env: {
        ...process.env,
        POSTIL_EDITOR: `http://127.0.0.1:${server.port}`,
        POSTIL_BROWSER_OPTIONS: JSON.stringify(await browserOptions()),
        POSTIL_SAMPLES: samples.folder,
        POSTIL_SETTINGS: profile.settings,
        POSTIL_SCREENSHOTS: path.join(root, 'out', 'screenshots'),
      },
    },
  );
  if (process.exitCode !== 0) console.log(`The server's last lines:\n${server.log()}`);
} finally {
  await server.stop();
  samples.remove();
  profile.remove();
}

function mochaArgs() {
  const counts = process.env.POSTIL_COUNTS;
  const reporter = ['--reporter', path.join(root, 'scripts', 'reporter.cjs'), '-O', `print=spec,counts=${counts}`];
  return ['--spec', 'test/vsix/**/*.test.ts', '--timeout', '60000', ...(counts ? reporter : [])];
}
