// Bundles the editor tests for the debugger (see .vscode/launch.json); `npm run test:editor` does so by itself.
import { bundleSuite } from './suite.mjs';

await bundleSuite();
