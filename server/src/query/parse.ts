import type { Message, Params } from '../findings.ts';
import { mistaken } from './mistaken.ts';
import {
  type BuiltIn,
  builtIns,
  type Field,
  type Near,
  type ParsedQuery,
  type Query,
  type QueryProblem,
} from './query.ts';
import { type Token, tokens } from './tokens.ts';
import { valueIn } from './value.ts';

/**
 * Reads a query: tests side by side must all hold, `or` lets one of two suffice, `not` turns the next around, and
 * `near:20`, `within` and `containing` put what stands before them in relation to what comes after, which they take as
 * far as it goes; brackets say otherwise. Whatever is not understood is a problem with its place; nothing is thrown.
 */
export function parseQuery(text: string): ParsedQuery {
  const reader: Reader = { tokens: tokens(text), at: 0, problems: [], end: text.length };
  const query = reader.tokens.length === 0 ? undefined : alternatives(reader, 0);
  while (reader.problems.length === 0 && reader.at < reader.tokens.length) {
    problem(reader, messages.extraBracket, reader.tokens[reader.at++]);
  }
  return { query: reader.problems.length === 0 ? query : undefined, problems: reader.problems };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly problems: QueryProblem[];
  readonly end: number;
}

/** Brackets within brackets, and relations in a row; nobody writes so many, and each is a call within a call. */
const maxDepth = 100;

function alternatives(reader: Reader, depth: number): Query {
  const of = [related(reader, depth)];
  while (peek(reader)?.kind === 'or') {
    reader.at++;
    of.push(related(reader, depth));
  }
  return of.length === 1 ? (of[0] as Query) : { kind: 'any', of };
}

function related(reader: Reader, depth: number): Query {
  // A loop and not a call for each, since there may be many in a row.
  const parts: { readonly left: Query; readonly token: Token; readonly isNegated: boolean }[] = [];
  for (;;) {
    const left = together(reader, depth);
    const isNegated = peek(reader)?.kind === 'not' && reader.tokens[reader.at + 1]?.kind === 'relation';
    const token = reader.tokens[reader.at + (isNegated ? 1 : 0)];
    if (token?.kind !== 'relation') return parts.reduceRight((right, part) => relationOf(reader, part, right), left);
    if (parts.length >= maxDepth) problem(reader, messages.tooDeep, token);
    reader.at += isNegated ? 2 : 1;
    parts.push({ left, token, isNegated });
  }
}

function relationOf(
  reader: Reader,
  { left, token, isNegated }: { readonly left: Query; readonly token: Token; readonly isNegated: boolean },
  right: Query,
): Query {
  const relation = token.name === 'near' ? nearOf(reader, token) : { name: token.name as 'within' | 'containing' };
  const query: Query = { kind: 'relation', left, relation, right };
  return isNegated ? { kind: 'all', of: [left, { kind: 'not', of: query }] } : query;
}

/** `near:20` counts characters, `near:5w` and `near:5词` words. */
function nearOf(reader: Reader, token: Token): Near {
  const [, digits, unit] = /^(\d{1,6})(w|词)?$/u.exec(token.value) ?? [];
  if (digits === undefined) problem(reader, messages.near, token);
  return { name: 'near', distance: Number(digits ?? 0), unit: unit === undefined ? 'characters' : 'words' };
}

function together(reader: Reader, depth: number): Query {
  const of: Query[] = [];
  for (let token = peek(reader); token && startsTest(reader, token); token = peek(reader))
    of.push(single(reader, depth));
  if (of.length === 0) problem(reader, ...lacking(peek(reader)));
  return of.length === 1 ? (of[0] as Query) : { kind: 'all', of };
}

function startsTest(reader: Reader, { kind }: Token): boolean {
  if (kind === 'not') return reader.tokens[reader.at + 1]?.kind !== 'relation';
  return kind === '(' || kind === 'word' || kind === 'field' || kind === 'unclosed';
}

