import type { Figure } from '../figures/figure.ts';
import type { Fix, Message } from '../findings.ts';
import { passagesIn } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { figuresOf } from '../quantities.ts';
import { figureTagOf, isFigureTag } from '../schema/figureTags.ts';
import type { Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';
import { figureAttributes } from './figureAttributes.ts';
import { taggingEdits, taggingTargets } from './tagging.ts';

/**
 * The figures of a document that no annotation with a tag for figures reaches into, in the order of the text; none where
 * the schema does not tell which tag they should have.
 */
export function untaggedFigures(project: Project, document: Source): readonly Figure[] {
  const schema = schemaOf(project);
  if (!figureTagOf(schema)) return [];
  const tags = new Set([...schema.tags.values()].filter(isFigureTag).map(({ name }) => name));
  const passages = passagesIn(project, document).filter(({ annotation }) => tags.has(annotation.tag?.value ?? ''));
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

/** Writes annotations of figures: one repair for each file that they may go into, all figures in it at once. */
export function tagFigureFixes(project: Project, document: Source, figures: readonly Figure[]): readonly Fix[] {
  const tag = figureTagOf(schemaOf(project));
  if (!tag || figures.length === 0) return [];
  const taggings = figures.map((figure) => ({
    start: figure.start,
    end: figure.end,
    tag: tag.name,
    attributes: figureAttributes(tag, figure),
  }));
  const targets = taggingTargets(project, document);
  return targets.flatMap((target) => {
    const edits = taggingEdits(project, document, taggings, target);
    if (!edits) return [];
    const params = { tag: tag.name, n: figures.length, file: nameOf(target) };
    return [{ title: titleOf(figures.length, targets.length), params, edits }];
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
