import annotationsSchema from '../../../schemas/annotations.schema.json' with { type: 'json' };
import type { Problem } from '../findings.ts';
import { invisibleIn } from '../text/invisible.ts';
import type { Span } from '../text/span.ts';
import {
  entries,
  get,
  items,
  keyName,
  type Located,
  locatedString,
  locatedStrings,
  type MapNode,
  type Node,
} from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { checkStructure, type JsonSchema } from '../yaml/structure.ts';
import { isStatus } from './status.ts';
import type { Annotation, AttributeValue, Link } from './types.ts';

export const fileSchema = annotationsSchema as unknown as JsonSchema;
const itemSchema = { $ref: '#/definitions/annotation' } satisfies JsonSchema;

/** Counted for the benchmarks: what one edit makes the reader do. */
export const parseWork = { characters: 0, items: 0 };

/** Reads one item of the list, from the beginning of its first line; its offsets count from there. */
export function parseItem(text: string): Annotation {
  parseWork.characters += text.length;
  parseWork.items += 1;
  const { value, problems } = readYaml(text);
  const item = items(value)[0];
  const trimmed = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const structure = item ? checkStructure(item, itemSchema, fileSchema, 'annotations') : [];
  const isBroken = problems.some((each) => each.variant === 'other');
  return toAnnotation(item, item ?? trimmed, [
    ...problems.map((each) => ({ ...each, ...drawnIn(each, text) })),
    // An open quotation mark swallows the keys that follow: they are not missing.
    ...(isBroken ? structure.filter((each) => each.code !== 'key-missing') : structure),
    ...invisibleIn(text),
  ]);
}

/** A place within what is written: something lacking at the end of a slice is not to be shown at the beginning of the next. */
export function drawnIn(span: Span, text: string): Span {
  const last = text.trimEnd().length;
  if (span.start < last) return { start: span.start, end: Math.max(span.start, Math.min(span.end, last)) };
  return { start: Math.max(0, last - 1), end: last };
}

/** What a node says as an annotation, with what is already known to be wrong with it. */
export function toAnnotation(node: Node | undefined, span: Span, problems: readonly Problem[]): Annotation {
  const text = (key: string): Located<string> | undefined => writtenString(get(node, key));
  const status = text('status')?.value;
  return {
    start: span.start,
    end: span.end,
    node: node?.kind === 'map' ? (node as MapNode) : undefined,
    id: text('id'),
    tag: text('tag'),
    quote: text('quote'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    attributes: entries(get(node, 'attributes')).map(
      (each): AttributeValue => ({ key: each.key, name: keyName(each), value: each.value }),
    ),
    note: text('note'),
    links: items(get(node, 'links')).flatMap(linksOf),
    status: isStatus(status) ? status : undefined,
    from: locatedStrings(get(node, 'from')).map(({ value }) => value),
    problems,
  };
}

/** A string and what is written of it: a block scalar's node runs on over the line end after it. */
function writtenString(node: Node | undefined): Located<string> | undefined {
  const string = locatedString(node);
  return string && node?.kind === 'scalar' ? { ...string, end: node.start + node.raw.trimEnd().length } : undefined;
}

function linksOf(node: Node): readonly Link[] {
  return entries(node).flatMap(({ key, value }) => {
    const relation = locatedString(key);
    const target = locatedString(value);
    if (!relation || !target) return [];
    const hash = target.value.lastIndexOf('#');
    const file = hash < 0 ? '' : target.value.slice(0, hash);
    return [{ relation, target, file, id: target.value.slice(hash + 1) }];
  });
}
