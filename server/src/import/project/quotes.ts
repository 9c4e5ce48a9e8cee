import { anchor } from '../../annotations/anchor.ts';
import { maxContext, shortestContext } from '../../annotations/context.ts';
import { placesAsWritten } from '../../annotations/equal.ts';
import type { Selector } from '../../annotations/selector.ts';
import type { Message } from '../../findings.ts';
import type { Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';

/** How an annotation file says where a passage stands. */
export interface Quoted {
  /** Nothing where there are no words to quote. */
  readonly selector: Selector | undefined;
  /** Where it stands in the text; nothing where that is not known. */
  readonly span: Span | undefined;
  /** What is wrong with the place, or what could not be said of it. */
  readonly problem?: Message;
}

/** A passage with the shortest context that makes it unique, and that is found again where it was. */
export function quotedAt(text: Source, place: Span): Quoted {
  const { length } = text.text;
  const isWithin = Number.isInteger(place.start) && Number.isInteger(place.end) && place.start >= 0;
  if (!isWithin || place.end > length || place.start > place.end) return nowhere(problems.outside);
  if (place.start === place.end) return nowhere(problems.empty);
  const whole = wholeCharacters(text.text, place);
  const isCut = whole.start !== place.start || whole.end !== place.end;
  const problem = isCut ? { problem: problems.cut } : {};
  const forms = formsOf(text, whole);
  const selector = forms.find((form) => standsAt(text, form, whole));
  if (selector) return { selector, span: whole, ...problem };
  return { selector: forms[0], span: whole, problem: problems.ambiguous };
}

/** Words as a source quotes them: with the shortest context where they stand in one place, as they are where not. */
export function quotedAs(text: Source | undefined, selector: Selector): Quoted {
  if (selector.quote === '') return nowhere(problems.empty);
  if (!text) return { selector, span: undefined };
  const found = anchor(text, selector);
  if (found.state === 'found') return quotedAt(text, found.span);
  return {
    selector: { quote: unixLines(selector.quote), prefix: selector.prefix, suffix: selector.suffix },
    span: undefined,
    problem: found.state === 'ambiguous' ? problems.ambiguous : problems.missing,
  };
}

/** With line feeds as people write them; else exactly as the text has it; else with more around it. */
function formsOf(source: Source, span: Span): readonly Selector[] {
  const { text } = source;
  const quote = text.slice(span.start, span.end);
  const contexts = [
    shortestContext(text, span, placesAsWritten(source, quote)),
    ...[16, 64, maxContext].map((width) => around(text, span, width)),
  ];
  return contexts.flatMap(({ prefix, suffix }) => {
    const exact = { quote, prefix, suffix };
    const plain = { quote: unixLines(quote), prefix: unixLines(prefix), suffix: unixLines(suffix) };
    return quote.includes('\r') || prefix.includes('\r') || suffix.includes('\r') ? [plain, exact] : [exact];
  });
}

function standsAt(text: Source, selector: Selector, { start, end }: Span): boolean {
  const found = anchor(text, selector);
  return found.state === 'found' && found.span.start === start && found.span.end === end;
}

function around(text: string, { start, end }: Span, width: number): Omit<Selector, 'quote'> {
  const outer = wholeCharacters(text, { start: Math.max(0, start - width), end: Math.min(text.length, end + width) });
  return { prefix: text.slice(outer.start, start), suffix: text.slice(end, outer.end) };
}

/** The span widened to the surrogate pairs that it cuts. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const cuts = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return { start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function nowhere(problem: Message): Quoted {
  return { selector: undefined, span: undefined, problem };
}

const problems = {
  outside: {
    en: 'left out, because it lies outside of the text “{document}”. Correct its offsets in the source.',
    zh: '已略去，因为其位置在文本“{document}”之外。请在来源中改正其偏移量。',
  },
  empty: {
    en: 'left out, because its passage in “{document}” is empty, and an annotation quotes words.',
    zh: '已略去，因为它在“{document}”中的片段为空，而标注必须引用文字。',
  },
  cut: {
    en: 'widened in “{document}” to a whole character, which it had cut in two. Look whether its offsets count the right units.',
    zh: '在“{document}”中已扩到完整字符，原位置把一个字符切成两半。请检查偏移量的计数单位是否正确。',
  },
  ambiguous: {
    en: 'taken over, but its quote stands several times in “{document}”, and its context does not tell which is meant. `postil check` finds it; say by hand where it stands.',
    zh: '已导入，但其引文在“{document}”中出现多次，上下文也无法确定指哪一处。`postil check` 会列出；请手动写明位置。',
  },
  missing: {
    en: 'taken over, but its quote does not stand in “{document}”. `postil check` finds it; correct the quote.',
    zh: '已导入，但其引文不在“{document}”中。`postil check` 会列出；请改正引文。',
  },
} as const satisfies Record<string, Message>;
