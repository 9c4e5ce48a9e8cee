// `npm run package`: builds and packs postil-<version>.vsix, lists what is in it, and fails when it holds anything it should not.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { install, node } from './install.mjs';
import { root } from './root.mjs';
import { run, runSilently } from './run.mjs';

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The file that `pack` writes. */
export const vsix = path.join(root, `${name}-${version}.vsix`);

// What .vscodeignore lets through, said a second time and independently, with the names vsce gives to README and LICENSE.
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package(\.nls(\.[\w-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  // The command line, `cli.js` and `pages.js`, comes by npm.
  /^extension\/dist\/(extension|server|browser\/[\w-]+)\.js$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/language-configuration[\w.-]*\.json$/,
  /^extension\/schemas\/[\w.-]+\.schema\.json$/,
  /^extension\/images\/(icon\.png|view\.svg)$/,
];

/** Builds and packs. Throws when the package holds a file that is not allowed, or lacks one that the manifest names. */
export async function pack() {
  await install();
  await run(node, ['esbuild.mjs']);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await runSilently(node, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', vsix]);
  const files = zipEntries(readFileSync(vsix));
  for (const { name, size } of files) console.log(`${String(size).padStart(9)}  ${name}`);
  console.log(`${String(statSync(vsix).size).padStart(9)}  ${path.basename(vsix)}, packed`);

  const strangers = files.filter(({ name }) => !allowed.some((pattern) => pattern.test(name)));
  if (strangers.length > 0)
    throw new Error(`The package must not hold ${strangers.map(({ name }) => name).join(', ')}`);
  const missing = namedInManifest().filter((file) => !files.some(({ name }) => name === `extension/${file}`));
  if (missing.length > 0) throw new Error(`The manifest names ${missing.join(', ')}, which the package lacks`);
}

/** Every relative path in package.json that the editor will want to read. */
function namedInManifest() {
  const { main, browser, icon, contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const named = [
    main,
    browser && `${browser.replace(/\.js$/, '')}.js`,
    icon && `./${icon}`,
    ...relativePaths(contributes),
  ];
  return named.filter(Boolean).map((file) => path.posix.normalize(file));
}

function relativePaths(value) {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(relativePaths) : [];
}

/** The names and unpacked sizes in a zip file's central directory (APPNOTE.TXT 4.3.12 and 4.3.16; the file is too small for ZIP64). */
function zipEntries(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const entry = { name: zip.toString('utf8', at + 46, at + 46 + nameLength), size: zip.readUInt32LE(at + 24) };
    at += 46 + nameLength + extraLength + commentLength;
    return entry;
  });
}

if (process.argv[1] && import.meta.filename === path.resolve(process.argv[1])) await pack();
