import { shortestContext } from '../annotations/context.ts';
import { type NewRefusal, refusal } from '../annotations/refusal.ts';
import type { Edit, Fix, Message, Params } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { figuresIn } from '../quantities.ts';
import { figureTagOf } from '../schema/figureTags.ts';
import { suggestionsFor } from '../suggestions/suggestions.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { figureAttributes } from './figureAttributes.ts';
import { untaggedFigures } from './tagFigures.ts';
import { intoTarget, taggingEdits, taggingTargets, targetSource } from './tagging.ts';

/** What a person says to a suggestion. */
export type Decision = 'accept' | 'refuse';

/** A passage with the tag that is proposed for it, by a cue or by the recogniser of figures. */
export interface TaggedPassage extends Span {
  readonly tag: string;
}

/**
 * The edits that carry out a decision about suggestions, in the order of the text, in one file: annotations that are
 * drafts, with what a figure's words say as attributes; or entries under `refused`. Nothing where that cannot be done.
 */
export function decisionEdits(
  project: Project,
  document: Source,
  passages: readonly TaggedPassage[],
  decision: Decision,
  target: string,
): readonly Edit[] | undefined {
  return decision === 'accept'
    ? acceptance(project, document, passages, target)
    : refusalEdits(project, document, passages, target);
}

/** Everything that is suggested for a tag in a document: by its cues and, for figures, by the recogniser. */
export function suggestedFor(project: Project, document: Source, tag: string): readonly TaggedPassage[] {
  const figures =
    figureTagOf(schemaOf(project))?.name === tag
      ? untaggedFigures(project, document).map((each) => ({ ...each, tag }))
      : [];
  const cued = suggestionsFor(project, document).filter((each) => each.tag === tag);
  return figures.length === 0 ? cued : [...cued, ...figures].sort((a, b) => a.start - b.start);
}

/** Both decisions about one suggestion, for each file that they may be written into. */
export function decisionFixes(project: Project, document: Source, passage: TaggedPassage): readonly Fix[] {
  return (['accept', 'refuse'] as const).flatMap((decision) => decisionFix(project, document, passage, decision));
}

export function decisionFix(
  project: Project,
  document: Source,
  passage: TaggedPassage,
  decision: Decision,
): readonly Fix[] {
  return decisions(project, document, passage.tag, 1, decision).flatMap(({ title, params, target }) => {
    const edits = decisionEdits(project, document, [passage], decision, target);
    return edits ? [{ title, params, edits }] : [];
  });
}

/** What can be decided about so many suggestions for a tag, and in which files; the edits are made when it is chosen. */
export function decisions(project: Project, document: Source, tag: string, n: number, decision: Decision) {
  const targets = taggingTargets(project, document);
  const { one, oneIn, all, allIn } = titles[decision];
  const title: Message = n === 1 ? (targets.length === 1 ? one : oneIn) : targets.length === 1 ? all : allIn;
  return targets.map((target) => {
    const params: Params = { tag, n, file: nameOf(target) };
    return { title, params, target };
  });
}

function acceptance(project: Project, document: Source, passages: readonly TaggedPassage[], target: string) {
  const { tags } = schemaOf(project);
  const taggings = passages.map(({ start, end, tag }) => {
    const known = tags.get(tag);
    const figure = figuresIn(project, document, { start, end }).find(
      (each) => each.start === start && each.end === end,
    );
    const attributes = known && figure ? figureAttributes(known, figure) : [];
    return { start, end, tag, attributes, status: 'draft' as const };
  });
  return taggingEdits(project, document, taggings, target);
}

function refusalEdits(project: Project, document: Source, passages: readonly TaggedPassage[], target: string) {
  const source = targetSource(project, document, target);
  const refusals = passages.map(
    (each): NewRefusal => ({
      tag: each.tag,
      quote: document.text.slice(each.start, each.end),
      ...shortestContext(document.text, each),
    }),
  );
  const edits = refusal(source, refusals);
  return edits && intoTarget(project, source, edits);
}

const titles = {
  accept: {
    one: { en: 'Accept as {tag}, a draft', zh: '接受，标为 {tag} 草稿' },
    oneIn: { en: 'Accept as {tag} in {file}, a draft', zh: '接受，在 {file} 中标为 {tag} 草稿' },
    all: { en: 'Accept all {n} suggestions for {tag} in this document', zh: '接受本文档全部 {n} 条 {tag} 建议' },
    allIn: {
      en: 'Accept all {n} suggestions for {tag} in this document, in {file}',
      zh: '接受本文档全部 {n} 条 {tag} 建议，写入 {file}',
    },
  },
  refuse: {
    one: { en: 'Refuse as {tag}, and do not suggest it again', zh: '拒绝，不再建议标为 {tag}' },
    oneIn: {
      en: 'Refuse as {tag} in {file}, and do not suggest it again',
      zh: '拒绝，不再建议标为 {tag}，记入 {file}',
    },
    all: { en: 'Refuse all {n} suggestions for {tag} in this document', zh: '拒绝本文档全部 {n} 条 {tag} 建议' },
    allIn: {
      en: 'Refuse all {n} suggestions for {tag} in this document, in {file}',
      zh: '拒绝本文档全部 {n} 条 {tag} 建议，记入 {file}',
    },
  },
} satisfies Record<Decision, Record<string, Message>>;
