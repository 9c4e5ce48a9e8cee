import annotationsFormat from '../../../schemas/annotations.schema.json' with { type: 'json' };
import type { Locale } from '../findings.ts';
import { keyBlocks } from '../hovers/describe/key.ts';
import { item } from '../places/frames.ts';
import type { FileKind } from '../places/kind.ts';
import { projectFormat } from '../schema/parse.ts';
import { alternatives, type JsonSchema } from '../yaml/structure.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';
import { meaningOfWord } from './words.ts';

const formats: Readonly<Record<'annotations' | 'schema', JsonSchema>> = {
  annotations: annotationsFormat as unknown as JsonSchema,
  schema: projectFormat,
};

/** The keys that a map of the format still lacks, required ones first, and the words that a value may be. */
export const annotationFormat: CompletionSource = {
  in: 'annotations',
  suggest: (place) => suggest(place, 'annotations'),
};
export const schemaFormat: CompletionSource = { in: 'schema', suggest: (place) => suggest(place, 'schema') };

function suggest({ writing, locale }: CompletionPlace, kind: Exclude<FileKind, 'document'>): readonly Suggestion[] {
  const format = formats[kind];
  const here = schemasAt(format, writing.path);
  if (writing.on === 'item') return [];
  const values =
    writing.on === 'key' ? [] : here.flatMap(wordsOf).map((each) => toWord(each, writing.path.at(-1), locale));
  const keys = writing.on === 'value' ? [] : here.flatMap(keysOf);
  return [...keys.filter(({ name }) => !writing.keys.includes(name)).map(toKey), ...values];

  function toKey({ name, schema }: FormatKey): Suggestion {
    const opens = opening(alternatives(schema, format));
    return {
      label: name,
      kind: 'key',
      write: { key: name, opens },
      blocks: keyBlocks(name, schema, format, locale),
      isOfFormat: true,
    };
  }
}

interface FormatKey {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** What the format allows at a path: each kind of value that may stand there. */
function schemasAt(format: JsonSchema, path: readonly string[]): readonly JsonSchema[] {
  let here = alternatives(format, format);
  for (const step of path)
    here = here.flatMap((each) => inner(each, step)).flatMap((each) => alternatives(each, format));
  return here;
}

function inner({ properties, additionalProperties, items }: JsonSchema, step: string): readonly JsonSchema[] {
  if (step === item && items) return [items];
  const known = properties && Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
  return typeof known === 'object' ? [known] : [];
}

function keysOf({ properties = {}, required = [] }: JsonSchema): readonly FormatKey[] {
  const names = Object.keys(properties);
  return [...names.filter((each) => required.includes(each)), ...names.filter((each) => !required.includes(each))].map(
    (name) => ({ name, schema: properties[name] as JsonSchema }),
  );
}

/** Only what is a boolean and nothing else: a value of any kind may be anything. */
function wordsOf(schema: JsonSchema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  return schema.type === 'boolean' ? [true, false] : (schema.enum ?? []);
}

function toWord(word: unknown, key: string | undefined, locale: Locale): Suggestion {
  const label = String(word);
  const write = typeof word === 'string' ? { string: word } : { scalar: label };
  const detail = typeof word === 'string' ? meaningOfWord(key, word, locale) : undefined;
  return { label, kind: 'word', write, detail, isOfFormat: true };
}

/** What the value of a key begins with: in one piece where it may be. */
function opening(kinds: readonly JsonSchema[]): 'scalar' | 'map' | 'list' {
  const types = kinds.map((each) => (each.enum || each.const !== undefined ? 'string' : String(each.type)));
  if (types.every((each) => each === 'object')) return 'map';
  return types.every((each) => each === 'array' || each === 'null') ? 'list' : 'scalar';
}
