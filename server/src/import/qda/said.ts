import { codeName } from '../../export/codebook.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import type { CodeMeaning } from './codes.ts';

/** What the description of a selection says, as our export writes it: id, status, values; then anybody's words. */
export interface Said {
  readonly id: string | undefined;
  readonly status: AnnotationStatus | undefined;
  readonly values: readonly { readonly tag: string; readonly attribute: string; readonly value: string }[];
  readonly rest: string;
}

const statuses: Readonly<Record<AnnotationStatus, true>> = { draft: true, accepted: true, disputed: true };

/** The lines of ours come first; a further line of a value is indented by two spaces. */
export function saidIn(description: string, tags: readonly CodeMeaning[]): Said {
  const lines = description.split('\n');
  const id = /^id: (.+)$/u.exec(lines[0] ?? '')?.[1];
  if (id !== undefined) lines.shift();
  const status = /^status: (.+)$/u.exec(lines[0] ?? '')?.[1];
  const isStatus = status !== undefined && Object.hasOwn(statuses, status);
  if (isStatus) lines.shift();
  const values: { tag: string; attribute: string; value: string }[] = [];
  for (let first = lines[0]; first !== undefined; first = lines[0]) {
    const begun = valueIn(first, tags);
    const last = values.at(-1);
    if (begun) values.push(begun);
    else if (last && first.startsWith('  ')) last.value += `\n${first.slice(2)}`;
    else break;
    lines.shift();
  }
  return { id, status: isStatus ? (status as AnnotationStatus) : undefined, values, rest: lines.join('\n').trim() };
}

function valueIn(line: string, tags: readonly CodeMeaning[]) {
  for (const { tag, name } of tags) {
    const lead = codeName(name, '');
    if (!line.startsWith(lead)) continue;
    const own = line.slice(lead.length);
    const at = own.indexOf(codeName('', ''));
    if (at > 0) return { tag, attribute: own.slice(0, at), value: own.slice(at + codeName('', '').length) };
  }
  return undefined;
}
