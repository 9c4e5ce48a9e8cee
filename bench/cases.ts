import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Figure, Reading } from '../server/src/figures/figure.ts';
import type { Span } from '../server/src/text/span.ts';
import type { Language } from './texts.ts';

/** A sentence of test/figures, without its marks, and the figures that it states. */
export interface Case {
  readonly file: string;
  readonly text: string;
  /** The date of the document, ISO 8601. */
  readonly date: string | undefined;
  readonly figures: readonly Figure[];
  readonly damaged: readonly Span[];
}

interface Written {
  readonly text: string;
  readonly date?: string;
  readonly figures?: readonly Partial<Reading>[];
}

/** All sentences of one language, in the order of their files; none where there are no files. */
export function cases(language: Language): Case[] {
  const folder = new URL(`../test/figures/${language}/`, import.meta.url);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((file) => {
    const written: readonly Written[] = parse(readFileSync(new URL(file, folder), 'utf8'));
    return written.map((each) => caseOf(file, each));
  });
}

const unsaid: Reading = {
  kind: 'number',
  value: null,
  min: null,
  max: null,
  modifier: 'exact',
  unit: null,
  currency: null,
  date: null,
};

function caseOf(file: string, { text: marked, date, figures = [] }: Written): Case {
  const { text, spans, damaged } = unmarked(marked);
  if (spans.length !== figures.length) throw new Error(`${file}: ${marked} has as many ⟦…⟧ as figures.`);
  return {
    file,
    text,
    date,
    damaged,
    figures: spans.map((span, i) => ({ ...span, text: text.slice(span.start, span.end), ...unsaid, ...figures[i] })),
  };
}

/** The text that is meant: ⟦…⟧ stand around figures, ⟪…⟫ around damaged ones. */
function unmarked(marked: string): { text: string; spans: Span[]; damaged: Span[] } {
  const spans: Span[] = [];
  const damaged: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([⟦⟧⟪⟫])/u)) {
    if (piece === '⟦' || piece === '⟪') start = text.length;
    else if (piece === '⟧') spans.push({ start, end: text.length });
    else if (piece === '⟫') damaged.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans, damaged };
}
