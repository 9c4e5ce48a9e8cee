import { numberText, scalarOf } from '../actions/figureAttributes.ts';
import { type Contradiction, contradiction, type GivenPart, givenParts } from '../annotations/compare.ts';
import type { DamagedFigure, Figure } from '../figures/figure.ts';
import { recognise } from '../figures/recognise.ts';
import type { Edit, Fix, Problem } from '../findings.ts';
import { anchorOf } from '../passages.ts';
import { type DocumentFacts, damagedWithin, figureMeant, figuresWithin } from '../quantities.ts';
import { isFigureTag } from '../schema/figureTags.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const figureValueMismatch: Rule = {
  code: 'figure-value-mismatch',
  severity: 'error',
  title: { en: 'Value that the words do not say', zh: '与原文不符的数据' },
  messages: {
    default: {
      en: 'The annotation says {name} {says}, the words “{text}” read {reads}. Correct the value, or quote the figure that is meant.',
      zh: '标注的 {name} 是 {says}，而“{text}”读作 {reads}。请改正该值，或改引所指的数据。',
    },
    range: {
      en: 'The annotation says {name} {says}, which the words “{text}” do not allow: they read {reads}. Correct the value, or quote the figure that is meant.',
      zh: '标注的 {name} 是 {says}，超出“{text}”的范围：读作 {reads}。请改正该值，或改引所指的数据。',
    },
    damaged: {
      en: 'The annotation says {name} {says}. The words “{text}” are damaged, but may only have read {reads}. Correct the value, or say in a note where it comes from.',
      zh: '标注的 {name} 是 {says}。“{text}”已受损，但原文只可能是 {reads}。请改正该值，或在 note 中说明依据。',
    },
  },
  *annotation(annotation, { schema, document, facts }) {
    const tag = annotation.tag && schema.tags.get(annotation.tag.value);
    if (!tag || !document || !facts || !isFigureTag(tag)) return;
    const anchor = anchorOf(annotation, document);
    if (anchor?.state !== 'found') return;
    const given = givenParts(annotation, tag);
    if (given.length === 0) return;
    const figures = figuresWithin(document, facts, anchor.span);
    if (figures.length === 0) yield* damagedProblems(given, document, facts, anchor.span);
    else yield* figureProblems(given, figures, document, anchor.span);
  },
};

function* figureProblems(
  given: readonly GivenPart[],
  figures: readonly Figure[],
  document: Source,
  passage: Span,
): Iterable<Problem> {
  const figure = figureMeant(figures);
  const wrong = given.flatMap((part) => {
    const read = part.part === 'period' ? onlyDate(figures) : figure;
    const found = read && isAsked(part, read, document, passage) ? contradiction(part, read) : undefined;
    return read && found ? [{ part, read, found }] : [];
  });
  const all = takeAll(wrong);
  for (const { part, read, found } of wrong) {
    const take = found.state === 'other' ? [takeOver(part, found.reads)] : [];
    yield {
      code: 'figure-value-mismatch',
      ...(found.state === 'outside' ? { variant: 'range' } : {}),
      ...written(part),
      params: { name: part.attribute.name, says: saysText(part), text: read.text, reads: readsText(found) },
      related: [passageOf(document, read)],
      fixes: [...take, ...(take.length > 0 ? all : [])],
    };
  }
}

function onlyDate(figures: readonly Figure[]): Figure | undefined {
  const dates = figures.filter(({ date }) => date !== null);
  return dates.length === 1 ? dates[0] : undefined;
}

/** Words beside the figure may qualify it too, so a modifier is compared only where the passage holds nothing else. */
function isAsked({ part }: GivenPart, figure: Figure, document: Source, passage: Span): boolean {
  if (part !== 'modifier') return true;
  return document.text.slice(passage.start, passage.end).trim() === figure.text.trim();
}

function* damagedProblems(
  given: readonly GivenPart[],
  document: Source,
  facts: DocumentFacts,
  passage: Span,
): Iterable<Problem> {
  const [damaged, ...others] = damagedWithin(document, facts, passage);
  if (!damaged || others.length > 0 || damaged.readings.length === 0) return;
  const readings = readingsOf(damaged, facts);
  if (!readings) return;
  for (const part of given) {
    if (part.part === 'modifier') continue;
    const found = readings.map((reading) => contradiction(part, reading));
    const others = found.flatMap((each) => (each?.state === 'other' ? [each.reads] : []));
    if (others.length < readings.length) continue;
    yield {
      code: 'figure-value-mismatch',
      variant: 'damaged',
      ...written(part),
      params: {
        name: part.attribute.name,
        says: saysText(part),
        text: damaged.text,
        reads: [...new Set(others.map(shown))].join(' / '),
      },
      related: [passageOf(document, damaged)],
      fixes: [...new Set(others)].map((reads) => takeOver(part, reads)),
    };
  }
}

/** What each of the possible readings says; nothing where one of them is no figure by itself. */
function readingsOf({ readings }: DamagedFigure, { language, date }: DocumentFacts): readonly Figure[] | undefined {
  const found = readings.map((reading) => recognise(reading, language, date));
  return found.every((each) => each.length === 1) ? found.flat() : undefined;
}

function readsText(found: Contradiction): string {
  if (found.state === 'other') return shown(found.reads);
  return `${found.min ?? '…'}–${found.max ?? '…'}`;
}

function saysText({ node }: GivenPart): string {
  return typeof node.value === 'string' ? node.value : node.raw;
}

function shown(reads: string | number): string {
  return typeof reads === 'number' ? numberText(reads) : reads;
}

function passageOf(document: Source, { start, end }: Span) {
  return { uri: document.uri, start, end, message: { en: 'The words', zh: '原文' } };
}

function written({ node }: GivenPart): Span {
  return { start: node.start, end: node.start + node.raw.trimEnd().length };
}

function editOf(part: GivenPart, reads: string | number): Edit {
  return { ...written(part), newText: scalarOf(reads, part.attribute.type) };
}

function takeOver(part: GivenPart, reads: string | number): Fix {
  return {
    title: { en: 'Take over what the words say: {name} {reads}', zh: '采用原文的读法：{name} {reads}' },
    params: { name: part.attribute.name, reads: shown(reads) },
    edits: [editOf(part, reads)],
    preferred: false,
  };
}

/** All of the reading at once, where more than one part of it is said wrongly. */
function takeAll(wrong: readonly { readonly part: GivenPart; readonly found: Contradiction }[]): readonly Fix[] {
  const others = wrong.flatMap(({ part, found }) => (found.state === 'other' ? [{ part, reads: found.reads }] : []));
  if (others.length < 2) return [];
  return [
    {
      title: { en: 'Take over the whole reading: {all}', zh: '采用全部读法：{all}' },
      params: { all: others.map(({ part, reads }) => `${part.attribute.name} ${shown(reads)}`).join(', ') },
      edits: others.map(({ part, reads }) => editOf(part, reads)),
      preferred: false,
    },
  ];
}
