import { type Rewriting, rewritten } from '../annotations/rewriting.ts';
import type { Edit, Message, Params } from '../findings.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { nameOf } from '../uris.ts';

/** What came of something that was to be written: the edits, or why there are none. */
export type Outcome = { readonly edits: readonly Edit[] } | Refusal;

export interface Refusal {
  readonly refused: Message;
  readonly params?: Params;
}

/** The edits that rewrite files of annotations, by URI, all of them or none. */
export function rewriting(project: Project, files: ReadonlyMap<string, Rewriting>): Outcome {
  const { tags } = schemaOf(project);
  const orderOf = (tag: string) => [...(tags.get(tag)?.attributes.keys() ?? [])];
  const all: Edit[] = [];
  for (const [uri, each] of files) {
    const source = sourceOf(project, uri);
    const edits = source && rewritten(source, each, orderOf);
    if (!edits) return unwritable(uri);
    all.push(...edits.map((edit) => ({ ...edit, uri })));
  }
  return { edits: all };
}

export function unwritable(uri: string): Refusal {
  return { refused: layout, params: { file: nameOf(uri) } };
}

const layout: Message = {
  en: 'Nothing was written: {file} is laid out so that Postil cannot change it there without touching something else. Mend what the file’s findings say, or write each annotation as an item of a list in lines, and try again.',
  zh: '未写入任何内容：{file} 的写法使 Postil 无法只改动该处而不影响其他内容。请先处理该文件的检查结果，或把每条标注写成逐行的列表项，然后重试。',
};
