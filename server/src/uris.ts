import { URI, Utils } from 'vscode-uri';

/** One file, one key: drive letters, `%3A` and other escapes in the form that vscode-uri writes. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * The file that a path written in another file means. Only relative paths are taken: no scheme, no drive, no UNC or
 * absolute path, no stream or NUL, no Windows device name; nothing comes back for those. The answer may still lie
 * outside the project: ask `isInside`.
 */
export function resolvePath(fromUri: string, path: string): string | undefined {
  if (!isPlainRelative(path)) return undefined;
  const folder = Utils.dirname(URI.parse(fromUri));
  return Utils.resolvePath(folder, path.replaceAll('\\', '/')).toString();
}

function isPlainRelative(path: string): boolean {
  if (path === '' || /^[/\\]|[:\p{Cc}]/u.test(path) || !path.isWellFormed()) return false;
  return path
    .split(/[/\\]/u)
    .every((part) => part === '.' || part === '..' || (!isDeviceName(part) && !/[. ]$/u.test(part)));
}

/** True for a name that means a device to Windows, with any ending; it drops spaces before the dot. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

const device = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/iu;

/** True for a file below the folder, both in normal form; the folder's URI may end with a slash or not. */
export function isInside(folder: string, uri: string): boolean {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(base) && !leadsUp.test(uri.slice(base.length - 1));
}

/** A client may send a URI with `..` in it, and Windows takes a backslash for a slash. */
const leadsUp = /(?:[/\\]|%5c)\.\.(?:[/\\]|%5c|$)/iu;

export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The path of a file below a folder, with `/`, as globs see it; nothing for a file elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
  if (!isInside(folder, uri)) return undefined;
  const base = URI.parse(folder).path;
  return URI.parse(uri).path.slice(base.endsWith('/') ? base.length : base.length + 1);
}

/** The path by which one file names another, with `/`. Both lie under one scheme and host. */
export function relativePath(fromUri: string, toUri: string): string {
  const from = URI.parse(folderOf(fromUri))
    .path.split('/')
    .filter((part) => part !== '');
  const to = URI.parse(toUri)
    .path.split('/')
    .filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A file in a folder, by its plain name. */
export function fileIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}
