// What the server objects to at run time is what the published JSON Schemas object to: both sides are given the samples
// and some hundred mutations of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse, parseDocument, stringify } from 'yaml';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import type { Problem } from '../../server/src/findings.ts';
import { schemaFile } from '../../server/src/schema/parse.ts';
import { createSource } from '../../server/src/text/source.ts';
import { pathOf } from '../files.ts';
import { type Random, randomFrom } from '../random.ts';

const rounds = 400;

interface Format {
  readonly name: string;
  readonly schema: string;
  readonly problems: (text: string) => readonly Problem[];
  readonly samples: readonly string[];
}

const brokenFiles = readdirSync(pathOf('samples/broken'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `samples/broken/${name.replaceAll('\\', '/')}`);

const formats: readonly Format[] = [
  {
    name: 'annotations',
    schema: 'schemas/annotations.schema.json',
    problems: (text) => {
      const file = annotationFile(createSource('file:///a.postil.yaml', text));
      return [...file.problems, ...file.annotations.flatMap((each) => each.problems)];
    },
    samples: [
      'samples/interpol-2017/interpol-2017.zh.postil.yaml',
      'samples/harbour-city/transport-plan.en.anna.postil.yaml',
      'samples/harbour-city/transport-plan.en.ben.postil.yaml',
      ...brokenFiles.filter((name) => name.endsWith('.postil.yaml')),
    ],
  },
  {
    name: 'project',
    schema: 'schemas/project.schema.json',
    problems: (text) => schemaFile(createSource('file:///postil.yaml', text)).problems,
    samples: [
      'samples/interpol-2017/postil.yaml',
      'samples/harbour-city/postil.yaml',
      'schemas/policy-core.yaml',
      ...brokenFiles.filter((name) => !name.endsWith('.postil.yaml')),
    ],
  },
];

for (const format of formats) {
  describe(`${format.name}: the run-time check and the JSON Schema`, () => {
    const accepts = new Ajv({ allowUnionTypes: true, keywords: ['doNotSuggest'] }).compile(
      JSON.parse(read(format.schema)),
    );
    const isFine = (text: string) => !format.problems(text).some(isStructural);
    const texts = format.samples.map(read).filter(isPlainYaml);
    const values = texts.map((text) => parse(text));

    it('agree on the samples', () => {
      for (const [i, text] of texts.entries()) assert.equal(isFine(text), accepts(values[i]), text);
    });

    it('agree on files that are no map', () => {
      for (const text of ['- a: 1', 'text', '17', 'true', 'null', '[]', '{}', '""']) {
        assert.equal(isFine(text), accepts(parse(text)), text);
      }
    });

    it(`agree on ${rounds} mutations of them`, () => {
      const random = randomFrom(2017);
      const words = [...new Set(values.flatMap(keysIn))];
      let refused = 0;
      for (let round = 0; round < rounds; round++) {
        const value = excerpt(random.of(values), random);
        for (let times = 1 + random.below(2); times > 0; times--) mutate(value, words, random);
        const text = stringify(value, { lineWidth: 0 });
        const isAccepted = accepts(parse(text));
        if (!isAccepted) refused += 1;
        if (isFine(text) === isAccepted) continue;
        assert.fail(`${text}\n${JSON.stringify({ ajv: accepts.errors, postil: format.problems(text) }, undefined, 1)}`);
      }
      assert.ok(refused > rounds / 4 && refused < rounds, `${refused} of ${rounds} are refused`);
    });
  });
}

function read(path: string): string {
  return readFileSync(pathOf(path), 'utf8');
}

/** Keys given twice are beyond JSON, and what is no YAML, or uses more of it than Postil reads, has no plain value. */
function isStructural({ code, variant }: Problem): boolean {
  return code === 'key-missing' || code === 'value-type' || (code === 'key-unknown' && variant !== 'twice');
}

function isPlainYaml(text: string): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && !/\[\[\[|[:-] [&*]\w/u.test(text);
}

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

/** A few entries of every list and map that is longer, so that a round takes a millisecond; always a copy. */
function excerpt(value: Plain, random: Random, most = 4): Plain {
  if (Array.isArray(value)) return some(value, most, random).map((each) => excerpt(each, random));
  if (value === null || typeof value !== 'object') return value;
  // Keys of the formats themselves are few, and all are kept.
  const kept = Object.keys(value).length > 12 ? some(Object.entries(value), most, random) : Object.entries(value);
  return Object.fromEntries(kept.map(([key, each]) => [key, excerpt(each, random)]));
}

function some<T>(list: readonly T[], most: number, random: Random): readonly T[] {
  if (list.length <= most) return list;
  const start = random.below(list.length - most);
  return list.slice(start, start + most);
}

const strange: readonly Plain[] = [
  null,
  true,
  0,
  2017,
  1.5,
  -3,
  1e21,
  '',
  'yes',
  '1.2.0',
  '2017-09-26',
  '2017-9',
  'zh-Hant',
  '中文',
  'accepted',
  'blue',
  'enum',
  'error',
  [],
  ['x'],
  [1, true],
  [null],
  [['x']],
  [{}],
  {},
  { en: 'text' },
  { x: 1 },
  { regex: 'a' },
  { supports: 'c-1' },
  { type: 'string' },
];

/** One change somewhere in the value: a key or an item removed, renamed, added, or given another value. */
function mutate(root: Plain, words: readonly string[], random: Random): void {
  const places = containersIn(root);
  if (places.length === 0) return;
  const place = random.of(places);
  const replacement = structuredClone(random.of(strange)) as Plain;
  if (Array.isArray(place)) {
    if (random.below(2) === 0) place.splice(random.below(place.length + 1), 1);
    else place.splice(random.below(place.length + 1), random.below(2), replacement);
    return;
  }
  const key = random.of([...Object.keys(place), 'x']);
  const old = place[key] ?? replacement;
  const action = random.below(4);
  if (action <= 1) delete place[key];
  if (action === 1) place[random.of([`${key}s`, key.slice(1), ...words])] = old;
  if (action === 2) place[key] = replacement;
  if (action === 3) place[random.of(words)] = replacement;
}

function containersIn(value: Plain): (Plain[] | { [key: string]: Plain })[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(containersIn)];
}

function keysIn(value: Plain): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return value === null || typeof value !== 'object'
    ? []
    : [...Object.keys(value), ...Object.values(value).flatMap(keysIn)];
}
