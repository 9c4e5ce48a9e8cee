// Builds everything that is shipped: `node esbuild.mjs` once, `--watch` on every change.
import { readdirSync, readFileSync } from 'node:fs';
import { context } from 'esbuild';
import { writeNotices } from './scripts/notices.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  sourcemap: process.argv.includes('--watch'),
  minify: !process.argv.includes('--watch'),
  logLevel: 'warning',
  metafile: true,
  // The licences stand in a file of their own.
  legalComments: 'none',
  mainFields: ['module', 'main'],
  define: { POSTIL_VERSION: JSON.stringify(version) },
};

/** Modules written for `import.meta` find their own place in a CommonJS bundle too. */
const node = {
  ...shared,
  platform: 'node',
  outdir: 'dist',
  define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
};
const bundleUrl = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";

/** The tables by which pdf.js reads the codes of Chinese, Japanese and Korean fonts, as a module, so that they need no folder. */
const cmaps = {
  name: 'cmaps',
  setup(build) {
    const folder = new URL('node_modules/pdfjs-dist/cmaps/', import.meta.url);
    build.onResolve({ filter: /^postil:cmaps$/ }, ({ path }) => ({ path, namespace: 'cmaps' }));
    build.onLoad({ filter: /.*/, namespace: 'cmaps' }, () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.bcmap'));
      const entries = names.map((name) => [name, readFileSync(new URL(name, folder)).toString('base64')]);
      return { contents: JSON.stringify(Object.fromEntries(entries)), loader: 'json' };
    });
  },
};

const builds = [
  { ...node, entryPoints: { extension: 'client/src/node.ts' }, external: ['vscode'], banner: { js: bundleUrl } },
  { ...node, entryPoints: { server: 'server/src/node/main.ts' }, banner: { js: bundleUrl } },
  { ...node, entryPoints: { cli: 'server/src/node/start.ts' }, banner: { js: `#!/usr/bin/env node\n${bundleUrl}` } },
  // In a file of its own, which only threads load that read pages.
  {
    ...node,
    entryPoints: { pages: 'server/src/node/pages/thread.ts' },
    // pdf.js tells some of its classes by their names.
    keepNames: true,
    plugins: [cmaps],
    external: ['@napi-rs/canvas'],
    banner: { js: bundleUrl },
  },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: { 'browser/server': 'server/src/browser/main.ts' },
    outdir: 'dist',
    mainFields: ['browser', 'module', 'main'],
  },
];

const contexts = await Promise.all(builds.map((options) => context(options)));
if (process.argv.includes('--watch')) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  const results = await Promise.all(contexts.map((each) => each.rebuild()));
  writeNotices(results.map(({ metafile }) => metafile));
  await Promise.all(contexts.map((each) => each.dispose()));
}
