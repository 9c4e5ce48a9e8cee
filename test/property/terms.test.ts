import assert from 'node:assert/strict';
import fc from 'fast-check';
import { termAt, termsIn } from '../../server/src/glossary/terms.ts';
import { schemaOf, sourceOf } from '../../server/src/project.ts';
import { projectOf, uriOf } from '../projects.ts';

const word = fc.string({ unit: fc.constantFrom('国', '际', '警'), minLength: 1, maxLength: 5 });

/** The leftmost longest names by trying every one at every place. */
function slowly(text: string, names: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const fitting = names.filter((name) => text.startsWith(name, at)).sort((a, b) => b.length - a.length);
    if (fitting[0]) found.push(`${at} ${fitting[0]}`);
    at += fitting[0]?.length ?? 1;
  }
  return found;
}

describe('the terms of any text', () => {
  it('are those that trying every name at every place finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.array(word), (names, words) => {
        const glossary = names.map((name, i) => `  t${i}: { term: ${name} }\n`).join('');
        const text = words.join('');
        const project = projectOf({ 'postil.yaml': `postil: 1\nglossary:\n${glossary}`, 'a.txt': text });
        const source = sourceOf(project, uriOf('a.txt'));
        assert.ok(source);
        const uses = termsIn(schemaOf(project), source);
        assert.deepEqual(
          uses.map(({ span, term }) => `${span.start} ${[...term.term.values()][0]}`),
          slowly(text, names),
        );
        for (const use of uses) assert.deepEqual(termAt(schemaOf(project), source, use.span.start), use);
      }),
      { numRuns: 1000 },
    );
  });
});
