import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brat as bratExporter } from '../../server/src/export/brat.ts';
import { cas as casExporter } from '../../server/src/export/cas.ts';
import type { Exporter } from '../../server/src/export/exporter.ts';
import { brat } from '../../server/src/import/brat.ts';
import { cas } from '../../server/src/import/cas.ts';
import type { GivenFile, Importer } from '../../server/src/import/importer.ts';
import { awkward, exportedBy, plan } from '../export/editions.ts';
import { folderOf, noLookUp } from '../import/collections.ts';

const hostile = [
  '__proto__',
  'constructor',
  '"__proto__": 1,',
  '\t',
  '\n',
  '\0',
  '99999999999999999999',
  '-1',
  '{',
  ']',
  ';',
  'T1',
  '\ud83d',
  '𠮷',
  'null',
  '\ufeff',
];

/** Something put in, taken out or doubled at a place between the beginning and the end. */
const change = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 40 }),
  added: fc.oneof(fc.constantFrom('', ...hostile), fc.string({ unit: 'binary', maxLength: 4 })),
});

for (const [importer, exporter] of [
  [brat, bratExporter],
  [cas, casExporter],
] as readonly (readonly [Importer, Exporter])[]) {
  describe(`${importer.name}, damaged`, () => {
    for (const [name, edition] of [
      ['two coders', plan],
      ['rare characters', awkward],
    ] as const) {
      const files = folderOf(exportedBy(exporter, edition).files);

      it(`is read as far as it is sound: ${name}`, () => {
        fc.assert(
          fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
            const damaged = changes.reduce((all, { file, at, removed, added }) => {
              const index = file % all.length;
              return all.map((each, i) => (i === index ? spliced(each, at, removed, added) : each));
            }, files);
            holds(importer, damaged);
          }),
          { numRuns: 200 },
        );
      });

      it(`is read as far as it is there: ${name}`, () => {
        fc.assert(
          fc.property(fc.subarray(files.map((_, i) => i)), (kept) =>
            holds(
              importer,
              kept.flatMap((i) => files[i] ?? []),
            ),
          ),
          { numRuns: 30 },
        );
      });
    }
  });
}

function spliced(file: GivenFile, at: number, removed: number, added: string): GivenFile {
  const start = Math.floor(at * file.bytes.length);
  const parts = [file.bytes.slice(0, start), new TextEncoder().encode(added), file.bytes.slice(start + removed)];
  return { path: file.path, bytes: Uint8Array.from(parts.flatMap((part) => [...part])) };
}

/** What must hold of whatever an importer gives. */
function holds(importer: Importer, files: readonly GivenFile[]) {
  const { collection, problems, losses } = importer.read(files, noLookUp);
  const given = new Set(files.map(({ path }) => path));
  for (const problem of problems) {
    assert.ok(given.has(problem.file));
    assert.ok(problem.line === undefined || problem.line > 0);
    for (const words of Object.values(problem.what)) assert.ok(words.length > 0);
  }
  for (const { count } of losses) assert.ok(count > 0);
  const paths = collection.documents.map(({ path }) => path.toLowerCase());
  assert.equal(new Set(paths).size, paths.length);
  const all = collection.documents.flatMap(({ annotations, text }) => annotations.map((each) => ({ each, text })));
  const keys = new Set(all.map(({ each }) => each.key));
  assert.equal(keys.size, all.length);
  for (const { each, text } of all) {
    if (!('quote' in each.place)) {
      assert.ok(text !== undefined && each.place.start >= 0 && each.place.end <= text.length);
      assert.ok(each.place.start < each.place.end);
      assert.ok(text.slice(each.place.start, each.place.end).isWellFormed() || !text.isWellFormed());
    }
    assert.equal(new Set(each.attributes.map(({ name }) => name)).size, each.attributes.length);
    for (const { target } of each.links) assert.ok(keys.has(target));
  }
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
  assert.deepEqual(Object.keys(Object.prototype), []);
}
