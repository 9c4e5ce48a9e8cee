import { isDate } from '../dates.ts';
import { maxFileSize } from '../files.ts';
import { oddityIn } from './structure.ts';

/** A line of a batch: a text and what is known of it. */
export interface Line {
  readonly id: LineId;
  readonly text: string;
  /** BCP 47. */
  readonly language: string | undefined;
  /** ISO 8601: a year, a month or a day. */
  readonly date: string | undefined;
  readonly annotations: LineAnnotations | undefined;
}

export type LineId = string | number | null;

/** The text of an annotation file, or its annotations one by one. */
export type LineAnnotations = string | readonly unknown[];

/** Why a line is answered by an error. */
export interface BadLine {
  /** Null where it has none, or none can be read. */
  readonly id: LineId;
  readonly problem: LineProblem;
  /** The key that is meant. */
  readonly key?: string;
}

export const lineProblems = [
  'empty',
  'too-long',
  'not-utf8',
  'not-json',
  'not-object',
  'duplicate-key',
  'too-crowded',
  'id',
  'no-text',
  'type',
  'surrogate',
  'date',
  'failed',
] as const;
export type LineProblem = (typeof lineProblems)[number];

/** In bytes, without the line's end. */
export const maxLine = maxFileSize;

/** Reads a line, given without its line feed. A byte order mark before it and a carriage return after it mean nothing. */
export function lineFrom(bytes: Uint8Array): Line | BadLine {
  if (bytes.length > maxLine) return { id: null, problem: 'too-long' };
  const json = decoded(bytes);
  if (json === undefined) return { id: null, problem: 'not-utf8' };
  if (/^[ \t\r]*$/u.test(json)) return { id: null, problem: 'empty' };
  const oddity = oddityIn(json);
  if (oddity?.problem === 'crowded') return { id: null, problem: 'too-crowded' };
  const record = objectOf(json);
  if (typeof record === 'string') return { id: null, problem: record };
  if (oddity) {
    // Whose id it is cannot be known where the id is what stands twice.
    const id = oddity.key === 'id' ? null : (idOf(record.get('id')) ?? null);
    return { id, problem: 'duplicate-key', key: oddity.key };
  }
  return lineOf(record);
}

function lineOf(record: ReadonlyMap<string, unknown>): Line | BadLine {
  const id = idOf(record.get('id'));
  if (id === undefined) return { id: null, problem: 'id' };
  const [text, language, date, annotations] = ['text', 'language', 'date', 'annotations'].map(
    (key) => record.get(key) ?? undefined,
  );
  if (text === undefined) return { id, problem: 'no-text' };
  if (typeof text !== 'string') return { id, problem: 'type', key: 'text' };
  if (language !== undefined && typeof language !== 'string') return { id, problem: 'type', key: 'language' };
  if (date !== undefined && typeof date !== 'string') return { id, problem: 'type', key: 'date' };
  if (annotations !== undefined && typeof annotations !== 'string' && !Array.isArray(annotations)) {
    return { id, problem: 'type', key: 'annotations' };
  }
  if (!text.isWellFormed()) return { id, problem: 'surrogate' };
  if (date !== undefined && !isDate(date)) return { id, problem: 'date' };
  return { id, text, language, date, annotations };
}

/** Nothing for what is no id, among that numbers that JSON readers round. */
function idOf(value: unknown): LineId | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.isWellFormed() ? value : undefined;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function objectOf(json: string): ReadonlyMap<string, unknown> | 'not-json' | 'not-object' {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-object';
    return new Map(Object.entries(value));
  } catch {
    return 'not-json';
  }
}
