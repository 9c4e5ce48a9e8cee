import { passagesOfFile } from '../server/src/passages.ts';
import { annotationFiles, documentOf, type Project, schemaOf, sourceOf } from '../server/src/project.ts';
import { documentLanguage, figuresOf } from '../server/src/quantities.ts';
import { effectiveSchema } from '../server/src/schema/effective.ts';
import type { Schema } from '../server/src/schema/types.ts';
import { proposals } from '../server/src/suggestions/document.ts';
import { createSource, type Source } from '../server/src/text/source.ts';
import type { Span } from '../server/src/text/span.ts';
import { pathOf, readProject } from '../test/files.ts';
import type { Effort, Line, Part, Section } from './report.ts';
import { prose } from './texts.ts';
import { inTurns } from './timing.ts';

/** What the cues of policy-core are worth on the samples, and what looking for cues costs. */
export const suggestions: Section = {
  name: 'suggestions',
  async *run(effort) {
    yield scores();
    yield throughput(effort);
  },
};

const scored = ['claim', 'initiative', 'figure'];

function scores(): Part {
  return {
    title: 'Suggestions: policy-core on the samples, by tag',
    head: ['sample', 'tag', 'suggested', 'right', 'annotated', 'found', 'same words', 'score of'],
    lines: ['interpol-2017', 'harbour-city'].flatMap((name) => linesOf(name, readProject(pathOf(`samples/${name}`)))),
    note: `A suggestion is right if an annotation with its tag, by any coder, shares more than half of the shorter of the two
passages with it; an annotation is found if a suggestion is right by it. Annotations of two coders count twice.
“Same words” are the right suggestions that share more than nine tenths of the longer, too. Precision is right by
suggested, recall found by annotated. Figures are those of the recogniser, all others those of cues; the
samples' annotations are not taken into account in what is suggested.`,
  };
}

function linesOf(name: string, project: Project): readonly Line[] {
  const [document, passages] = annotatedDocument(project);
  const language = documentLanguage(project, document);
  const cued = proposals(schemaOf(project), document, language);
  return scored.flatMap((tag): readonly Line[] => {
    const suggested = tag === 'figure' ? figuresOf(project, document) : cued.filter((each) => each.tag === tag);
    const annotated = passages.filter((each) => each.tag === tag);
    const right = suggested.filter((each) => annotated.some((other) => shared(each, other, Math.min) > 0.5));
    const found = annotated.filter((each) => suggested.some((other) => shared(each, other, Math.min) > 0.5));
    const same = right.filter((each) => annotated.some((other) => shared(each, other, Math.max) > 0.9));
    const counts = [suggested, right, annotated, found, same].map(({ length }) => String(length));
    const row = (what: string, part: number, whole: number, limit: number): Line => ({
      cells: what === 'precision' ? [name, tag, ...counts, what] : ['', '', '', '', '', '', '', what],
      budget: { ratio: whole === 0 ? 0 : part / whole, limit, sense: '≥' },
    });
    return [row('precision', right.length, suggested.length, 0.7), row('recall', found.length, annotated.length, 0.6)];
  });
}

/** What part of the shorter or the longer of two passages is common to both. */
function shared(a: Span, b: Span, whole: (a: number, b: number) => number): number {
  return (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / whole(a.end - a.start, b.end - b.start);
}

function annotatedDocument(project: Project): readonly [Source, readonly (Span & { readonly tag: string })[]] {
  const files = annotationFiles(project);
  const ref = files[0] && documentOf(project, files[0]);
  const document = ref?.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  if (!document) throw new Error(`${project.root} has no annotated document.`);
  const passages = files.flatMap((file) => passagesOfFile(file, document));
  return [document, passages.map(({ start, end, annotation }) => ({ start, end, tag: annotation.tag?.value ?? '' }))];
}

const length = 300_000;

/** With a hundred times as many phrases the same text takes hardly longer. */
function throughput(effort: Effort): Part {
  const lines = (['zh', 'en'] as const).flatMap((language): readonly Line[] => {
    const text = prose(language, length);
    const [builtin, few, many] = [schemaWith('extends: [policy-core]'), phrases(40), phrases(4000)];
    const times = inTurns(
      effort === 'quick' ? 3 : 9,
      [builtin, few, many].map((schema) => () => proposals(schema, createSource('file:///a.txt', text), language)),
    );
    const row = (what: string, time = 0, budget?: Line['budget']): Line => ({
      cells: [language, what, `${time.toFixed(1)} ms`, ((length / time) * 0.001).toFixed(1)],
      budget,
    });
    return [
      row('the cues of policy-core', times[0]),
      row('40 phrases', times[1]),
      row('4,000 phrases', times[2], { ratio: (times[2] ?? 0) / (times[1] ?? 1), limit: 2, sense: '≤' }),
    ];
  });
  return {
    title: `Suggestions: all of a text of ${length} characters, medians of runs in turns`,
    head: ['language', 'cues', 'time', 'million characters a second'],
    lines,
  };
}

function phrases(count: number): Schema {
  const cues = Array.from({ length: count }, (_, i) => `合作${i}…成效, ferry ${i} … company`);
  return schemaWith(`tags: { claim: { cues: [${cues.join(', ')}] } }`);
}

function schemaWith(lines: string): Schema {
  return effectiveSchema(createSource('file:///postil.yaml', `postil: 1\n${lines}\n`), () => 'missing');
}
