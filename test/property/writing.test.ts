import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { edited } from '../../server/src/annotations/insert.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import type { Edit } from '../../server/src/findings.ts';
import { type Project, sourceOf } from '../../server/src/project.ts';
import type { Source } from '../../server/src/text/source.ts';
import * as all from '../../server/src/writing/all.ts';
import { type Answers, type End, type Question, stepOf } from '../../server/src/writing/dialogue.ts';
import { projectOf, uriOf } from '../projects.ts';
import { fragment, plan, planAnnotations, planSchema, speech, speechAnnotations, speechSchema } from './arbitraries.ts';

const words = '培训了1.5万名官员，港口十分重要。将新建两座码头，增加泊位。\n\n港口十分重要，另有3个、3个。';
const item = fc.constantFrom(
  '  - id: a\n    tag: claim\n    quote: 港口十分重要 # one\n    suffix: 。\n    # of a\n',
  '  - {id: b, tag: claim, quote: 另有3个, attributes: {type: factual, odd: [1, 2]}, links: [{supports: a}, {contrasts: a, supports: c}]} # b\n',
  '  - id: c\n    tag: initiative\n    quote: 将新建两座码头，增加泊位\n    attributes:\n      type: proposal # why\n      # testable?\n      testable: true\n    links:\n      - responds_to: a # x\n      - part_of: d\n    status: draft\n',
  '  - id: d\n    tag: figure\n    quote: >-\n      1.5万名\n    attributes: { value: 15000, kind: count }\n    note: |+\n      one\n\n      two\n\n',
  '  -   tag: claim\n      id: e\n      note: "x # y"\n      attributes:\n      quote: 官员\n',
  '  - {\n      id: f, tag: figure,\n      quote: 两座, # two\n      attributes: {},\n    }\n',
  '\n',
  '  # a remark\n',
);
const file = fc
  .tuple(
    fc.array(item, { maxLength: 6 }),
    fc.option(fragment, { freq: 6 }),
    fc.nat(300),
    fc.boolean(),
    fc.constantFrom('\n', '', '\nannotator: anna\n'),
  )
  .map(([items, noise, at, isCrlf, end]) => {
    const clean = `document: a.txt # this\nannotations:\n${items.join('')}`.trimEnd() + end;
    const text = noise === null ? clean : clean.slice(0, at) + noise + clean.slice(at);
    return isCrlf ? text.replaceAll(/\r?\n/gu, '\r\n') : text;
  });
const brackets = fc.constant(
  'annotations: [ {id: a, tag: claim, quote: 港口十分重要, suffix: 。}, {id: c, tag: initiative, quote: "将新建两座码头，增加泊位", links: [{responds_to: a}]} ] # all\n',
);
const dialogues = [...Object.keys(all)] as (keyof typeof all)[];
const byName = new Map(Object.entries(all));

/** How the questions are answered: each number chooses, and what it leads to is the same each time. */
const choices = fc.array(fc.nat(40), { minLength: 12, maxLength: 12 });
const typed = fc.constantFrom('', '2017-09', '15', '一\\n二', 'x: # y', '  "a" ', '{', '1.5万名', '港\\\\口', "it's");

describe('writing from the text, into any file', () => {
  it('is refused, or changes what it is meant to and nothing else', () => {
    const counts = { written: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: file }, { weight: 1, arbitrary: brackets }),
        fc.constantFrom(...dialogues),
        fc.nat(words.length),
        fc.nat(12),
        choices,
        typed,
        fc.boolean(),
        (text, dialogue, at, length, numbers, input, isCoder) => {
          const project = projectOf({
            'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\n',
            'a.txt': words,
            'a.postil.yaml': text,
          });
          const selection = { start: at, end: Math.min(words.length, length < 4 ? at : at + length) };
          const end = answered(project, dialogue, selection, numbers, input, isCoder ? 'ben' : undefined);
          if ('refused' in end) counts.refused += 1;
          else if (holds(project, dialogue, end.edits)) counts.written += 1;
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(counts.written > 600, `${counts.written} written, ${counts.refused} refused`);
  });

  for (const [name, document, schema, annotations] of [
    ['speech', speech, speechSchema, speechAnnotations],
    ['plan', plan, planSchema, planAnnotations],
  ] as const) {
    it(`holds for the ${name} of the samples, with line ends of both kinds`, () => {
      const projects = [annotations, annotations.replaceAll('\n', '\r\n')].map((text) =>
        projectOf({
          'postil.yaml': schema,
          'a.txt': document,
          'a.postil.yaml': text.replace(/^document: .*$/mu, 'document: a.txt'),
        }),
      );
      let written = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...projects),
          fc.constantFrom(...dialogues),
          fc.nat(document.length),
          fc.nat(80),
          choices,
          typed,
          (project, dialogue, at, length, numbers, input) => {
            const selection = { start: at, end: Math.min(document.length, length < 20 ? at : at + length) };
            const end = answered(project, dialogue, selection, numbers, input, undefined);
            if ('edits' in end && holds(project, dialogue, end.edits)) written += 1;
          },
        ),
        { numRuns: 300 },
      );
      assert.ok(written > 45, `${written} written`);
    });
  }
});

