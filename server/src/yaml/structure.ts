import type { Problem } from '../findings.ts';
import { nearest } from '../text/nearest.ts';
import { type Entry, keyName, type Node } from './node.ts';
import { retyped } from './retyped.ts';
import { quoted } from './write.ts';

/** The part of JSON Schema that the generated schemas use; every `anyOf` is decided by the kind of the value alone. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/**
 * Holds a node to a schema of ours: unknown keys, missing keys, values of another kind. `key` is the one whose value the
 * node is, or an item of whose value; none for a whole file.
 */
export function checkStructure(node: Node, schema: JsonSchema, root: JsonSchema, key = ''): readonly Problem[] {
  const problems: Problem[] = [];
  visit(node, schema, root, key, problems);
  return problems;
}

/** The schema behind references, with what stands beside them. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const [base] = schema.allOf ?? [];
  if (base) return { ...resolved(base, root), ...(schema.description ? { description: schema.description } : {}) };
  if (!schema.$ref) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const target = root.definitions?.[name];
  return target
    ? { ...resolved(target, root), ...(schema.description ? { description: schema.description } : {}) }
    : schema;
}

/** The alternative that a node of this kind is held to, or nothing where no alternative takes it. */
export function alternative(schema: JsonSchema, node: Node, root: JsonSchema): JsonSchema | undefined {
  return alternatives(schema, root).find((each) => takes(each, node));
}

/** By schema, each of which is part of one root. */
const resolvedAlternatives = new WeakMap<JsonSchema, readonly JsonSchema[]>();

/** The kinds of value that a schema takes, references and choices resolved. */
export function alternatives(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const known = resolvedAlternatives.get(schema);
  if (known) return known;
  const inner = resolved(schema, root);
  const all = inner.anyOf ? inner.anyOf.flatMap((each) => alternatives(each, root)) : [inner];
  resolvedAlternatives.set(schema, all);
  return all;
}

function visit(node: Node, schema: JsonSchema, root: JsonSchema, key: string, problems: Problem[]): void {
  const chosen = alternative(schema, node, root);
  if (!chosen) {
    if (isAlias(node)) return;
    problems.push(wrongKind(node, schema, root, key));
    return;
  }
  if (node.kind === 'scalar') checkScalar(node, chosen, key, problems);
  else if (node.kind === 'list') {
    if (chosen.items) for (const item of node.items) visit(item, chosen.items, root, key, problems);
  } else checkMap(node, chosen, root, problems);
}

/** What an alias stands for is not read, and reading it has said so. No plain scalar begins with an asterisk. */
function isAlias(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.raw.startsWith('*');
}

function checkMap(node: Node & { kind: 'map' }, schema: JsonSchema, root: JsonSchema, problems: Problem[]): void {
  const known = schema.properties ?? {};
  const seen = new Set<string>();
  for (const each of node.entries) {
    const name = keyName(each);
    if (seen.has(name)) problems.push(problem('key-unknown', each.key, 'twice', { key: name }));
    seen.add(name);
    const inner = Object.hasOwn(known, name) ? known[name] : schema.additionalProperties;
    if (typeof inner === 'object') visit(visible(each), inner, root, name, problems);
    else if (inner === false) problems.push(unknownKey(each.key, name, Object.keys(known)));
  }
  const place = { start: node.start, end: headEnd(node) };
  for (const name of schema.required ?? []) {
    if (!seen.has(name)) problems.push(problem('key-missing', place, undefined, { key: name }));
  }
}

/** The value, or what can be underlined in its stead where nothing is written: its key. */
function visible({ key, value }: Entry): Node {
  return value.end > value.start ? value : { ...value, start: key.start, end: key.end };
}

/** A whole map or list underlined is noise: its first key or item stands for it. */
function headEnd(node: Node): number {
  const [first] = node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items : [];
  if (!first) return node.end;
  return 'key' in first ? first.key.end : headEnd(first);
}

function unknownKey(place: { start: number; end: number }, key: string, known: readonly string[]): Problem {
  const near = nearest(key, known);
  const shared = problem('key-unknown', place, near ? 'near' : 'other', {
    key,
    near: near ?? '',
    known: known.join(', '),
  });
  if (!near) return shared;
  return { ...shared, fixes: [replaceFix(place, near)] };
}

/** The repair that writes another of the users' own words at a place, in quotation marks where YAML needs them. */
export function wordFix(place: { start: number; end: number }, word: string) {
  return { ...replaceFix(place, quoted(word)), params: { to: word } };
}

