import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compiled } from '../../server/src/schema/patterns.ts';
import { quoted } from '../../server/src/yaml/write.ts';
import { projectOf } from '../projects.ts';
import { isSound } from './judge.ts';

const piece = fc.constantFrom(
  ...'a|b|.|a+|a*|a?|(a+)+|(a|a)*|(a|aa)+|(.*a)|(\\w*\\s?)*|[a-z]+|\\pL|\\p{Han}|(?i)|(?:|(|)|{0,1000}|{1000}|{100}|{18}|{2,}|+|*|?|$|^|\\b|\\1|(?=a)|[^a]|x'.split(
    '|',
  ),
  '|',
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
const value = fc
  .tuple(fc.constantFrom('a', 'ab', ' ', '国', 'a '), fc.nat(4000))
  .map(([part, times]) => `${part.repeat(times)}!`);

describe('any pattern in a schema', () => {
  it('is refused or answers for any value, in time that is bounded by both', function () {
    this.timeout(60_000);
    let ready = 0;
    fc.assert(
      fc.property(pattern, value, (given, text) => {
        const result = compiled(given);
        if (result.state === 'ready') {
          ready++;
          assert.ok(result.regex.programSize() <= 2000, 'no larger than can be run');
          result.matchesWhole(text);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(ready > 50, `${ready} could be used`);
  });

  it('leaves a project that can be checked', () => {
    fc.assert(
      fc.property(pattern, value, (given, text) => {
        isSound(
          projectOf({
            'postil.yaml': `postil: 1\ntags:\n  claim:\n    attributes: { a: { type: string, pattern: ${quoted(given)} } }\n    cues: [{ regex: ${quoted(given)} }]\n`,
            'a.postil.yaml': `annotations:\n  - id: a\n    tag: claim\n    quote: x\n    attributes: { a: ${quoted(text)} }\n`,
            'a.txt': 'x',
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
