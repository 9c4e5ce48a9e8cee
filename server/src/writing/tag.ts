import { figureAttributes } from '../actions/figureAttributes.ts';
import { unwritable } from '../actions/outcome.ts';
import { proposals, selectorFor, trimmedPassage } from '../actions/passage.ts';
import { isCoderName, taggingEdits, taggingTargets } from '../actions/tagging.ts';
import { formatted, type Message } from '../findings.ts';
import { passagesOfFile } from '../passages.ts';
import { isDocument, schemaOf, sourceOf } from '../project.ts';
import { figuresIn } from '../quantities.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Tag } from '../schema/types.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { askMissing, type Given } from './attributes.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { excerpt, refusals } from './words.ts';

/**
 * Tags the selection, or what stands at the cursor. Asks for the tag unless it is known, for the passage where several may
 * be meant and `passage` is not `best`, for the file where there are several, and for required attributes.
 */
export function* tag(scene: Scene): Asking<End> {
  const { project, source: document, selection, locale, coder } = scene;
  if (!isDocument(project, document.uri)) return { refused: refusals.noDocument };
  if (coder !== undefined && !isCoderName(coder)) return { refused: refusals.coder, params: { coder } };
  const { tags } = schemaOf(project);
  if (tags.size === 0) return { refused: refusals.noTags };
  const fitting = passagesFor(scene);
  if (fitting.length === 0) return { refused: selection.start < selection.end ? refusals.blank : refusals.nothingHere };
  const name = yield* pick({
    key: 'tag',
    title: formatted(texts.tag, {}, locale),
    hint: excerpt(document.text, fitting[0] ?? selection),
    leave: 'cancel',
    isNumbered: true,
    choices: tagChoices([...tags.values()], locale),
  });
  const chosen = name === undefined ? undefined : tags.get(name);
  if (!chosen) return { refused: refusals.noTags };
  const passage = yield* askPassage(scene, chosen, fitting);
  const targets = taggingTargets(project, document);
  const target = targets.length < 2 ? targets[0] : yield* askFile(targets, scene);
  if (passage === undefined || target === undefined) return { refused: refusals.otherDocument };
  const there = sourceOf(project, target);
  const same =
    there &&
    passagesOfFile(there, document).find(
      (each) => each.annotation.tag?.value === chosen.name && each.start === passage.start && each.end === passage.end,
    );
  if (same)
    return {
      refused: refusals.tagged,
      params: { tag: chosen.name, id: same.annotation.id?.value, file: nameOf(target) },
    };
  if (!selectorFor(document, passage)) return { refused: refusals.context };
  const given = yield* askMissing(chosen, readAttributes(scene, chosen, passage), locale);
  const attributes = inOrder(chosen, given);
  const edits = taggingEdits(project, document, [{ ...passage, tag: chosen.name, attributes }], target);
  if (!edits) return unwritable(target);
  return {
    edits,
    done: texts.done,
    params: { tag: titleOf(chosen, locale), words: excerpt(document.text, passage), file: nameOf(target) },
  };
}

/** Tags to choose from, in the order of the schema. */
export function tagChoices(tags: readonly Tag[], locale: Scene['locale']) {
  return tags.map((each) => ({
    value: each.name,
    label: titleOf(each, locale),
    description: each.name,
    detail: inLanguage(each.description, locale) ?? '',
  }));
}

/** What the words of a figure say, as attributes of a tag for figures. */
export function readAttributes({ project, source: document }: Scene, chosen: Tag, passage: Span): Given {
  if (!isFigureTag(chosen)) return new Map();
  const within = figuresIn(project, document, passage);
  const exact = within.find(({ start, end }) => start === passage.start && end === passage.end);
  const figure = exact ?? (within.length === 1 ? within[0] : undefined);
  return new Map(figure ? figureAttributes(chosen, figure) : []);
}

export function inOrder(chosen: Tag, given: Given): readonly (readonly [string, string])[] {
  const order = [...chosen.attributes.keys()];
  return [...given].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** The selection, trimmed; without one, what stands at the cursor. */
function passagesFor({ project, source, selection }: Scene): readonly (Span & { readonly kind?: string })[] {
  if (selection.start === selection.end) return proposals(project, source, selection.start);
  const trimmed = trimmedPassage(source.text, selection);
  return trimmed ? [trimmed] : [];
}

/** For figures the figure, for everything else the sentence is best. */
function* askPassage(
  { source, locale }: Scene,
  chosen: Tag,
  fitting: ReturnType<typeof passagesFor>,
): Asking<Span | undefined> {
  const best = isFigureTag(chosen) ? 'figure' : 'sentence';
  const [first, ...others] = [...fitting].sort((a, b) => Number(b.kind === best) - Number(a.kind === best));
  if (others.length === 0 || !first) return first && { start: first.start, end: first.end };
  const all = [first, ...others];
  const answer = yield* pick({
    key: 'passage',
    title: formatted(texts.passage, {}, locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: all.map((each, i) => ({ value: i === 0 ? 'best' : String(i), label: excerpt(source.text, each) })),
  });
  const found = all[answer === 'best' ? 0 : Number(answer)];
  return found && { start: found.start, end: found.end };
}

function* askFile(targets: readonly string[], { locale }: Scene): Asking<string | undefined> {
  return yield* pick({
    key: 'file',
    title: formatted(texts.file, {}, locale),
    hint: formatted(texts.fileHint, {}, locale),
    leave: 'cancel',
    isNumbered: true,
    choices: targets.map((uri) => ({ value: uri, label: nameOf(uri) })),
  });
}

const texts = {
  tag: { en: 'Tag as', zh: '标为' },
  passage: { en: 'Which passage?', zh: '标注哪一段？' },
  file: { en: 'Into which file?', zh: '写入哪个文件？' },
  fileHint: {
    en: 'The setting postil.coder says once and for all whose file is yours.',
    zh: '可用设置 postil.coder 指定自己的文件。',
  },
  done: { en: 'Tagged as {tag} in {file}: {words}', zh: '已在 {file} 中标为{tag}：{words}' },
} satisfies Record<string, Message>;
