import { createProject, type Project, sourceOf } from '../server/src/project.ts';
import { createSource } from '../server/src/text/source.ts';
import type { Span } from '../server/src/text/span.ts';

export const root = 'file:///project';

/** The URI of a file of a test's project, by its path below the root. */
export function uriOf(path: string): string {
  return `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A project of files in memory, all of them read: texts by path below the root. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const disk = Object.entries(files).map(([path, text]) => [uriOf(path), createSource(uriOf(path), text)] as const);
  return createProject(root, root, new Map(disk));
}

/** A project whose texts had marks in them: `⟦…⟧` around spans, `┆` for the cursor. */
export interface Scene {
  readonly project: Project;
  /** The file with the cursor; the first where there is none. */
  readonly uri: string;
  /** The cursor's offset without the marks; 0 where there is none. */
  readonly offset: number;
  /** The marked spans by path, in the order in which they begin. */
  readonly spans: Readonly<Record<string, readonly Span[]>>;
}

export function sceneOf(files: Readonly<Record<string, string>>): Scene {
  const read = Object.entries(files).map(([path, text]) => ({ path, ...unmarked(text) }));
  const pointed = read.find((each) => each.cursor !== undefined);
  return {
    project: projectOf(Object.fromEntries(read.map(({ path, text }) => [path, text]))),
    uri: uriOf(pointed?.path ?? read[0]?.path ?? ''),
    offset: pointed?.cursor ?? 0,
    spans: Object.fromEntries(read.map(({ path, spans }) => [path, spans])),
  };
}

/** A text without its marks. Spans may lie within each other. */
export function unmarked(marked: string): { text: string; cursor: number | undefined; spans: readonly Span[] } {
  const open: { start: number; end: number }[] = [];
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const each of marked) {
    if (each === '┆') cursor = text.length;
    else if (each === '⟦') {
      const span = { start: text.length, end: -1 };
      open.push(span);
      spans.push(span);
    } else if (each === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ without ⟦ in ${marked}`);
      span.end = text.length;
    } else text += each;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${marked}`);
  return { text, cursor, spans };
}

/** What stands at a span, as `path: text`: how a reader would name a place. */
export function wordsAt(project: Project, uri: string, span: Span): string {
  return `${decodeURIComponent(uri.slice(root.length + 1))}: ${sourceOf(project, uri)?.text.slice(span.start, span.end)}`;
}

/** Markdown with its entities and invisible joiners as a reader sees them. */
export function readable(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('\u2060', '');
}
