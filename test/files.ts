// Projects as they stand on disk, for tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { createProject, type Project } from '../server/src/project.ts';
import { createSource, type Source } from '../server/src/text/source.ts';

/** The absolute path of a file or folder of this repository. */
export function pathOf(relative: string): string {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url));
}

/** The project of a folder, every YAML file and text in it read. Nothing named in a file may leave the folder. */
export function readProject(folder: string): Project {
  const root = URI.file(folder).toString();
  return createProject(root, root, new Map(readFolder(folder).map((source) => [source.uri, source])));
}

/** Decoded as UTF-8, a byte order mark left out. */
export function readSource(path: string): Source {
  return createSource(URI.file(path).toString(), new TextDecoder().decode(readFileSync(path)));
}

function readFolder(folder: string): readonly Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readFolder(path);
    return /\.(?:ya?ml|txt|md)$/u.test(entry.name) ? [readSource(path)] : [];
  });
}
