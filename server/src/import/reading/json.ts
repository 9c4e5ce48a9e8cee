import { decode } from '../../encoding.ts';
import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import type { GivenFile } from '../importer.ts';

/** A file as JSON; nothing where it is none, which is told. */
export function readJson({ path, bytes }: GivenFile, report: Report): unknown {
  const text = textOf({ path, bytes }, report);
  if (text?.trim() === '') report.tell({ file: path }, messages.empty);
  return text === undefined || text.trim() === '' ? undefined : parsed(text, { file: path }, report);
}

/** A line of JSON Lines (https://jsonlines.org) with where it stands. */
export interface JsonLine {
  readonly value: unknown;
  readonly origin: Origin;
}

/** Each line on its own: what is wrong with one leaves the others be. */
export function readJsonLines({ path, bytes }: GivenFile, report: Report): readonly JsonLine[] {
  const text = textOf({ path, bytes }, report) ?? '';
  return text.split(/\r?\n/u).flatMap((line, i) => {
    const origin = { file: path, line: i + 1 };
    const value = line.trim() === '' ? undefined : parsed(line, origin, report);
    return value === undefined ? [] : [{ value, origin }];
  });
}

/** The text of a file; nothing where it is no text, which is told. */
export function textOf({ path, bytes }: GivenFile, report: Report): string | undefined {
  const text = decode(bytes)?.text;
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (text === undefined) report.tell({ file: path }, isPacked ? messages.packed : messages.noText);
  return text;
}

/** The keys of an object, `__proto__` like any other; none of anything else. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return isObject(value) ? new Map(Object.entries(value)) : new Map();
}

export function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** A lone value counts as a list of one, and nothing or null as none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Programs number things, or name them. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function parsed(text: string, origin: Origin, report: Report): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Engines say where in words of their own, and of a text that ends too early nothing.
    const at = /position (\d+)/u.exec((error as Error).message)?.[1];
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
    report.tell({ ...origin, line: origin.line ?? line }, messages.noJson);
    return undefined;
  }
}

const messages = {
  noText: {
    en: 'not read, because it is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8.',
    zh: '未读取，因为它不是 UTF-8、UTF-16 或 GB18030 文本。请另存为 UTF-8。',
  },
  packed: {
    en: 'not read, because it is an archive or an office document, whatever its name ends in. Save it in the format itself, such as “CSV UTF-8” in Excel.',
    zh: '未读取，因为无论扩展名如何，它是压缩包或 Office 文档。请另存为所需格式，例如 Excel 的“CSV UTF-8”。',
  },
  empty: {
    en: 'not read, because it is empty. Export it again.',
    zh: '未读取，因为它是空的。请重新导出。',
  },
  noJson: {
    en: 'not read, because it is no JSON from here on. It may have been cut off; export it again.',
    zh: '未读取，因为从此处起不是 JSON。文件可能被截断，请重新导出。',
  },
} as const satisfies Record<string, Message>;
