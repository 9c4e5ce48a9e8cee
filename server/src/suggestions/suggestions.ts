import { passagesIn } from '../passages.ts';
import { annotationFilesOf, type Project, schemaOf, sourceOf } from '../project.ts';
import { documentLanguage, figuresIn } from '../quantities.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import { tagNamed } from '../schema/renamed.ts';
import { OwnValues } from '../text/ownValues.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { proposals } from './document.ts';
import type { Proposal } from './proposals.ts';
import { refusedPassages } from './refused.ts';

/** An annotation that a cue of the schema proposes and that nobody has made or refused yet. */
export type Suggestion = Proposal;

/**
 * The suggestions for a document, in the order of the text. Left out are passages that an annotation with the same tag
 * reaches into, by any coder, and those that somebody has refused. Figures that the recogniser finds are not among them.
 */
export function suggestionsFor(project: Project, document: Source): readonly Suggestion[] {
  const given = [
    schemaOf(project),
    documentLanguage(project, document),
    ...annotationFilesOf(project, document.uri).map((uri) => sourceOf(project, uri)),
  ];
  const known = kept.get(document);
  if (known && known.given.length === given.length && known.given.every((each, i) => each === given[i]))
    return known.value;
  const value = open(project, document);
  kept.set(document, { given, value });
  return value;
}

/** The suggestions at an offset, the shortest first. */
export function suggestionsAt(project: Project, document: Source, offset: number): readonly Suggestion[] {
  return suggestionsFor(project, document)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

const kept = new OwnValues<Source, { readonly given: readonly unknown[]; readonly value: readonly Suggestion[] }>();

function open(project: Project, document: Source): readonly Suggestion[] {
  const schema = schemaOf(project);
  const all = proposals(schema, document, documentLanguage(project, document));
  if (all.length === 0) return all;
  const isTaken = taken(project, document);
  return all.filter((each) => {
    const tag = schema.tags.get(each.tag);
    if (!tag || isTaken(each)) return false;
    return !isFigureTag(tag) || figuresIn(project, document, each).length === 0;
  });
}

/** Says of proposals in the order of the text whether an annotation with the same tag, or a refusal of it, reaches into them. */
function taken(project: Project, document: Source): (proposal: Proposal) => boolean {
  const byTag = new Map<string, { readonly spans: Span[]; next: number; reach: number }>();
  const schema = schemaOf(project);
  const annotated = passagesIn(project, document).map(({ annotation, start, end }) => {
    return { tag: annotation.tag?.value ?? '', start, end };
  });
  for (const each of [...annotated, ...refusedPassages(project, document)].sort((a, b) => a.start - b.start)) {
    const name = tagNamed(schema, each.tag)?.name ?? each.tag;
    const same = byTag.get(name);
    if (same) same.spans.push(each);
    else byTag.set(name, { spans: [each], next: 0, reach: 0 });
  }
  return ({ tag, start, end }) => {
    const own = byTag.get(tag);
    if (!own) return false;
    // Both are in the order of the text, and proposals for one tag do not overlap.
    for (let each = own.spans[own.next]; each && each.start < end; each = own.spans[++own.next]) {
      own.reach = Math.max(own.reach, each.end);
    }
    return own.reach > start;
  };
}
