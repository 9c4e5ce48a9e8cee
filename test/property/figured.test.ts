import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuredParagraphs } from '../../server/src/figures/document.ts';
import { locales } from '../../server/src/findings.ts';
import { figureHints } from '../../server/src/hints/figures.ts';
import { hover } from '../../server/src/hovers/hover.ts';
import { paragraphs } from '../../server/src/text/paragraphs.ts';
import { createSource, editSource, type Source } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';
import { anyText, cutOf, plan, smallText, speech, splice } from './arbitraries.ts';

const steps = fc.array(fc.tuple(splice, fc.boolean()), { minLength: 1, maxLength: 8, size: 'max' });
const clauses = [
  '缉捕遣返在逃犯罪嫌疑人数十名，培训了1.5万名执法官员。',
  '15年前，约90%的案件在3至5年内侦破',
  'More than 300 officers from 86 countries took part in 2017,',
  '2017926日',
  'between 40 and 45 minutes in the morning peak, or two-thirds',
  '',
  '　　三分之一',
];
const prose = fc.array(fc.constantFrom(...clauses), { maxLength: 12 }).map((parts) => parts.join('\n'));

describe('the figures of a text after any edits', () => {
  for (const [name, text, numRuns] of [
    ['any text', fc.oneof(smallText, anyText), 1500],
    ['prose', prose, 1500],
    ['the speech', fc.constant(speech), 20],
    ['the plan', fc.constant(plan), 20],
  ] as const) {
    it(`are those of the text read afresh: ${name}`, () => {
      fc.assert(
        fc.property(text, steps, (given, splices) => {
          let source = createSource('file:///a.txt', given);
          isAsAfresh(source);
          for (const [i, [each, isAsked]] of splices.entries()) {
            const { newText, ...span } = cutOf(source.text, each);
            source = editSource(source, span, newText, i + 1);
            if (isAsked || i === splices.length - 1) isAsAfresh(source);
          }
        }),
        { numRuns },
      );
    });
  }
});

describe('the hints and hovers of any figure', () => {
  it('stand in the text, say something in one line, and escape what they quote', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anyText), fc.constantFrom(...locales), (text, locale) => {
        const project = projectOf({ 'postil.yaml': 'postil: 1', 'a.txt': text });
        for (const { offset, label } of figureHints(project, uriOf('a.txt'), { start: 0, end: text.length }, locale)) {
          assert.ok(offset > 0 && offset <= text.length);
          assert.match(label, /^[^\r\n]+$/u);
          const found = hover(project, uriOf('a.txt'), offset - 1, locale);
          assert.equal(found?.span.end, offset);
          assert.doesNotMatch(found.markdown, /[<>[\]`]|undefined|NaN/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function isAsAfresh(source: Source): void {
  const fresh = createSource(source.uri, source.text);
  const whole = { start: 0, end: source.text.length };
  assert.deepEqual(paragraphs(source), paragraphs(fresh));
  for (const language of ['zh', 'en'] as const) {
    const found = figuredParagraphs(source, language, whole);
    assert.deepEqual(found, figuredParagraphs(fresh, language, whole));
    for (const part of [whole, { start: 3, end: 40 }, { start: 40, end: 41 }]) {
      const reached = found.filter(({ start, end }) => start < part.end && part.start < end);
      assert.deepEqual(figuredParagraphs(source, language, part), reached);
    }
  }
}
