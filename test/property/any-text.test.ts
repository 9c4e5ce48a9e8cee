import fc from 'fast-check';
import { projectOf } from '../projects.ts';
import {
  anyText,
  mutationOf,
  plan,
  planAnnotations,
  planSchema,
  speech,
  speechAnnotations,
  speechSchema,
} from './arbitraries.ts';
import { isSound } from './judge.ts';

const schema =
  'postil: 1\nextends: [policy-core]\ntags: { claim: { attributes: { a: { type: string, pattern: "a+" } } } }\n';
const annotations =
  'annotations:\n  - id: a\n    tag: claim\n    quote: 九月\n  - { id: b, tag: figure, quote: "1.5万名" }\n';
const texts = { 'postil.yaml': schema, 'a.postil.yaml': annotations, 'a.txt': '九月的北京，培训了1.5万名官员。\n' };

describe('any text', () => {
  for (const path of Object.keys(texts)) {
    it(`as ${path} is read without throwing, and every place lies in a text`, () => {
      fc.assert(
        fc.property(anyText, (text) => isSound(projectOf({ ...texts, [path]: text }))),
        { numRuns: 1000 },
      );
    });

    it(`spliced into ${path} likewise`, () => {
      fc.assert(
        fc.property(mutationOf(texts[path as keyof typeof texts]), (text) => {
          isSound(projectOf({ ...texts, [path]: text }));
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('as the list of a file of annotations likewise', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (items) => {
        const text = `annotations:\n${items.map((item) => `  - id: a\n    ${item}\n`).join('')}`;
        isSound(projectOf({ ...texts, 'a.postil.yaml': text }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('any mutation', () => {
  const city = { 'postil.yaml': planSchema, 'a.postil.yaml': planAnnotations, 'a.txt': plan };
  const talk = { 'postil.yaml': speechSchema, 'a.postil.yaml': speechAnnotations, 'a.txt': speech };
  const named = (text: string) => text.replace(/^document: .*$/mu, 'document: a.txt');

  for (const [name, files, path, numRuns] of [
    ['plan', city, 'postil.yaml', 40],
    ['plan', city, 'a.postil.yaml', 40],
    ['plan', city, 'a.txt', 40],
    ['speech', talk, 'postil.yaml', 10],
    ['speech', talk, 'a.postil.yaml', 10],
    ['speech', talk, 'a.txt', 15],
  ] as const) {
    it(`of ${path} of the sample ${name} is read without throwing, and every place lies in a text`, () => {
      const given = { ...files, 'a.postil.yaml': named(files['a.postil.yaml']) };
      fc.assert(
        fc.property(mutationOf(given[path]), (text) => isSound(projectOf({ ...given, [path]: text }))),
        { numRuns },
      );
    });
  }
});
