import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, checkedFiles } from '../../server/src/check.ts';
import { editionOf } from '../../server/src/export/edition.ts';
import { withLineFeeds } from '../../server/src/export/lineFeeds.ts';
import { exporters } from '../../server/src/export/list.ts';
import type { CollectedAnnotation, Collection } from '../../server/src/import/collection.ts';
import type { GivenFile } from '../../server/src/import/importer.ts';
import { importers } from '../../server/src/import/list.ts';
import { projectFiles } from '../../server/src/import/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import { awkward } from '../export/editions.ts';
import { imported } from '../import/editions.ts';
import { projectOf } from '../projects.ts';
import { anyText, fraction, inherited } from './arbitraries.ts';

const text = anyText.map((each) =>
  each
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/^\ufeff+/u, ''),
);
const word = fc.oneof(
  fc.constantFrom('claim', 'figure', '主张', 'a b', ...inherited),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const name = word.map((each) => each.toWellFormed().replaceAll('\0', '').trim() || 'x');
const value = fc.oneof(
  word.map((each) => each.toWellFormed()),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom('2017', 'factual', ''),
);

const annotation = fc.record({
  tag: name,
  from: fraction,
  to: fraction,
  coder: fc.option(fc.constantFrom('anna', 'ben', '甲/乙', 'con'), { nil: undefined }),
  note: anyText,
  status: fc.option(fc.constantFrom('draft', 'accepted', 'disputed' as const), { nil: undefined }),
  attributes: fc.uniqueArray(fc.record({ name, values: fc.array(value, { minLength: 1, maxLength: 3 }) }), {
    selector: (each) => each.name,
    maxLength: 3,
  }),
  links: fc.array(fc.record({ relation: name, target: fc.nat(5) }), { maxLength: 2 }),
});

const documents = fc.array(
  fc.record({
    path: fc.oneof(name, fc.constantFrom('a.txt', 'A.txt', '../x', 'c:\\nul.txt')),
    text,
    annotations: fc.array(annotation, { maxLength: 6 }),
  }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** Passages between whole characters; each annotation says in its note which it is. */
const collections = documents.map((all): Collection => {
  let count = 0;
  return {
    name: undefined,
    codebook: { tags: new Map(), relations: new Map() },
    documents: all.map(({ path, text, annotations }) => ({
      path,
      text,
      annotations: annotations.map(({ from, to, note, coder, status, links, ...rest }): CollectedAnnotation => {
        const [start, end] = [from, to].map((at) => boundary(text, Math.floor(at * text.length))).sort((a, b) => a - b);
        return {
          ...rest,
          key: `${count}`,
          place: { start: start ?? 0, end: end ?? 0 },
          note: `${count++} ${note.toWellFormed()}`.trim(),
          ...(coder === undefined ? {} : { coder }),
          ...(status === undefined ? {} : { status }),
          links: links.map(({ relation, target }) => ({ relation, target: `${target}` })),
        };
      }),
    })),
  };
});

function boundary(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}

describe('the project of any collection', () => {
  it('says what the collection says, or names what it cannot say', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const { project, problems } = imported(collection);
        const told = new Set(problems.map(({ path }) => path));
        const entries = editionOf(project).documents.flatMap((document) => document.entries);
        const byNote = new Map(entries.map((entry) => [entry.note?.split(' ')[0], entry]));
        const notes = new Map(entries.map(({ key, note }) => [key, note?.split(' ')[0]]));
        for (const document of collection.documents) {
          const { offset } = withLineFeeds(createSource('a:/a', document.text ?? ''));
          for (const given of document.annotations) {
            if (told.has(given.key)) continue;
            const entry = byNote.get(given.key);
            const place = given.place as { start: number; end: number };
            assert.ok(entry, `annotation ${given.key}`);
            assert.deepEqual(
              [entry.start, entry.end, entry.tag, entry.note, entry.status],
              [offset(place.start), offset(place.end), given.tag, given.note, given.status],
            );
            assert.deepEqual(
              entry.links.map(({ relation, target }) => [relation, notes.get(target)]),
              given.links.filter(({ target }) => byNote.has(target)).map(({ relation, target }) => [relation, target]),
            );
            assert.deepEqual(
              entry.attributes.map((each) => [each.name, each.values.map(String)]),
              given.attributes.map((each) => [
                each.name,
                each.values.map((one) => String(typeof one === 'number' ? one + 0 : one)),
              ]),
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has no finding but of what came', () => {
    const own = new Set([
      'text-invisible',
      'annotation-duplicate',
      'quote-ambiguous',
      'figure-value-mismatch',
      'figure-untagged',
      'suggestion',
      'text-damaged-figure',
      'figure-conflict',
    ]);
    fc.assert(
      fc.property(collections, (collection) => {
        const { project } = imported(collection);
        const found = checkedFiles(project).flatMap((uri) => check(project, uri));
        assert.deepEqual(
          found
            .filter(({ code, variant }) => !own.has(code) && variant !== 'self')
            .map(({ code, params }) => ({ code, params })),
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});

const encoder = new TextEncoder();
const task = {
  id: 7,
  data: { text: '😀 We trained 15,000 officers.' },
  annotations: [
    {
      completed_by: { id: 3, email: 'ann@x.org' },
      result: [
        {
          id: 'a',
          from_name: 'l',
          type: 'labels',
          value: { start: 13, end: 28, text: '15,000 officers', labels: ['F'] },
        },
        { id: 'a', from_name: 'sure', type: 'choices', value: { choices: ['yes'] } },
        { type: 'relation', from_id: 'a', to_id: 'a', direction: 'bi', labels: ['supports'] },
      ],
    },
  ],
};
const line = {
  id: 1,
  text: '😀扎实推进，覆盖率100%',
  entities: [{ id: 1, label: '数', start_offset: 6, end_offset: 9 }],
  relations: [{ id: 2, from_id: 1, to_id: 1, type: '达到' }],
  label: [[0, 2, 'ORG']],
};
/** Of formats that nothing here writes. */
const byHand: Readonly<Record<string, string>> = {
  'label-studio': JSON.stringify([task]),
  doccano: `${JSON.stringify(line)}\n${JSON.stringify(line)}\n`,
};

function sampleOf(name: string): readonly GivenFile[] {
  const hand = byHand[name];
  if (hand !== undefined) return [{ path: 'a.json', bytes: encoder.encode(hand) }];
  const exported = exporters.find((each) => each.name === name)?.write(awkward, { locale: 'en', bom: 'without' });
  return (exported?.files ?? []).map((file) => ({
    path: file.path,
    bytes: 'bytes' in file ? file.bytes : encoder.encode(file.text),
  }));
}

const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 1e308, 2 ** 53, 0.5, '', '\ud83d', [], {}, true, 'x'.repeat(100_000), [[[[]]]]),
  fc.json().map((each): unknown => JSON.parse(each)),
  fc.constantFrom(...inherited).map((key): unknown => JSON.parse(`{"${key}": {"${key}": 1}}`)),
);
const mutation = fc.oneof(
  fc.record({ at: fraction, value: nasty }),
  fc.record({ at: fraction, bytes: fc.uint8Array({ maxLength: 4 }), skip: fc.nat(6) }),
  fc.record({ cutAt: fraction }),
);

describe('damaged files', () => {
  for (const importer of importers) {
    const files = sampleOf(importer.name);
    if (files.length === 0) continue;
    it(`are read as ${importer.name} as far as they are sound, and every problem has its place`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 3 }), (which, mutations) => {
          const damaged = files.map((file, i) =>
            i === which % files.length ? { ...file, bytes: mutations.reduce(mutated, file.bytes) } : file,
          );
          const lookUp = (path: string) =>
            damaged.find((file) => file.path === path) ?? {
              path,
              bytes: encoder.encode(awkward.documents[0]?.text.text),
            };
          const { collection, problems, losses } = importer.read(damaged, lookUp);
          for (const each of [...problems, ...projectFiles(collection).problems]) {
            assert.ok(each.file !== '' && each.what.en !== each.what.zh);
          }
          for (const { count } of losses) assert.ok(count >= 0);
          const made = projectFiles(collection).files;
          const project = projectOf(Object.fromEntries(made.map(({ path, text }) => [path, text])));
          for (const uri of checkedFiles(project)) check(project, uri);
        }),
        { numRuns: 150 },
      );
    });
  }
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  if ('cutAt' in mutation) return bytes.slice(0, Math.floor(mutation.cutAt * bytes.length));
  const at = Math.floor(mutation.at * bytes.length);
  if ('bytes' in mutation)
    return Uint8Array.from([...bytes.slice(0, at), ...mutation.bytes, ...bytes.slice(at + mutation.skip)]);
  return withValue(bytes, mutation.at, mutation.value);
}

/** A file, or one of its lines, as JSON in which another value stands somewhere. */
function withValue(bytes: Uint8Array, at: number, value: unknown): Uint8Array {
  const whole = new TextDecoder().decode(bytes);
  const lines = whole.startsWith('{"') ? whole.split('\n') : [whole];
  const i = Math.floor(at * lines.length * 0.999);
  try {
    const places = (lines[i] ?? '').split(/(?<=[:[,])(?=["\d[{tfn])/u);
    const n = Math.floor(at * (places.length - 1)) + 1;
    const rest = places.slice(n).join('');
    const end = endOfValue(rest);
    lines[i] = places.slice(0, n).join('') + JSON.stringify(value) + rest.slice(end);
  } catch {}
  return encoder.encode(lines.join('\n'));
}

function endOfValue(rest: string): number {
  for (let end = 1; end <= Math.min(rest.length, 2000); end++) {
    if (!/[,}\]\s]/u.test(rest[end] ?? ',')) continue;
    try {
      JSON.parse(rest.slice(0, end));
      return end;
    } catch {}
  }
  return 0;
}
