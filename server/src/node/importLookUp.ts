import path from 'node:path';
import { URI } from 'vscode-uri';
import type { GivenFile, LookUp } from '../import/importer.ts';
import { isInside } from '../uris.ts';
import { readBytes } from './files.ts';
import type { Candidate, FoundFiles } from './importedFiles.ts';
import { uriOf } from './scope.ts';

export interface LookingUp {
  readonly lookUp: LookUp;
  /** What was named on the command line, but in no file. */
  readonly unasked: () => readonly Candidate[];
}

/** Looks among the files given, then beside the one that names another, then in the folder that is imported into. */
export function lookUpAmong({ files, beside }: FoundFiles, into: string): LookingUp {
  const given = files.flatMap((file) => ('given' in file ? [file] : []));
  const asked = new Set<Candidate>();
  const readBeside = (candidate: Candidate): GivenFile | undefined => {
    asked.add(candidate);
    const reading = candidate.read();
    return 'bytes' in reading ? { path: candidate.path, bytes: reading.bytes } : undefined;
  };
  const readIn = (folder: string, uri: string, name: string): GivenFile | undefined => {
    const reading = isInside(folder, uri) ? readBytes(uri, folder) : undefined;
    return reading && 'bytes' in reading ? { path: name, bytes: reading.bytes } : undefined;
  };
  const find: LookUp = (name, from) => {
    if (/^[/\\]|^[A-Za-z]:|\0/u.test(name) || name === '') return undefined;
    const known = given.find((each) => each.given === from);
    const besides = known && uriOf(path.resolve(path.dirname(URI.parse(known.uri).fsPath), name));
    const isIt = ({ uri, path: own }: Candidate) => uri === besides || own === name;
    const among = given.find(isIt);
    if (among) return among.given;
    const named = beside.find(isIt) ?? onlyNamed(beside, name);
    if (named) return readBeside(named);
    const there = known && besides !== undefined ? readIn(known.root, besides, name) : undefined;
    return there ?? readIn(uriOf(into), uriOf(path.resolve(into, name)), name);
  };
  const found = new Map<string, GivenFile | undefined>();
  return {
    lookUp(name, from) {
      const key = `${from.path}\n${name}`;
      if (!found.has(key)) found.set(key, find(name, from));
      return found.get(key);
    },
    unasked: () => beside.filter((each) => each.isNamed && !asked.has(each)),
  };
}

/** Who names a file on the command line means it, in whatever folder its annotations think it is. */
function onlyNamed(beside: readonly Candidate[], name: string): Candidate | undefined {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const all = beside.filter(({ path: own, isNamed }) => isNamed && path.posix.basename(own) === last);
  return all.length === 1 ? all[0] : undefined;
}
