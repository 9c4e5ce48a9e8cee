import { selectorFor, trimmedPassage } from '../actions/passage.ts';
import type { Selector } from '../annotations/anchor.ts';
import type { TextKey } from '../annotations/change.ts';
import type { Message } from '../findings.ts';
import { isDocument } from '../project.ts';
import type { Asking, End, Scene } from './dialogue.ts';
import { changedHere } from './ended.ts';
import { askHere } from './here.ts';
import { excerpt, refusals } from './words.ts';

/** Makes the passage of an annotation that reaches into the selection what is selected. */
export function* move(scene: Scene): Asking<End> {
  const { project, source: document, selection } = scene;
  if (!isDocument(project, document.uri)) return { refused: refusals.noDocument };
  if (selection.start === selection.end) return { refused: texts.select };
  const passage = trimmedPassage(document.text, selection);
  if (!passage) return { refused: refusals.blank };
  const here = yield* askHere(scene);
  if (!here) return { refused: texts.none };
  const selector = selectorFor(document, passage);
  if (!selector) return { refused: refusals.context };
  if (here.passage?.start === passage.start && here.passage.end === passage.end) return { edits: [] };
  const words = excerpt(document.text, passage);
  return changedHere(scene, here, { texts: quoting(selector) }, texts.done, { words });
}

/** Quote and context as an annotation is to have them. */
export function quoting({ quote, prefix, suffix }: Selector): ReadonlyMap<TextKey, string | undefined> {
  return new Map<TextKey, string | undefined>([
    ['quote', quote],
    ['prefix', prefix === '' ? undefined : prefix],
    ['suffix', suffix === '' ? undefined : suffix],
  ]);
}

const texts = {
  select: {
    en: 'Nothing is selected. Select the words that the annotation is to stand on, beginning or ending within it, and try again.',
    zh: '没有选中文字。请选中标注应覆盖的文字（与原范围有重叠），然后重试。',
  },
  none: {
    en: 'No annotation reaches into the selection. Select words that overlap the annotated passage.',
    zh: '选区内没有标注。请选中与标注范围重叠的文字。',
  },
  done: { en: '{id} stands on this now: {words}', zh: '{id} 的范围现为：{words}' },
} satisfies Record<string, Message>;
