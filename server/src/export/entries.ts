import { coderOf } from '../agreement/coders.ts';
import { isOfType, valuesOf } from '../annotations/attributes.ts';
import { annotationFile } from '../annotations/parse.ts';
import { presented } from '../annotations/presented.ts';
import type { Annotation } from '../annotations/types.ts';
import { anchorOf } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { documentFacts, figureMeant, figuresWithin } from '../quantities.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import type { Attribute } from '../schema/types.ts';
import { paragraphNumber } from '../text/paragraphs.ts';
import { lineAt, type Source } from '../text/source.ts';
import type { Node } from '../yaml/node.ts';
import type { Entry, EntryAttribute, Value } from './edition.ts';
import type { LineFeedText } from './lineFeeds.ts';

/** An annotation of a file, and its entry if it stands in the document and has a tag. */
export interface ReadEntry {
  readonly annotation: Annotation;
  readonly file: Source;
  readonly entry: Omit<Entry, 'links'> | undefined;
  /** Why there is no entry, or what is not in it. */
  readonly losses: readonly ('not-found' | 'no-tag' | 'no-value')[];
}

/** The annotations of a file about a document, in the file's order. `path` is the file's in the keys of its entries. */
export function entriesOf(
  project: Project,
  document: Source,
  text: LineFeedText,
  file: Source,
  path: string,
): readonly ReadEntry[] {
  const coder = coderOf(project, file);
  const keys = keysOf(annotationFile(file).annotations, path);
  return annotationFile(file).annotations.map((annotation, i) => {
    const anchor = anchorOf(annotation, document);
    const read = presented(annotation, schemaOf(project));
    const tag = read.tag?.value ?? '';
    const problem = anchor?.state !== 'found' ? 'not-found' : tag === '' ? 'no-tag' : undefined;
    if (anchor?.state !== 'found' || problem)
      return { annotation, file, entry: undefined, losses: problem ? [problem] : [] };
    const definition = schemaOf(project).tags.get(tag);
    const start = text.offset(anchor.span.start);
    const end = text.offset(anchor.span.end);
    const figures =
      definition && isFigureTag(definition)
        ? figuresWithin(document, documentFacts(project, document), anchor.span)
        : [];
    const entry = {
      key: keys[i] ?? '',
      id: annotation.id?.value,
      file: path,
      coder,
      tag,
      definition,
      start,
      end,
      quote: text.source.text.slice(start, end),
      attributes: read.attributes.map(({ name, value }) => attributeOf(name, value, definition?.attributes.get(name))),
      note: annotation.note?.value.trim() || undefined,
      status: annotation.status,
      from: annotation.from,
      reading: figureMeant(figures),
      line: lineAt(text.source, start) + 1,
      paragraph: paragraphNumber(text.source, start),
    };
    const others = read.attributes.flatMap(({ value }) => valuesOf(value).filter(({ kind }) => kind !== 'scalar'));
    return { annotation, file, entry, losses: others.map(() => 'no-value' as const) };
  });
}

/** An id that several have counts them; an annotation without one has its place in the file. */
function keysOf(annotations: readonly Annotation[], path: string): readonly string[] {
  const counts = new Map<string, number>();
  return annotations.map(({ id }, i) => {
    if (id === undefined) return `${path}#@${i + 1}`;
    const count = (counts.get(id.value) ?? 0) + 1;
    counts.set(id.value, count);
    return `${path}#${id.value}${count > 1 ? `@${count}` : ''}`;
  });
}

function attributeOf(name: string, node: Node, definition: Attribute | undefined): EntryAttribute {
  return { name, definition, values: valuesOf(node).flatMap((each) => valuesIn(each, definition)) };
}

/** Nothing for what is no value: a map, or nothing written. */
function valuesIn(node: Node, definition: Attribute | undefined): readonly Value[] {
  if (node.kind !== 'scalar' || node.value === null) return [];
  // `date: 2015` and `topic: 5` are words, as written; so is what should have been a number and is none.
  const isWord = definition?.type === 'date' || definition?.type === 'string';
  if (typeof node.value === 'string' || isWord) return [typeof node.value === 'string' ? node.value : node.raw];
  if (definition?.type === 'enum') return [String(node.value)];
  return definition && !isOfType(node, definition.type) ? [node.raw] : [node.value];
}
