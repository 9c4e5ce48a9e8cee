import { type Files, isAnnotationFile, type Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import { coderOf } from './coders.ts';

/**
 * The project as somebody sees it who has hidden some coders: without their annotation files. For what is told about a
 * document, never for what is written; the same project where nobody is hidden.
 */
export function withoutCoders(project: Project, hidden: ReadonlySet<string>): Project {
  if (hidden.size === 0) return project;
  const isHidden = (uri: string, source: Source | 'unread') =>
    source !== 'unread' && isAnnotationFile(uri) && hidden.has(coderOf(project, source));
  const open = new Map([...project.open].filter(([uri, source]) => !isHidden(uri, source)));
  const known = disks.get(project.disk);
  const disk = known?.hidden === hidden ? known.files : filtered(project, isHidden);
  disks.set(project.disk, { hidden, files: disk });
  // What is hidden as the editor has it is not to come back as it was on disk.
  const gone = [...project.open.keys()].filter((uri) => !open.has(uri) && disk.has(uri));
  return { ...project, open, disk: gone.length === 0 ? disk : without(disk, gone) };
}

/** A project has many files and is asked about at every keystroke. */
const disks = new WeakMap<Files, { readonly hidden: ReadonlySet<string>; readonly files: Files }>();

function filtered(project: Project, isHidden: (uri: string, source: Source | 'unread') => boolean): Files {
  return new Map([...project.disk].filter(([uri, source]) => !isHidden(uri, source)));
}

function without(files: Files, uris: readonly string[]): Files {
  const left = new Map(files);
  for (const uri of uris) left.delete(uri);
  return left;
}
