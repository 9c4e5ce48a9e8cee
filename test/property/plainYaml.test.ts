import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainYaml } from '../../server/src/yaml/plain.ts';
import { readAnyYaml } from '../../server/src/yaml/read.ts';
import { pathOf, readSource } from '../files.ts';

/** Items of annotation files, and other short stretches of YAML. */
const stretches = [
  'samples/interpol-2017/interpol-2017.zh.postil.yaml',
  'samples/harbour-city/transport-plan.en.anna.postil.yaml',
  'samples/harbour-city/postil.yaml',
  'schemas/policy-core.yaml',
].flatMap((path) => readSource(pathOf(path)).text.split(/(?=^ {2}- )|(?=^\w)/mu));

const fragments =
  ' |\n|  |- |: |:|,|[|]|{|}|"|\'|#| # |>|&a|*a|!t|?|? |\t|\r\n|0|-1|1e3|.5|0x1f|.inf|~|null|True|no|%|@|`|\\|\\x|- - |\n\n| :|,,|<<|=|国|\n   |\n  - |""|\'\'|---\n|...|\n# c\n|\n  # c\n|\n    # c\n|\n      # c\n|\u2028'.split(
    '|',
  );

const edits = fc.array(
  fc.record({ at: fc.nat(500), removed: fc.nat(8), added: fc.constantFrom('', '|', ...fragments) }),
  { maxLength: 3 },
);

describe('the quick reader of plain YAML', () => {
  it('gives what the slow one gives, without a problem, or leaves the text to it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...stretches), edits, (stretch, changes) => {
        let text = stretch;
        for (const { at, removed, added } of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + added + text.slice(from + removed);
        }
        const value = readPlainYaml(text);
        if (!value) return;
        read += 1;
        assert.deepEqual(readAnyYaml(text), { value, problems: [] });
      }),
      { numRuns: 2000 },
    );
    assert.ok(read > 300, `${read} of 2000 were plain enough`);
  });
});
