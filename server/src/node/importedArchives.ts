import path from 'node:path';
import type { ImportProblem } from '../import/importer.ts';
import { maxUnpacked, readZip, type Zip, type ZipEntry, type ZipProblem } from '../import/reading/zip.ts';
import type { Candidate } from './importedFiles.ts';
import { shownPath } from './terminal.ts';

export function isArchive(file: string): boolean {
  return /\.zip$/iu.test(file);
}

/**
 * The entries of an archive as files of a folder. Of an archive in it, too: one that holds a single file is that file,
 * as INCEpTION packs what a user has annotated; of any other the entries lie in a folder of its name.
 */
export function entriesOf(archive: Candidate, problems: ImportProblem[]): readonly Candidate[] {
  const reading = archive.read();
  if ('problem' in reading) return [archive];
  const account = { left: maxUnpacked };
  const tell = (problem: ZipProblem) => problems.push({ ...problem, file: shownPath(archive.uri) });
  const zip = readZip(reading.bytes, account);
  for (const each of zip.problems) tell(each);
  return [...zip.entries.values()].flatMap((entry) => {
    if (!isArchive(entry.name)) return entryOf(archive, entry.name, entry.read, tell);
    const { bytes, problem } = entry.read();
    if (problem) tell(problem);
    return bytes ? withinEntry(archive, entry.name, readZip(bytes, account), tell) : [];
  });
}

function withinEntry(archive: Candidate, name: string, inner: Zip, tell: Tell): readonly Candidate[] {
  const at = (problem: ZipProblem) => tell({ ...problem, entry: [name, problem.entry ?? []].flat().join('/') });
  for (const each of inner.problems) at(each);
  const stem = name.replace(/\.zip$/iu, '');
  const files = [...inner.entries.values()];
  return files.map((file) => {
    const own = files.length === 1 ? `${stem}${path.posix.extname(file.name)}` : `${stem}/${file.name}`;
    return entryOf(archive, own, file.read, at);
  });
}

type Tell = (problem: ZipProblem) => void;

/** Unpacked once, when it is asked for. */
function entryOf(archive: Candidate, name: string, unpack: ZipEntry['read'], tell: Tell): Candidate {
  let bytes: Uint8Array | undefined;
  return {
    uri: `${archive.uri}/${name.split('/').map(encodeURIComponent).join('/')}`,
    root: archive.uri,
    path: name,
    isNamed: false,
    read() {
      if (bytes === undefined) {
        const unpacked = unpack();
        if (unpacked.problem) tell(unpacked.problem);
        bytes = unpacked.bytes ?? new Uint8Array();
      }
      return { bytes };
    },
  };
}
