import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { GivenFile, LookUp } from '../importer.ts';
import { readZip, type Unpacked, type ZipEntry } from '../reading/zip.ts';

/** A project as it was given: its XML, and the files that this refers to. */
export interface Packed {
  readonly xml: Uint8Array;
  /** The entry with the XML; nothing where it is the file itself. */
  readonly entry: string | undefined;
  /** The file that a path of the standard names (`internal://`, `relative://`, …); nothing where there is none. */
  readonly fetch: (path: string) => Fetched | undefined;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** Nothing where it is no entry of the archive. */
  readonly entry: string | undefined;
  readonly isWhole: boolean;
}

/** An archive `.qdpx`, or the `.qde` of one that was unpacked, with its folder beside it. */
export function unpackProject(file: GivenFile, lookUp: LookUp, report: Report): Packed | undefined {
  const outside = (path: string): Fetched | undefined => {
    const found = lookUp(path, file);
    return found && { bytes: found.bytes, entry: undefined, isWhole: true };
  };
  if (looksLikeXml(file.bytes)) {
    const fetch = (path: string) => {
      const { name, isInternal } = namedBy(path);
      return isInternal ? (outside(`sources/${name}`) ?? outside(`Sources/${name}`)) : outside(name);
    };
    return { xml: file.bytes, entry: undefined, fetch };
  }
  const { entries, problems } = readZip(file.bytes);
  for (const { entry, what, params } of problems)
    report.tell({ file: file.path, ...(entry && { entry }) }, what, params);
  const project = projectEntry(entries);
  if (!project) {
    report.tell({ file: file.path }, messages.noProject);
    return undefined;
  }
  const unpack = (entry: ZipEntry): Unpacked => {
    const unpacked = entry.read();
    const { problem } = unpacked;
    if (problem) report.tell({ file: file.path, entry: entry.name }, problem.what, problem.params);
    return unpacked;
  };
  const xml = unpack(project).bytes;
  if (!xml) return undefined;
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  const within = (name: string): Fetched | undefined => {
    const entry = byName.get(`sources/${name}`.toLowerCase()) ?? byName.get(name.toLowerCase());
    const unpacked = entry && unpack(entry);
    return unpacked?.bytes && { bytes: unpacked.bytes, entry: entry?.name, isWhole: !unpacked.problem };
  };
  const fetch = (path: string) => {
    const { name, isInternal } = namedBy(path);
    return within(name) ?? (isInternal ? undefined : outside(name));
  };
  return { xml, entry: project.name, fetch };
}

/** Absolute paths lead to another machine; nobody looks there. */
export function isAbsolute(path: string): boolean {
  return /^absolute:|^file:|^[\\/]|^[a-z]:[\\/]/iu.test(path.trim());
}

function namedBy(path: string): { name: string; isInternal: boolean } {
  const [, scheme, name = ''] = /^(?:([a-z]+):)?[\\/]*(.*)$/isu.exec(path.trim()) ?? [];
  return { name: name.replaceAll('\\', '/'), isInternal: scheme?.toLowerCase() === 'internal' };
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\0?\s*</u.test(String.fromCharCode(...bytes.subarray(0, 64)));
}

/** `project.qde`, or what else ends so: some programs name it after the project. */
function projectEntry(entries: ReadonlyMap<string, ZipEntry>): ZipEntry | undefined {
  const candidates = [...entries.values()].filter(({ name }) => /\.qde$/iu.test(name));
  return candidates.find(({ name }) => name.toLowerCase() === 'project.qde') ?? candidates[0];
}

const messages = {
  noProject: {
    en: 'there is no project.qde in the file, so it is no REFI-QDA project, or not whole. Export it once more, as .qdpx.',
    zh: '文件中没有 project.qde，因此不是 REFI-QDA 项目或不完整。请重新导出为 .qdpx。',
  },
} as const satisfies Record<string, Message>;
