import { rewriting, unwritable } from '../actions/outcome.ts';
import { selectorFor } from '../actions/passage.ts';
import { annotationFileOf, goldCoder, type Tagging, taggingEdits } from '../actions/tagging.ts';
import { coderOf } from '../agreement/coders.ts';
import type { Change } from '../annotations/change.ts';
import { formatted, type Message } from '../findings.ts';
import { linkTarget } from '../linkTarget.ts';
import { anchorOf, type Passage, passagesOfFile } from '../passages.ts';
import { annotationFilesOf, exists, type Project, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { givenOf } from './editAttributes.ts';
import { ended } from './ended.ts';
import { askHere, type Here } from './here.ts';
import { refusals } from './words.ts';

/** Copies a colleague's annotation at the cursor into the file that one's own go into. */
export function* copy(scene: Scene): Asking<End> {
  return yield* takeOver(scene, scene.project.coder);
}

/** Accepts the annotation at the cursor into the file that both sides agree upon, `NAME.gold.postil.yaml`. */
export function* accept(scene: Scene): Asking<End> {
  return yield* takeOver(scene, goldCoder);
}

function* takeOver(scene: Scene, coder: string | undefined): Asking<End> {
  const { project } = scene;
  const targetOf = (document: Source) => annotationFileOf(document, coder);
  const isOther = ({ file, document }: Here) => document !== undefined && targetOf(document) !== file.uri;
  const here = yield* askHere(scene, isOther);
  if (!here?.document) return { refused: texts.none };
  const { annotation, document, passage, file } = here;
  const target = targetOf(document);
  const known = annotationFilesOf(project, document.uri);
  if (exists(project, target) && !known.includes(target)) return { refused: refusals.otherDocument };
  if (!passage || !selectorFor(document, passage))
    return { refused: refusals.noPlace, params: { id: annotation.id?.value ?? '' } };
  const there = sourceOf(project, target);
  const from = coderOf(project, file);
  const params = { id: annotation.id?.value ?? '', from, file: nameOf(target) };
  const same = there && alike(there, document, annotation.tag?.value, passage);
  if (same) return yield* intoSame(scene, here, same, from, params);
  const links = linksWithin(project, here, there, document);
  const tagging: Tagging = {
    ...passage,
    tag: annotation.tag?.value ?? '',
    attributes: [...givenOf(annotation)],
    from: [from],
    ...(annotation.id ? { id: annotation.id.value } : {}),
    ...(annotation.note ? { note: annotation.note.value } : {}),
    ...(links.length > 0 ? { links } : {}),
  };
  const edits = taggingEdits(project, document, [tagging], target);
  if (!edits) return unwritable(target);
  const lost = annotation.links.length - links.length;
  return { edits, done: lost > 0 ? texts.doneWithout : texts.done, params: { ...params, n: lost } };
}

/** The passage bears that tag already: who agrees is added to whom it is from, and who does not is asked for. */
function* intoSame(
  scene: Scene,
  here: Here,
  same: Passage,
  from: string,
  params: Readonly<Record<string, string>>,
): Asking<End> {
  const [own, other] = [givenOf(same.annotation), givenOf(here.annotation)];
  const { from: known } = same.annotation;
  const differing = [...new Set([...own.keys(), ...other.keys()])].filter((name) => own.get(name) !== other.get(name));
  let change: Change = { from: [...known, from] };
  if (differing.length > 0) {
    const answer = yield* pick({
      key: 'differing',
      title: formatted(texts.differing, params, scene.locale),
      hint: differing.map((name) => `${name}: ${own.get(name) ?? '–'} → ${other.get(name) ?? '–'}`).join(', '),
      leave: 'cancel',
      choices: [
        { value: 'take', label: formatted(texts.take, params, scene.locale) },
        { value: 'leave', label: formatted(texts.leave, params, scene.locale) },
      ],
    });
    if (answer !== 'take') return { edits: [] };
    change = { attributes: new Map(differing.map((name) => [name, other.get(name)])), from: [from] };
  } else if (known.includes(from) || known.length === 0) return { refused: texts.already, params };
  const outcome = rewriting(
    scene.project,
    new Map([[same.file.uri, { changes: new Map([[same.annotation, change]]) }]]),
  );
  return ended(outcome, texts.done, params);
}

function alike(file: Source, document: Source, tag: string | undefined, { start, end }: Span): Passage | undefined {
  return passagesOfFile(file, document).find(
    (each) => each.annotation.tag?.value === tag && each.start === start && each.end === end,
  );
}

/** Links keep their sense only where the other file has the same passage with the same tag. */
function linksWithin(project: Project, { annotation, file }: Here, there: Source | undefined, document: Source) {
  return annotation.links.flatMap((link) => {
    const found = linkTarget(project, file, link);
    if (found.state !== 'there' || !there) return [];
    const anchor = anchorOf(found.annotation, document);
    const own =
      anchor?.state === 'found' ? alike(there, document, found.annotation.tag?.value, anchor.span) : undefined;
    const id = own?.annotation.id?.value;
    return id === undefined ? [] : [{ relation: link.relation.value, target: id }];
  });
}

const texts = {
  none: {
    en: 'There is no annotation here to take over: none of another file than the one it would go into. The setting postil.coder says which file is yours.',
    zh: '此处没有可采用的标注：没有属于其他文件的标注。可用设置 postil.coder 指定自己的文件。',
  },
  differing: { en: '{file} has this passage with other values', zh: '{file} 中此段的取值不同' },
  take: { en: 'Take the values of {from}', zh: '采用 {from} 的取值' },
  leave: { en: 'Leave it as it is', zh: '保持不变' },
  already: { en: '{file} has this annotation already.', zh: '{file} 中已有此标注。' },
  done: { en: '{id} of {from} is in {file} now', zh: '{from} 的 {id} 已写入 {file}' },
  doneWithout: {
    en: '{id} of {from} is in {file} now, without {n} links to what is not there',
    zh: '{from} 的 {id} 已写入 {file}，未含 {n} 个目标不在其中的链接',
  },
} satisfies Record<string, Message>;