/** Goes through a dialogue to its end. */
function answered(
  known: Project,
  dialogue: keyof typeof all,
  selection: { start: number; end: number },
  numbers: readonly number[],
  input: string,
  coder: string | undefined,
): End {
  const project = { ...known, coder };
  const source = sourceOf(project, uriOf('a.txt'));
  const asked = byName.get(dialogue);
  assert.ok(source && asked);
  const scene = { project, source, selection, locale: 'en' as const, coder, hiddenCoders: new Set<string>() };
  let answers: Answers = {};
  for (let i = 0; i < 40; i++) {
    const number = numbers[i % numbers.length] ?? 0;
    const isLeft = number % 5 === 0;
    const step: Question | End = stepOf(asked, scene, answers, isLeft);
    if (!('key' in step)) return step;
    // What is open after it was left cannot be left, and what will not do is not typed twice.
    const isAgain = step.key in answers;
    if (step.kind === 'input') answers = { ...answers, [step.key]: isAgain ? '' : input };
    else if (step.choices.length === 0) return { edits: [] };
    else answers = { ...answers, [step.key]: step.choices[number % step.choices.length]?.value ?? '' };
  }
  return { edits: [] };
}

/** Whether something was written; if so, what must hold of it. */
function holds(project: Project, dialogue: string, edits: readonly Edit[]): boolean {
  if (edits.length === 0) return false;
  for (const uri of new Set(edits.map((each) => each.uri ?? ''))) {
    const own = edits.filter((each) => each.uri === uri);
    const before = sourceOf(project, uri);
    if (!before) continue;
    const after = edited(before.text, own);
    assert.equal(edited(after, undoing(before.text, own)), before.text);
    for (const [i, { start, end }] of own.entries()) {
      assert.ok(start <= end && (own[i - 1]?.end ?? 0) <= start, 'in order, and apart');
      for (const at of [start, end]) assert.doesNotMatch(before.text.slice(Math.max(0, at - 1), at + 1), /^\r\n$/u);
    }
    if (/(?<!\r)\n|\r(?!\n)/u.test(before.text)) assert.ok(!after.includes('\r') || before.text.includes('\r'));
    else assert.doesNotMatch(after, /(?<!\r)\n/u);
    remarksStay(before, after, dialogue);
    othersStay(before, after, dialogue);
  }
  return true;
}

function undoing(text: string, edits: readonly Edit[]): readonly Edit[] {
  let by = 0;
  return edits.map(({ start, end, newText }) => {
    const undo = { start: start + by, end: start + by + newText.length, newText: text.slice(start, end) };
    by += newText.length - (end - start);
    return undo;
  });
}

/** Comments on lines of their own stay in their order, but for those of an annotation that goes. */
function remarksStay(before: Source, after: string, dialogue: string): void {
  if (dialogue === 'remove' || dialogue === 'merge') return;
  const remarks = before.text.match(/^[ ]*#.*$/gmu) ?? [];
  let at = 0;
  for (const each of remarks) {
    const found = after.indexOf(each, at);
    assert.ok(found >= 0, `${each} in ${after}`);
    at = found + each.length;
  }
}

/** Read by another reader: all annotations but those that the dialogue is about say what they said. */
function othersStay(before: Source, after: string, dialogue: string): void {
  const [old, now] = [before.text, after].map(read);
  if (!old || !now) return;
  const changed = old.filter((each) => !now.includes(each)).length;
  const fresh = now.filter((each) => !old.includes(each)).length;
  const { annotations, problems } = annotationFile(before);
  // What is broken is read by each reader in its own way.
  if ([...problems, ...annotations.flatMap((each) => each.problems)].some(({ code }) => code === 'yaml-syntax')) return;
  const links = annotations.length;
  const [most, added] = (
    {
      tag: [0, 1],
      copy: [0, 1],
      accept: [0, 1],
      split: [1, 2],
      remove: [1 + links, links],
      merge: [2 + links, 1 + links],
    } as Record<string, [number, number]>
  )[dialogue] ?? [1, 1];
  assert.ok(
    changed <= most && fresh <= added,
    `${dialogue}: ${changed} changed, ${fresh} new\n${before.text}\n${after}`,
  );
}

function read(text: string): readonly string[] | undefined {
  try {
    const { annotations } = parse(text, { uniqueKeys: false, logLevel: 'silent' }) as { annotations?: unknown[] };
    return (annotations ?? []).map((each) => JSON.stringify(each));
  } catch {
    return undefined;
  }
}
