import type { Figure } from '../figures/figure.ts';
import type { Edit, Fix, Message, Params } from '../findings.ts';
import { passagesIn } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { figuresOf } from '../quantities.ts';
import { figureTagOf, isFigureTag } from '../schema/figureTags.ts';
import { tagNamed } from '../schema/renamed.ts';
import { refusedPassages } from '../suggestions/refused.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { figureAttributes } from './figureAttributes.ts';
import { taggingEdits, taggingTargets } from './tagging.ts';

/**
 * The figures of a document that no annotation with a tag for figures reaches into and that nobody has refused, in the order of
 * the text; none where the schema does not tell which tag they should have.
 */
export function untaggedFigures(project: Project, document: Source): readonly Figure[] {
  const schema = schemaOf(project);
  if (!figureTagOf(schema)) return [];
  const isFigure = (name = '') => {
    const tag = tagNamed(schema, name);
    return tag !== undefined && isFigureTag(tag);
  };
  const passages: readonly Span[] = [
    ...passagesIn(project, document).filter(({ annotation }) => isFigure(annotation.tag?.value)),
    ...refusedPassages(project, document).filter(({ tag }) => isFigure(tag)),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return figuresOf(project, document).filter((figure) => {
    // Both are in the order of the text: what begins before the figure's end may reach into it.
    for (let each = passages[next]; each && each.start < figure.end; each = passages[++next]) {
      reach = Math.max(reach, each.end);
    }
    return reach <= figure.start;
  });
}

/** Something that can be done about figures, and the file that it is done in; its edits are made when it is chosen. */
export interface FigureTagging {
  readonly title: Message;
  readonly params: Params;
  readonly target: string;
}

/** The files that annotations of figures may be written into, each with what that would be called. */
export function figureTaggings(project: Project, document: Source, figures: number): readonly FigureTagging[] {
  const tag = figureTagOf(schemaOf(project));
  if (!tag || figures === 0) return [];
  const targets = taggingTargets(project, document);
  return targets.map((target) => ({
    title: titleOf(figures, targets.length),
    params: { tag: tag.name, n: figures, file: nameOf(target) },
    target,
  }));
}

/** The edits that write annotations of figures into a file, all at once; nothing where that cannot be done. */
export function figureTaggingEdits(
  project: Project,
  document: Source,
  figures: readonly Figure[],
  target: string,
): readonly Edit[] | undefined {
  const tag = figureTagOf(schemaOf(project));
  if (!tag) return undefined;
  const taggings = figures.map((figure) => ({
    start: figure.start,
    end: figure.end,
    tag: tag.name,
    attributes: figureAttributes(tag, figure),
  }));
  return taggingEdits(project, document, taggings, target);
}

/** The same as repairs, with their edits. */
export function tagFigureFixes(project: Project, document: Source, figures: readonly Figure[]): readonly Fix[] {
  return figureTaggings(project, document, figures.length).flatMap(({ title, params, target }) => {
    const edits = figureTaggingEdits(project, document, figures, target);
    return edits ? [{ title, params, edits }] : [];
  });
}

function titleOf(figures: number, targets: number): Message {
  if (figures === 1) return targets === 1 ? titles.one : titles.oneIn;
  return targets === 1 ? titles.all : titles.allIn;
}

const titles = {
  one: { en: 'Tag as {tag}', zh: '标为 {tag}' },
  oneIn: { en: 'Tag as {tag} in {file}', zh: '在 {file} 中标为 {tag}' },
  all: { en: 'Tag all {n} untagged figures of this document', zh: '标注本文档全部 {n} 处未标注的数据' },
  allIn: {
    en: 'Tag all {n} untagged figures of this document in {file}',
    zh: '在 {file} 中标注本文档全部 {n} 处未标注的数据',
  },
} satisfies Record<string, Message>;
