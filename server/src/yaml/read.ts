import { Composer, type CST, isAlias, isMap, isScalar, isSeq, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { Problem } from '../findings.ts';
import { clamp } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Entry, Node, ScalarNode } from './node.ts';
import { readPlainYaml } from './plain.ts';

/** What was read, as far as it could be, and what was wrong with it. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Deeper nesting is refused before anything recurses: the reader's own recursion can bring the whole process down. */
export const maxDepth = 64;
/** In UTF-16 code units. */
export const maxLength = 8 * 1024 * 1024;

/**
 * Reads one YAML document. Never throws. Aliases, anchors and further documents are problems; what stands beside them
 * is still read.
 */
export function readYaml(text: string): Parsed<Node | undefined> {
  if (text.length > maxLength) return { value: undefined, problems: [syntax('too-long', { start: 0, end: 0 })] };
  const plain = readPlainYaml(text);
  return plain ? { value: plain, problems: [] } : readAnyYaml(text);
}

/** The same by way of `yaml` alone, which reads everything and is slow. */
export function readAnyYaml(text: string): Parsed<Node | undefined> {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    return { value: undefined, problems: [syntax('too-deep', { start: deep, end: Math.min(deep + 1, text.length) })] };
  }
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    schema: 'core',
    logLevel: 'silent',
    prettyErrors: false,
  });
  const documents = [...composer.compose(tokens, false, text.length)];
  const problems: Problem[] = [];
  const document = documents[0];
  if (!document) return { value: undefined, problems };
  for (const each of documents) for (const error of each.errors) problems.push(fromYaml(error, text));
  const second = documents[1];
  if (second) problems.push(syntax('several-documents', within(second.range, text)));
  return { value: document.contents ? toNode(document.contents as ParsedNode, text, problems) : undefined, problems };
}

/** The offset of the first token that stands too deep. Walks without recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return token.offset;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if ('items' in token) {
      for (const item of token.items) {
        if (item.key) open.push({ token: item.key, depth: depth + 1 });
        if (item.value) open.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function toNode(parsed: ParsedNode, text: string, problems: Problem[]): Node {
  const span = within(parsed.range, text);
  if ('anchor' in parsed && parsed.anchor) problems.push(syntax('anchor', span));
  if (isMap(parsed)) {
    const entries: Entry[] = [];
    for (const pair of parsed.items) {
      const key = pair.key as ParsedNode | null;
      const node = key ? toNode(key, text, problems) : emptyScalar(span.start);
      if (node.kind !== 'scalar') {
        problems.push(syntax('complex-key', node));
        continue;
      }
      const value = pair.value as ParsedNode | null;
      entries.push({ key: node, value: value ? toNode(value, text, problems) : emptyScalar(node.end) });
    }
    return { kind: 'map', entries, ...span };
  }
  if (isSeq(parsed)) {
    const list = parsed.items.map((item) =>
      item ? toNode(item as ParsedNode, text, problems) : emptyScalar(span.start),
    );
    return { kind: 'list', items: list, ...span };
  }
  if (isAlias(parsed)) problems.push(syntax('alias', span));
  const value = isScalar(parsed) ? parsed.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', value: plain, raw: text.slice(span.start, span.end), ...span };
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', value: null, raw: '', start: at, end: at };
}

/** The library's ranges may run past the end or backwards on broken input. */
function within(range: readonly [number, number, ...number[]] | null | undefined, text: string): Span {
  const start = clamp(range?.[0] ?? 0, 0, text.length);
  return { start, end: clamp(range?.[1] ?? start, start, text.length) };
}

function fromYaml(error: YAMLError, text: string): Problem {
  const span = within(error.pos, text);
  return { code: 'yaml-syntax', ...span, variant: 'other', params: { problem: error.message } };
}

function syntax(variant: string, span: Span): Problem {
  return { code: 'yaml-syntax', start: span.start, end: span.end, variant, params: {} };
}
