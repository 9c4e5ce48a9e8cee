// A text whose every character knows where it came from, and an edit script that keeps it so.
import type { Span } from '../../server/src/text/span.ts';
import type { Random } from '../random.ts';

/** A UTF-16 code unit and its offset in the text at the beginning; −1 for one that was not in it. */
export interface Unit {
  readonly unit: string;
  readonly origin: number;
}
export type Tracked = readonly Unit[];

export function tracked(text: string): Tracked {
  return Array.from({ length: text.length }, (_, i) => ({ unit: text[i] ?? '', origin: i }));
}

export function textOf(text: Tracked): string {
  return text.map(({ unit }) => unit).join('');
}

/** Stretches that end with a mark or a line, without the white space before them. */
export function clausesOf(text: Tracked): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]?.unit ?? '';
    if (start === i && /\s/u.test(unit)) start = i + 1;
    else if (/[，。；！？\n,.;!?]/u.test(unit)) {
      spans.push({ start, end: i + 1 });
      start = i + 1;
    }
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** What an editor of policy texts does: strikes, adds, rewrites, moves and repeats, and corrects figures. */
export function editedAtRandom(text: Tracked, edits: number, random: Random): Tracked {
  let now = text;
  for (let i = 0; i < edits; i++) now = random.of(kinds)(now, random);
  return now;
}

type EditKind = (text: Tracked, random: Random) => Tracked;

const strike: EditKind = (text, random) => {
  const start = random.below(text.length);
  return spliced(text, start, start + 1 + random.below(12), []);
};

const add: EditKind = (text, random) => {
  const at = random.below(text.length + 1);
  return spliced(text, at, at, fresh(random));
};

const rewrite: EditKind = (text, random) => {
  const start = random.below(text.length);
  return spliced(text, start, start + 1 + random.below(6), fresh(random));
};

const strikeClause: EditKind = (text, random) => {
  const clause = anyOf(clausesOf(text), random);
  return clause ? spliced(text, clause.start, clause.end, []) : text;
};

const moveClause: EditKind = (text, random) => {
  const clause = anyOf(clausesOf(text), random);
  if (!clause) return text;
  const moved = text.slice(clause.start, clause.end);
  const without = spliced(text, clause.start, clause.end, []);
  const to = anyOf(clausesOf(without), random)?.start ?? 0;
  return spliced(without, to, to, moved);
};

const repeatClause: EditKind = (text, random) => {
  const clause = anyOf(clausesOf(text), random);
  const to = anyOf(clausesOf(text), random)?.start ?? 0;
  return clause ? spliced(text, to, to, text.slice(clause.start, clause.end)) : text;
};

const correctFigure: EditKind = (text, random) => {
  const figures = [...text.keys()].filter((i) => /[0-9二三四五六七八九十百万亿]/u.test(text[i]?.unit ?? ''));
  const at = anyOf(figures, random);
  if (at === undefined) return text;
  const old = text[at]?.unit ?? '';
  const digits = /\d/u.test(old) ? '0123456789' : '二三四五六七八九十百万亿';
  const others = [...digits].filter((digit) => digit !== old);
  return spliced(text, at, at + 1, [{ unit: random.of(others), origin: -1 }]);
};

const kinds: readonly EditKind[] = [strike, add, rewrite, strikeClause, moveClause, repeatClause, correctFigure];

const words = '各方 合作 大会 发展 安全 的 和 将 不 年 第 2 30% ， 。 the of and will not 12 officers cities '.split(
  ' ',
);

function fresh(random: Random): Tracked {
  const text = Array.from({ length: 1 + random.below(4) }, () => random.of(words)).join(
    random.below(2) === 0 ? ' ' : '',
  );
  return Array.from({ length: text.length }, (_, i) => ({ unit: text[i] ?? '', origin: -1 }));
}

function anyOf<T>(all: readonly T[], random: Random): T | undefined {
  return all[random.below(all.length)];
}

function spliced(text: Tracked, start: number, end: number, fresh: Tracked): Tracked {
  return [...text.slice(0, start), ...fresh, ...text.slice(Math.max(start, end))];
}
