import { formatted, type Message } from '../findings.ts';
import { schemaOf } from '../project.ts';
import { titleOf } from '../schema/texts.ts';
import type { Tag } from '../schema/types.ts';
import { askMissing, type Given } from './attributes.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { givenOf } from './editAttributes.ts';
import { changedHere } from './ended.ts';
import { askHere } from './here.ts';
import { readAttributes, tagChoices } from './tag.ts';
import { refusals, shortened } from './words.ts';

/** Gives the annotation at the cursor another tag; attributes that the new tag lacks go only where that is chosen. */
export function* retag(scene: Scene): Asking<End> {
  const { project, locale } = scene;
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  const { annotation, document, passage } = here;
  const { tags } = schemaOf(project);
  const name = yield* pick({
    key: 'tag',
    title: formatted(texts.tag, {}, locale),
    hint: shortened(annotation.quote?.value ?? ''),
    leave: 'cancel',
    isNumbered: true,
    choices: tagChoices(
      [...tags.values()].filter((each) => each.name !== annotation.tag?.value),
      locale,
    ),
  });
  const tag = tags.get(name ?? '');
  if (!tag) return { refused: refusals.noTags };
  const given = givenOf(annotation);
  const lacking = yield* askLacking(scene, tag, given);
  const read =
    document && passage ? readAttributes({ ...scene, source: document }, tag, passage) : new Map<string, string>();
  const all = yield* askMissing(tag, new Map([...read, ...given]), locale);
  const attributes = new Map<string, string | undefined>([
    ...[...all].filter(([each]) => !given.has(each)),
    ...lacking.map((each) => [each, undefined] as const),
  ]);
  const change = { texts: new Map([['tag', tag.name]] as const), attributes };
  return changedHere(scene, here, change, texts.done, { tag: titleOf(tag, locale) });
}

/** The attributes that are to go with the old tag. */
function* askLacking({ locale }: Scene, tag: Tag, given: Given): Asking<readonly string[]> {
  const lacking = [...given.keys()].filter((name) => !tag.attributes.has(name));
  if (lacking.length === 0) return [];
  const names = { names: lacking.join(', ') };
  const answer = yield* pick({
    key: 'lacking',
    title: formatted(texts.lacking, { tag: titleOf(tag, locale), ...names }, locale),
    hint: '',
    leave: 'cancel',
    choices: [
      { value: 'remove', label: formatted(texts.remove, names, locale) },
      { value: 'keep', label: formatted(texts.keep, names, locale), detail: formatted(texts.keepDetail, {}, locale) },
    ],
  });
  return answer === 'remove' ? lacking : [];
}

const texts = {
  tag: { en: 'Change the tag to', zh: '将标签改为' },
  lacking: { en: '{tag} has no {names}', zh: '{tag}没有 {names}' },
  remove: { en: 'Remove {names}', zh: '删除 {names}' },
  keep: { en: 'Keep {names}', zh: '保留 {names}' },
  keepDetail: { en: 'They will be findings until they are removed.', zh: '删除之前会作为问题列出。' },
  done: { en: '{id} is tagged {tag} now', zh: '{id} 现标为{tag}' },
} satisfies Record<string, Message>;