/** The repair that writes another text at a place, as it is. */
export function replaceFix(place: { start: number; end: number }, newText: string) {
  return {
    title: { en: 'Change to “{to}”', zh: '改为“{to}”' },
    params: { to: newText },
    edits: [{ start: place.start, end: place.end, newText }],
    preferred: true,
  };
}

const patterns = new Map<string, RegExp>();

/** The patterns of the generated schemas: our own, few and linear. Users' patterns never come here. */
function patternOf(pattern: string): RegExp {
  let known = patterns.get(pattern);
  if (!known) {
    known = new RegExp(pattern, 'u');
    patterns.set(pattern, known);
  }
  return known;
}

function checkScalar(node: Node & { kind: 'scalar' }, schema: JsonSchema, key: string, problems: Problem[]): void {
  const words = schema.enum ?? (schema.const !== undefined ? [schema.const] : undefined);
  if (words && !words.includes(node.value)) {
    const near = nearest(String(node.value), words.map(String));
    const shared = problem('value-type', node, 'words', { key, value: node.raw, expected: words.join(', ') });
    problems.push(near ? { ...shared, fixes: [replaceFix(node, near)] } : shared);
  }
  if (schema.pattern && typeof node.value === 'string' && !patternOf(schema.pattern).test(node.value)) {
    const variant = explainedForms.has(key) ? key : 'form';
    const found = problem('value-type', node, variant, { key, value: node.raw, pattern: schema.pattern });
    const date = variant === 'date' ? retyped(node, 'date') : undefined;
    problems.push(date === undefined ? found : { ...found, fixes: [replaceFix(node, date)] });
  }
}

/** The keys whose form has a message of its own. */
const explainedForms: ReadonlySet<string> = new Set(['date', 'language', 'version']);

function takes(schema: JsonSchema, node: Node): boolean {
  const types = typesOf(schema);
  return types.length === 0 || types.some((type) => isOfType(node, type));
}

function typesOf(schema: JsonSchema): readonly string[] {
  if (schema.type !== undefined) return typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (schema.const !== undefined) return [typeof schema.const];
  return schema.enum ? ['string'] : [];
}

function isOfType(node: Node, type: string): boolean {
  if (type === 'object') return node.kind === 'map';
  if (type === 'array') return node.kind === 'list';
  if (node.kind !== 'scalar') return false;
  if (type === 'null') return node.value === null;
  if (type === 'integer') return Number.isSafeInteger(node.value);
  if (type === 'number') return Number.isFinite(node.value);
  return typeof node.value === type;
}

function wrongKind(node: Node, schema: JsonSchema, root: JsonSchema, key: string): Problem {
  const expected = alternatives(schema, root).flatMap(typesOf);
  const end = headEnd(node);
  const value = node.kind === 'scalar' ? node.raw : '';
  const variant = key === '' ? 'whole' : kindVariant(node, expected);
  // An item of which only the dash is written is shown by the dash.
  const start = end > node.start ? node.start : Math.max(0, node.start - 1);
  const shared = problem('value-type', { start, end }, variant, { key, value });
  const text = node.kind === 'scalar' ? writtenAs(node, variant, schema, root) : undefined;
  return text === undefined ? shared : { ...shared, fixes: [replaceFix(node, text)] };
}

/** The same as a value that the key takes, where it can mean only one. */
function writtenAs(
  node: Node & { kind: 'scalar' },
  variant: string,
  schema: JsonSchema,
  root: JsonSchema,
): string | undefined {
  if (variant === 'quote') return retyped(node, 'string');
  if (variant === 'list') {
    const isItem = alternatives(schema, root).some(({ items }) => items && alternative(items, node, root));
    return isItem ? `[${flowQuoted(node)}]` : undefined;
  }
  return variant === 'boolean' || variant === 'number' ? retyped(node, variant) : undefined;
}

function flowQuoted({ value, raw }: Node & { kind: 'scalar' }): string {
  return /^["']/u.test(raw) ? raw.trimEnd() : quoted(String(value));
}

/** What a value should have been, by the first kind that its key takes. */
function kindVariant(node: Node, expected: readonly string[]): string {
  if (node.kind === 'scalar' && node.value === null) return 'empty';
  if (expected.includes('string')) return node.kind === 'scalar' ? 'quote' : 'text';
  const [first] = expected;
  return first === 'array' ? 'list' : first === 'object' ? 'map' : first === 'boolean' ? 'boolean' : 'number';
}

function problem(
  code: string,
  span: { start: number; end: number },
  variant: string | undefined,
  params: Record<string, string>,
): Problem {
  return { code, start: span.start, end: span.end, ...(variant ? { variant } : {}), params };
}
