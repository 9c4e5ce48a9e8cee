import { rewriting } from '../actions/outcome.ts';
import { selectorFor, trimmedPassage } from '../actions/passage.ts';
import { taggingAdditions } from '../actions/tagging.ts';
import type { Message } from '../findings.ts';
import { schemaOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import type { Asking, End, Scene } from './dialogue.ts';
import { givenOf } from './editAttributes.ts';
import { ended } from './ended.ts';
import { askHere } from './here.ts';
import { quoting } from './move.ts';
import { inOrder, readAttributes } from './tag.ts';
import { excerpt, refusals } from './words.ts';

/**
 * Parts the annotation at the cursor there in two. The first keeps its id, note and links; the second has the same tag and
 * attributes, or what its own words say where they are a figure.
 */
export function* split(scene: Scene): Asking<End> {
  const { project, source: document, selection } = scene;
  const at = selection.start;
  const here = yield* askHere(
    { ...scene, selection: { start: at, end: at } },
    ({ passage, document: own }) => own === document && passage !== undefined && passage.start < at && at < passage.end,
  );
  const { annotation, file, passage } = here ?? {};
  if (!annotation || !file || !passage) return { refused: texts.none };
  const first = trimmedPassage(document.text, { start: passage.start, end: at });
  const second = trimmedPassage(document.text, { start: at, end: passage.end });
  if (!first || !second) return { refused: texts.blank };
  const selector = selectorFor(document, first);
  if (!selector || !selectorFor(document, second)) return { refused: refusals.context };
  const tag = tagNamed(schemaOf(project), annotation.tag?.value ?? '');
  const read = tag ? readAttributes(scene, tag, second) : new Map<string, string>();
  const given = read.size > 0 ? read : givenOf(annotation);
  const added = {
    ...second,
    tag: annotation.tag?.value ?? '',
    attributes: tag ? inOrder(tag, given) : [...given],
    ...(annotation.status ? { status: annotation.status } : {}),
  };
  const outcome = rewriting(
    project,
    new Map([
      [
        file.uri,
        {
          changes: new Map([[annotation, { texts: quoting(selector) }]]),
          additions: taggingAdditions(document, file, [added]),
        },
      ],
    ]),
  );
  return ended(outcome, texts.done, { first: excerpt(document.text, first), second: excerpt(document.text, second) });
}

const texts = {
  none: {
    en: 'There is no annotation to split here. Put the cursor inside an annotated passage, where its second part begins.',
    zh: '此处没有可拆分的标注。请把光标放在标注范围内，即第二部分开始处。',
  },
  blank: {
    en: 'One of the two parts would hold no words. Put the cursor further inside the passage.',
    zh: '拆分后有一部分没有文字。请把光标移到标注范围的更里面。',
  },
  done: { en: 'Split: {first} | {second}', zh: '已拆分：{first} | {second}' },
} satisfies Record<string, Message>;
