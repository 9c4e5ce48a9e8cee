import { statuses } from '../../annotations/status.ts';
import { codeName } from '../../export/codebook.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import { type CodeMeaning, maxName } from './codes.ts';

/** What the description of a selection says, as our export writes it: id, status, values; then anybody's words. */
export interface Said {
  readonly id: string | undefined;
  readonly status: AnnotationStatus | undefined;
  readonly values: readonly { readonly tag: string; readonly attribute: string; readonly value: string }[];
  readonly rest: string;
}

/** The lines of ours come first; a further line of a value is indented by two spaces. */
export function saidIn(description: string, tags: readonly CodeMeaning[]): Said {
  const lines = description.split('\n');
  let at = 0;
  const id = /^id: (.+)$/u.exec(lines[at] ?? '')?.[1];
  if (id !== undefined) at++;
  const status = statuses.find((each) => lines[at] === `status: ${each}`);
  if (status) at++;
  const byName = new Map(tags.map(({ name, tag }) => [name, tag]));
  const values: { tag: string; attribute: string; value: string }[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    const begun = valueIn(line, byName);
    const last = values.at(-1);
    if (begun) values.push(begun);
    else if (last && line.startsWith('  ')) last.value += `\n${line.slice(2)}`;
    else break;
  }
  return { id, status, values, rest: lines.slice(at).join('\n').trim() };
}

/** Names may have the separator in them; the shortest that is a tag counts. */
function valueIn(line: string, tags: ReadonlyMap<string, string>) {
  const separator = codeName('', '');
  for (let at = line.indexOf(separator); at !== -1 && at <= maxName; at = line.indexOf(separator, at + 1)) {
    const tag = tags.get(line.slice(0, at));
    const after = at + separator.length;
    const end = tag === undefined ? -1 : line.indexOf(separator, after);
    if (tag !== undefined && end > after) {
      return { tag, attribute: line.slice(after, end), value: line.slice(end + separator.length) };
    }
  }
  return undefined;
}
