import { annotationWithId } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import { formatted, type Message } from '../findings.ts';
import { linkTarget } from '../linkTarget.ts';
import type { AnnotationRef } from '../places/annotation.ts';
import { annotationFilesOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Relation } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { folderOf, nameOf } from '../uris.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { changedHere } from './ended.ts';
import { askHere, choiceOf, referenceOf } from './here.ts';
import { refusals, shortened } from './words.ts';

/** Links the annotation at the cursor to another of the same document, by a relation that may join their tags. */
export function* link(scene: Scene): Asking<End> {
  const { project, locale } = scene;
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  if (!here.document) return { refused: refusals.noPlace, params: { id: here.annotation.id?.value } };
  const targets = targetsOf(project, here, here.document);
  if (targets.length === 0) return { refused: texts.none, params: { tag: here.annotation.tag?.value } };
  const answer = yield* pick({
    key: 'target',
    title: formatted(texts.target, { words: shortened(here.annotation.quote?.value ?? '', 30) }, locale),
    hint: '',
    leave: 'cancel',
    choices: targets.map(({ ref }) => choiceOf(project, ref, locale)),
  });
  const target = targets.find(({ ref }) => referenceOf(ref) === answer);
  if (!target) return { refused: refusals.noAnnotation };
  const relation = yield* askRelation(scene, target.relations);
  if (relation === undefined) return { refused: refusals.noAnnotation };
  return changedHere(scene, here, { addedLinks: [{ relation, target: target.name }] }, texts.done, {
    relation,
    target: target.name,
  });
}

/** Takes a link of the annotation at the cursor away. */
export function* unlink(scene: Scene): Asking<End> {
  const { project, locale } = scene;
  const here = yield* askHere(scene, ({ annotation }) => annotation.links.length > 0);
  if (!here) return { refused: texts.noLinks };
  const { links } = here.annotation;
  const answer = yield* pick({
    key: 'link',
    title: formatted(texts.which, { id: here.annotation.id?.value }, locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: links.map((each, place) => {
      const found = linkTarget(project, here.file, each);
      const words = found.state === 'there' ? shortened(found.annotation.quote?.value ?? '') : '';
      const relation = schemaOf(project).relations.get(each.relation.value);
      const title = (relation && inLanguage(relation.title, locale)) ?? each.relation.value;
      return { value: String(place), label: `${title} → ${each.target.value}`, detail: words };
    }),
  });
  const gone = links[Number(answer)];
  if (answer === undefined || !gone) return { edits: [] };
  return changedHere(scene, here, { links: new Map([[Number(answer), undefined]]) }, texts.gone, {
    target: gone.target.value,
  });
}

interface Target {
  readonly ref: AnnotationRef;
  /** As a link names it. */
  readonly name: string;
  readonly relations: readonly Relation[];
}

/** What an annotation may be linked to and is not yet, those of its own file first. */
function targetsOf(project: Project, from: AnnotationRef, document: Source): readonly Target[] {
  const others = annotationFilesOf(project, document.uri).filter(
    (uri) => uri !== from.file.uri && folderOf(uri) === folderOf(from.file.uri),
  );
  return [from.file.uri, ...others].flatMap((uri) => {
    const file = sourceOf(project, uri);
    const read = file && annotationFile(file);
    return (read?.annotations ?? []).flatMap((annotation, i): readonly Target[] => {
      const id = annotation.id?.value;
      if (
        !file ||
        !read ||
        id === undefined ||
        annotation === from.annotation ||
        annotationWithId(read, id) !== annotation
      )
        return [];
      const name = uri === from.file.uri ? id : `${nameOf(uri)}#${id}`;
      const relations = relationsBetween(project, from.annotation.tag?.value, annotation.tag?.value).filter(
        (each) =>
          !from.annotation.links.some((link) => link.relation.value === each.name && link.target.value === name),
      );
      return relations.length > 0 ? [{ ref: { annotation, file, base: read.starts[i] ?? 0 }, name, relations }] : [];
    });
  });
}

function relationsBetween(project: Project, from: string | undefined, to: string | undefined): readonly Relation[] {
  const schema = schemaOf(project);
  const nameNow = (tag = '') => tagNamed(schema, tag)?.name ?? tag;
  const allows = (ends: Relation['from'], tag: string | undefined) =>
    ends.length === 0 || ends.some(({ value }) => nameNow(value) === nameNow(tag));
  return [...schema.relations.values()].filter((each) => allows(each.from, from) && allows(each.to, to));
}

function* askRelation({ locale }: Scene, relations: readonly Relation[]): Asking<string | undefined> {
  if (relations.length < 2) return relations[0]?.name;
  return yield* pick({
    key: 'relation',
    title: formatted(texts.relation, {}, locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: relations.map((each) => ({
      value: each.name,
      label: titleOf(each, locale),
      description: each.name,
      detail: inLanguage(each.description, locale) ?? '',
    })),
  });
}

const texts = {
  target: { en: 'Link “{words}” to', zh: '将“{words}”链接到' },
  relation: { en: 'By which relation?', zh: '用哪种关系？' },
  none: {
    en: 'No other annotation of this document can be linked to from the tag “{tag}”: no relation of the schema allows it, or it is linked already. Relations are in postil.yaml.',
    zh: '从标签“{tag}”出发，本文档中没有可链接的标注：方案中没有允许的关系，或已经链接。关系在 postil.yaml 中定义。',
  },
  done: { en: '{id} {relation} {target} now', zh: '已链接：{id} {relation} {target}' },
  which: { en: 'Which link of {id}?', zh: '{id} 的哪个链接？' },
  noLinks: { en: 'The annotation here links to nothing.', zh: '此处的标注没有链接。' },
  gone: { en: '{id} links to {target} no more', zh: '已删除 {id} 到 {target} 的链接' },
} satisfies Record<string, Message>;
