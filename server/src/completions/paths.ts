import { URI } from 'vscode-uri';
import { folderOf } from '../uris.ts';

/** The path that leads from one file to another, with `/`: what `document`, `extends` and links are written as. */
export function relativePath(fromUri: string, toUri: string): string {
  const from = URI.parse(folderOf(fromUri)).path.split('/');
  const to = URI.parse(toUri).path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