function single(reader: Reader, depth: number): Query {
  let isNegated = false;
  for (; peek(reader)?.kind === 'not'; reader.at++) isNegated = !isNegated;
  const query = operand(reader, depth);
  return isNegated ? { kind: 'not', of: query } : query;
}

const nothing: Query = { kind: 'any', of: [] };

function operand(reader: Reader, depth: number): Query {
  const token = peek(reader);
  if (token?.kind === '(') return inBrackets(reader, token, depth);
  if (!token || !(token.kind === 'word' || token.kind === 'field' || token.kind === 'unclosed')) {
    problem(reader, ...lacking(token));
    return nothing;
  }
  reader.at++;
  if (token.kind === 'unclosed') problem(reader, messages.unclosedQuotation, token);
  if (token.kind === 'field' && token.value === '' && !token.isQuoted)
    problem(reader, messages.noValue, token, { name: token.name });
  const field: Field = token.kind === 'field' ? fieldOf(token.name) : { name: 'text' };
  const value = valueIn(token, field);
  const wrong = value.kind === 'range' ? undefined : mistaken(token);
  if (wrong) problem(reader, wrong[0], token, wrong[1]);
  return { kind: 'test', field, value, start: token.start, end: token.end };
}

function inBrackets(reader: Reader, open: Token, depth: number): Query {
  if (depth >= maxDepth) {
    problem(reader, messages.tooDeep, open);
    reader.at = reader.tokens.length;
    return nothing;
  }
  reader.at++;
  const query = alternatives(reader, depth + 1);
  if (peek(reader)?.kind === ')') reader.at++;
  else if (reader.problems.length === 0) problem(reader, messages.unclosedBracket, open);
  return query;
}

/** `tag`, `actor`, `claim.actor`, and `.status` for an attribute that is called as a part of every annotation is. */
export function fieldOf(name: string): Field {
  const builtIn = builtIns.find((each): each is BuiltIn => each === name);
  if (builtIn) return { name: builtIn };
  const dot = name.indexOf('.');
  const tag = dot > 0 ? name.slice(0, dot) : undefined;
  return { name: 'attribute', tag, attribute: name.slice(dot + 1) };
}

function peek({ tokens: all, at }: Reader): Token | undefined {
  return all[at];
}

/** One is enough: what follows from it would only confuse. */
function problem(reader: Reader, message: Message, token: Token | undefined, params: Params = {}): void {
  if (reader.problems.length > 0) return;
  reader.problems.push({ message, params, start: token?.start ?? reader.end, end: token?.end ?? reader.end });
}

/** What is said where a test should stand: a keyword that was meant as a word is not told from one out of place. */
function lacking(token: Token | undefined): readonly [Message, Token | undefined, Params] {
  const isKeyword = token?.kind === 'relation' || token?.kind === 'or' || token?.kind === 'not';
  return [isKeyword ? messages.keyword : messages.missing, token, { word: token?.name || token?.value }];
}

const messages = {
  missing: {
    en: 'something to look for is missing here, such as tag:claim or a word',
    zh: '此处缺少查找内容，如 tag:claim 或一个词',
  },
  keyword: {
    en: 'something to look for is missing before or after “{word}”; to look for the word itself, put it in quotation marks',
    zh: '“{word}”前后缺少查找内容；要查找该词本身，请加引号',
  },
  noValue: { en: '{name}: has no value; write {name}:* for any', zh: '{name}: 没有取值；任意取值请写 {name}:*' },
  near: {
    en: 'near takes a number of characters, near:20, or of words, near:5w',
    zh: 'near 后须写字符数 near:20 或词数 near:5词',
  },
  unclosedQuotation: { en: 'this quotation mark is never closed', zh: '引号没有闭合' },
  unclosedBracket: { en: 'this bracket is never closed', zh: '括号没有闭合' },
  extraBracket: { en: 'this bracket closes nothing', zh: '多余的右括号' },
  tooDeep: { en: 'more than 100 brackets or relations lie in each other here', zh: '括号或位置关系嵌套超过 100 层' },
} satisfies Record<string, Message>;
