// The licences of everything that is bundled, as their terms ask: read from the packages that esbuild took something from.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const licenceFile = /^(licen[cs]e|copying|notice|thirdpartynotices)(\.(md|txt))?$/i;

/** Writes `dist/THIRD-PARTY-NOTICES.txt` from the metafiles of the builds. Throws where a package has no licence to show. */
export function writeNotices(metafiles) {
  const inputs = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = new Set([...inputs].map(packageFolder).filter(Boolean));
  const notices = [...folders].map(noticeOf).sort();
  const head = 'Postil contains parts of these packages.\n';
  writeFileSync(
    path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'),
    `${[head, ...notices].join(`\n${'='.repeat(80)}\n\n`)}`,
  );
}

/** The innermost package that an input belongs to; nothing for our own files. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(path.join(root, folder)).filter((file) => licenceFile.test(file));
  if (files.length === 0 && !license) throw new Error(`${name} ${version} comes without a licence`);
  // What comes with a package from elsewhere has its own beside it.
  const inside = path.join('cmaps', 'LICENSE');
  if (existsSync(path.join(root, folder, inside))) files.push(inside);
  const texts = files.map((file) =>
    readFileSync(path.join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
  return [`${name} ${version} (${license})`, ...texts, ''].join('\n\n');
}
