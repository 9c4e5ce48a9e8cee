import { edited } from '../annotations/insert.ts';
import type { Edit } from '../findings.ts';
import { lineAt, type Source } from '../text/source.ts';

const context = 3;

/** Some old lines and the new ones in their place, by line numbers from zero. */
interface Hunk {
  from: number;
  to: number;
  readonly edits: Edit[];
}

/** The lines of a unified diff, as `git apply` and `patch` take it. */
export function unifiedDiff(source: Source, edits: readonly Edit[], path: string): readonly string[] {
  const hunks: Hunk[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const from = lineAt(source, edit.start);
    const to = lineAt(source, edit.end) + 1;
    const last = hunks.at(-1);
    if (last && from - last.to <= 2 * context) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else hunks.push({ from, to, edits: [edit] });
  }
  let shift = 0;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    ...hunks.flatMap((hunk) => {
      const first = Math.max(0, hunk.from - context);
      const count = source.lineStarts.length - (source.text.endsWith('\n') ? 1 : 0);
      const last = Math.min(count, hunk.to + context);
      const old = linesOf(source, hunk.from, hunk.to, []);
      const now = linesOf(source, hunk.from, hunk.to, hunk.edits);
      const before = linesOf(source, first, hunk.from, []);
      const after = linesOf(source, hunk.to, last, []);
      const [oldCount, newCount] = [old, now].map((lines) => before.length + lines.length + after.length);
      const head = `@@ -${first + 1},${oldCount} +${first + 1 + shift},${newCount} @@`;
      shift += now.length - old.length;
      return [
        head,
        ...before.map((line) => ` ${line}`),
        ...old.map((line) => `-${line}`),
        ...now.map((line) => `+${line}`),
        ...after.map((line) => ` ${line}`),
      ];
    }),
  ];
}

function linesOf(source: Source, from: number, to: number, edits: readonly Edit[]): readonly string[] {
  const start = source.lineStarts[from] ?? source.text.length;
  const end = source.lineStarts[to] ?? source.text.length;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const lines = edited(source.text.slice(start, end), moved).split(/\r\n|\n|\r/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
