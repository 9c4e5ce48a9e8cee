// Texts that state which figures they hold, and the reading of each: what the recogniser is held to.
import { readdirSync, readFileSync } from 'node:fs';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import {
  type DamagedFigure,
  type Figure,
  type FigureKind,
  figureKinds,
  type Modifier,
  modifiers,
  type Reading,
} from '../../server/src/figures/figure.ts';
import type { Span } from '../../server/src/text/span.ts';

export interface Case {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The text without its marks. */
  readonly text: string;
  /** The day of the document, which relative dates are resolved against. */
  readonly date: string | undefined;
  readonly figures: readonly Figure[];
  readonly damaged: readonly Omit<DamagedFigure, 'damage'>[];
}

type Fields = Readonly<Record<string, unknown>>;

/** The cases of one language in the order of its files. Throws on a case that does not hold together. */
export function readCorpus(language: 'zh' | 'en'): readonly Case[] {
  const folder = new URL(`${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => casesIn(`${language}/${name}`, readFileSync(new URL(name, folder), 'utf8')));
}

/** The cases that a YAML file states: `⟦…⟧` around each figure, `⟪…⟫` around each damaged one. */
export function casesIn(file: string, yaml: string): readonly Case[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors[0]) throw document.errors[0];
  if (!isSeq(document.contents)) throw new Error(`${file}: not a list of cases`);
  return document.contents.items.map((item) => {
    const line = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 0;
    try {
      return caseOf(isMap(item) ? (item.toJS(document) as Fields) : {}, file, line);
    } catch (error) {
      throw new Error(`${file}:${line}: ${(error as Error).message}`);
    }
  });
}

function caseOf(fields: Fields, file: string, line: number): Case {
  refuseOthers(fields, ['text', 'date', 'figures', 'damaged']);
  if (typeof fields.text !== 'string') throw new Error('no text');
  const { text, figures, damaged } = unmarked(fields.text);
  const date = fields.date === undefined ? undefined : String(fields.date);
  const readings = paired(figures, 'figures', fields.figures);
  const repairs = paired(damaged, 'damaged', fields.damaged);
  return {
    file,
    line,
    text,
    date,
    figures: figures.map((span, i) => ({ ...span, text: text.slice(span.start, span.end), ...readingOf(readings[i]) })),
    damaged: damaged.map((span, i) => ({
      ...span,
      text: text.slice(span.start, span.end),
      readings: repairOf(repairs[i]),
    })),
  };
}

function unmarked(marked: string): { text: string; figures: readonly Span[]; damaged: readonly Span[] } {
  const spans: Record<string, Span[]> = { '⟦': [], '⟪': [] };
  let text = '';
  let open: { mark: string; start: number } | undefined;
  for (const piece of marked.split(/([⟦⟧⟪⟫])/u)) {
    if (/^[⟦⟪]$/u.test(piece)) {
      if (open) throw new Error('a mark within a mark');
      open = { mark: piece, start: text.length };
    } else if (/^[⟧⟫]$/u.test(piece)) {
      if (open?.mark !== (piece === '⟧' ? '⟦' : '⟪')) throw new Error('a mark is closed that is not open');
      if (open.start === text.length) throw new Error('marks around nothing');
      spans[open.mark]?.push({ start: open.start, end: text.length });
      open = undefined;
    } else text += piece;
  }
  if (open) throw new Error('a mark is not closed');
  return { text, figures: spans['⟦'] ?? [], damaged: spans['⟪'] ?? [] };
}

function paired(spans: readonly Span[], key: string, stated: unknown = []): readonly unknown[] {
  if (!Array.isArray(stated)) throw new Error(`${key} is not a list`);
  if (stated.length !== spans.length) throw new Error(`${spans.length} marks, but ${stated.length} ${key}`);
  return stated;
}

function readingOf(stated: unknown): Reading {
  const { kind, modifier = 'exact', value = null, min = null, max = null, ...words } = stated as Fields;
  refuseOthers(words, ['unit', 'currency', 'date']);
  if (!figureKinds.includes(kind as FigureKind)) throw new Error(`${kind} is no kind of figure`);
  if (!modifiers.includes(modifier as Modifier)) throw new Error(`${modifier} is no modifier`);
  if ([value, min, max].some((n) => n !== null && !Number.isFinite(n))) throw new Error('a number is none');
  const said = Object.fromEntries(Object.entries(words).map(([key, word]) => [key, String(word)]));
  return { kind, value, min, max, modifier, unit: null, currency: null, date: null, ...said } as Reading;
}

function repairOf(stated: unknown): readonly string[] {
  if (!Array.isArray(stated)) throw new Error('the readings of a damaged figure are no list');
  return stated.map(String);
}

function refuseOthers(fields: Fields, known: readonly string[]): void {
  const other = Object.keys(fields).find((key) => !known.includes(key));
  if (other !== undefined) throw new Error(`${other} is no key here`);
}
