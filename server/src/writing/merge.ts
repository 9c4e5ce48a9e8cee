import { linksTo } from '../actions/linksTo.ts';
import { rewriting } from '../actions/outcome.ts';
import { selectorFor } from '../actions/passage.ts';
import type { Change } from '../annotations/change.ts';
import type { Rewriting } from '../annotations/rewriting.ts';
import type { Annotation } from '../annotations/types.ts';
import { formatted, type Message } from '../findings.ts';
import { type Passage, passagesOfFile } from '../passages.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { givenOf } from './editAttributes.ts';
import { ended } from './ended.ts';
import { askHere, choiceOf, referenceOf } from './here.ts';
import { quoting } from './move.ts';
import { excerpt, refusals } from './words.ts';

/**
 * Makes one annotation of that at the cursor and one beside it with the same tag, in the same file. The first in the text
 * stays, with what only the second says; where both say something else of an attribute, it is asked whose words count.
 */
export function* merge(scene: Scene): Asking<End> {
  const { project, source: document, locale } = scene;
  const here = yield* askHere(
    scene,
    (each) => each.document === document && neighbours(each.file, each.annotation, document).length > 0,
  );
  if (!here) return { refused: texts.none };
  const beside = neighbours(here.file, here.annotation, document);
  const answer =
    beside.length === 1
      ? referenceOf(beside[0] as Passage)
      : yield* pick({
          key: 'neighbour',
          title: formatted(texts.which, {}, locale),
          hint: '',
          leave: 'cancel',
          choices: beside.map((each) => choiceOf(project, each, locale)),
        });
  const other = beside.find((each) => referenceOf(each) === answer);
  const own = passagesOfFile(here.file, document).find((each) => each.annotation === here.annotation);
  if (!own || !other) return { refused: texts.none };
  const [first, second] = own.start <= other.start ? [own, other] : [other, own];
  const passage = { start: first.start, end: Math.max(first.end, second.end) };
  const selector = selectorFor(document, passage);
  if (!selector) return { refused: refusals.context };
  const attributes = yield* askAttributes(scene, first.annotation, second.annotation);
  const change = {
    ...takenOver(project, first, second),
    texts: new Map([...quoting(selector), ...joinedNote(first.annotation, second.annotation)]),
    attributes,
  };
  return ended(rewriting(project, filesAfter(project, first, second, change)), texts.done, {
    words: excerpt(document.text, passage),
    id: first.annotation.id?.value ?? '',
  });
}

/** Annotations of a file with the same tag between whose passage and another's there are no words. */
function neighbours(file: Source, annotation: Annotation, document: Source): readonly Passage[] {
  const all = passagesOfFile(file, document);
  const own = all.find((each) => each.annotation === annotation);
  return own === undefined
    ? []
    : all.filter((each) => {
        if (each === own || each.annotation.tag?.value !== annotation.tag?.value) return false;
        const gap = [Math.min(own.end, each.end), Math.max(own.start, each.start)] as const;
        return /^[\s\p{P}]*$/u.test(document.text.slice(...gap));
      });
}

/** What the first is to say of attributes besides what it says: what only the second says, and what is chosen. */
function* askAttributes({ locale }: Scene, first: Annotation, second: Annotation): Asking<ReadonlyMap<string, string>> {
  const [own, other] = [givenOf(first), givenOf(second)];
  const differing = [...other].filter(([name, value]) => own.has(name) && own.get(name) !== value);
  const lacking = [...other].filter(([name]) => !own.has(name));
  if (differing.length === 0) return new Map(lacking);
  const told = (given: ReadonlyMap<string, string>) =>
    differing.map(([name]) => `${name}: ${given.get(name)}`).join(', ');
  const answer = yield* pick({
    key: 'attributes',
    title: formatted(texts.attributes, {}, locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: [
      { value: 'first', label: told(own), description: first.id?.value ?? '' },
      { value: 'second', label: told(other), description: second.id?.value ?? '' },
    ],
  });
  return new Map([...lacking, ...(answer === 'second' ? differing : [])]);
}

function joinedNote(first: Annotation, second: Annotation): ReadonlyMap<'note', string> {
  const notes = [first.note?.value.trim(), second.note?.value.trim()].filter((each) => each);
  return second.note ? new Map([['note', notes.length > 1 ? `${notes.join('\n')}\n` : (notes[0] ?? '')]]) : new Map();
}

/** The second's links that the first has not, and none between the two. */
function takenOver(project: Project, first: Passage, second: Passage): Change {
  const between = (from: Annotation, to: Annotation) =>
    linksTo(project, to).find((each) => each.annotation === from)?.places ?? [];
  const isKnown = (link: Annotation['links'][number]) =>
    first.annotation.links.some(
      (each) => each.relation.value === link.relation.value && each.target.value === link.target.value,
    );
  const dropped = between(second.annotation, first.annotation);
  const added = second.annotation.links.filter((each, place) => !dropped.includes(place) && !isKnown(each));
  const gone = between(first.annotation, second.annotation);
  return {
    ...(added.length > 0
      ? { addedLinks: added.map((each) => ({ relation: each.relation.value, target: each.target.value })) }
      : {}),
    ...(gone.length > 0 ? { links: new Map(gone.map((place) => [place, undefined])) } : {}),
  };
}

/** Links to the second lead to the first, in whatever file they are. */
function filesAfter(project: Project, first: Passage, second: Passage, change: Change): ReadonlyMap<string, Rewriting> {
  const files = new Map<string, Rewriting & { readonly changes: Map<Annotation, Change> }>([
    [first.file.uri, { changes: new Map([[first.annotation, change]]), removed: second.annotation }],
  ]);
  const id = first.annotation.id?.value;
  for (const { file, annotation, places } of id === undefined ? [] : linksTo(project, second.annotation)) {
    if (annotation === first.annotation || annotation === second.annotation) continue;
    const own = files.get(file.uri) ?? { changes: new Map<Annotation, Change>() };
    const targets = places.map((place) => {
      const path = annotation.links[place]?.file;
      return [place, path ? `${path}#${id}` : id] as const;
    });
    own.changes.set(annotation, { links: new Map(targets) });
    files.set(file.uri, own);
  }
  return files;
}

const texts = {
  none: {
    en: 'There is no annotation here that one with the same tag and in the same file stands right beside.',
    zh: '此处的标注旁边没有同一文件中标签相同的标注。',
  },
  which: { en: 'Merge with', zh: '合并到' },
  attributes: { en: 'Which of these shall count?', zh: '以哪个为准？' },
  done: { en: '{id} stands on this now: {words}', zh: '{id} 的范围现为：{words}' },
} satisfies Record<string, Message>;
