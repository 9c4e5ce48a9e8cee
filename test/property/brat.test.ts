import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bratField, bratLabel } from '../../server/src/escape/brat.ts';

const nasty = fc.constantFrom('\n', '\r\n', '\t', '\u2028', '\u0085', '\v', '\f', '\u001c', '\0', '|', '\ud83d', '国');
const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 3 }))).map((parts) => parts.join(''));

describe('a field of brat', () => {
  it('is one field of one line, for Python too, and the same when done again', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const field of [bratField(given), bratLabel(given)]) {
          assert.doesNotMatch(field, /[\p{Cc}\u2028\u2029]|^\s|\s$/u);
          assert.ok(field.isWellFormed());
          assert.equal(bratField(field), field);
        }
        assert.ok(!bratLabel(given).includes('|'));
      }),
      { numRuns: 5_000 },
    );
  });
});
