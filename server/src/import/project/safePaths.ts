import { annotationFileEnding } from '../../project.ts';
import { isDeviceName } from '../../uris.ts';

/** Gives each file a path of its own below a folder, with `/`: no two are alike but for capitals. */
export interface SafePaths {
  /**
   * One that every file system takes and that leads nowhere else, is not hidden, and is not taken for a file of Postil's.
   * A path that is so already stays as it is.
   */
  readonly forDocument: (wanted: string) => string;
  /** For a file of annotations, beside a document whose path is safe. */
  readonly forAnnotations: (stem: string) => string;
}

/** Some names may be taken beforehand. */
export function safePaths(reserved: readonly string[]): SafePaths {
  const files = new Set(reserved.map(folded));
  const folders = new Set<string>();
  const isFree = (path: string) => {
    const key = folded(path);
    return !files.has(key) && !folders.has(key) && !foldersOf(key).some((each) => files.has(each));
  };
  // Where to go on counting, so that thousands of one name do not count from the beginning each.
  const next = new Map<string, number>();
  const free = (form: (suffix: string) => string) => {
    const plain = form('');
    let i = next.get(plain) ?? 2;
    let path = plain;
    for (; !isFree(path); i++) path = form(`-${i}`);
    next.set(plain, i);
    files.add(folded(path));
    for (const each of foldersOf(folded(path))) folders.add(each);
    return path;
  };
  return {
    forDocument(wanted) {
      const safe = safePath(wanted);
      // What is a file cannot be a folder.
      const plain = foldersOf(folded(safe)).some((each) => files.has(each)) ? safe.replaceAll('/', '_') : safe;
      return free((suffix) => plain.replace(/(\.[^./]*)?$/u, `${suffix}$1`));
    },
    forAnnotations: (stem) => free((suffix) => `${stem}${suffix}${annotationFileEnding}`),
  };
}

/** A name for a part of a file's name, the same for the same; two that differ never get one. */
export function safeNames(): (name: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    const plain = cut(safeName(name), 60);
    let own = plain;
    for (let i = 2; taken.has(folded(own)); i++) own = `${plain}-${i}`;
    taken.add(folded(own));
    given.set(name, own);
    return own;
  };
}

/** More folders than these say nothing. */
const maxDepth = 10;
/** In bytes of UTF-8. Most file systems take 255, and a coder and our endings are still to come. */
const maxName = 120;

function safePath(wanted: string): string {
  const names = wanted
    .toWellFormed()
    .split(/[/\\]/u)
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .map(safeName);
  const file = names.pop() ?? 'document.txt';
  const folders = names.slice(-maxDepth).map((name) => cut(name === 'node_modules' ? '_node_modules' : name, maxName));
  const [, stem = file, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/u.exec(file) ?? [];
  const name = cut(stem, maxName) + ending;
  const isOurs = /(?:^|\.)postil\.yaml$/iu.test(name);
  return [...folders, isOurs ? `${name}.txt` : name].join('/');
}

function safeName(name: string): string {
  const plain = name
    .toWellFormed()
    // A number sign parts file and id in a link.
    .replace(/[\p{Cc}\\/:*?"<>|#\u2028\u2029]/gu, '_')
    .replace(/^\.+|[. ]+$/gu, '_');
  return plain === '' || isDeviceName(plain) ? `_${plain}` : plain;
}

function cut(name: string, most: number): string {
  let bytes = 0;
  let result = '';
  for (const each of name) {
    bytes += bytesOf(each.codePointAt(0) ?? 0);
    if (bytes > most) return result.replace(/[. ]+$/u, '_');
    result += each;
  }
  return result;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Some systems keep names composed, some decomposed, and some take capitals for small letters. */
function folded(path: string): string {
  return path.slice(0, 2000).normalize('NFC').toLowerCase();
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}
