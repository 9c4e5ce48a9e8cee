import type { ImportProblem } from '../importer.ts';
import { fieldsOf, isScalar } from '../reading/json.ts';
import { problems } from './messages.ts';

/** What stands in a file of CAS JSON, by ids and names; its values are as they come. */
export interface CasFile {
  readonly types: ReadonlyMap<string, CasDescription>;
  /** In the order of the file. */
  readonly structures: ReadonlyMap<number, Structure>;
  /** The ids of what is in the index of a view; nothing where the file does not say it. */
  readonly members: ReadonlySet<number> | undefined;
}

export interface CasDescription {
  readonly parent: string | undefined;
  readonly description: string | undefined;
  readonly features: ReadonlyMap<string, { readonly range: string; readonly description: string | undefined }>;
}

/** A feature structure. */
export interface Structure {
  readonly id: number;
  readonly type: string;
  /** By their names without marks. */
  readonly features: ReadonlyMap<string, Feature>;
  /** Where it stands in the file. */
  readonly path: string;
}

export type Feature =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'reference'; readonly id: number }
  /** Of an array: what it holds, as it stands. */
  | { readonly kind: 'elements'; readonly elements: readonly unknown[] };

/** A problem of the file. */
export type CasProblem = Omit<ImportProblem, 'file'>;

/** The file, as far as it is sound; nothing for what is no CAS JSON. */
export function readCas(json: unknown, found: CasProblem[]): CasFile | undefined {
  const file = fieldsOf(json);
  const given = file.get('%FEATURE_STRUCTURES');
  if (given === undefined && !file.has('%TYPES')) {
    found.push({ what: problems.noCas });
    return undefined;
  }
  return { types: typesIn(file.get('%TYPES')), structures: structuresIn(given, found), members: membersIn(file) };
}

function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function typesIn(json: unknown): ReadonlyMap<string, CasDescription> {
  const types = [...fieldsOf(json)].map(([name, type]) => {
    const fields = fieldsOf(type);
    const features = [...fields].filter(([key]) => !key.startsWith('%'));
    const description: CasDescription = {
      parent: wordIn(fields.get('%SUPER_TYPE')),
      description: wordIn(fields.get('%DESCRIPTION')),
      features: new Map(
        features.map(([key, feature]) => {
          const own = fieldsOf(feature);
          const range = wordIn(own.get('%RANGE')) ?? '';
          return [key, { range, description: wordIn(own.get('%DESCRIPTION')) }];
        }),
      ),
    };
    return [name, description] as const;
  });
  return new Map(types);
}

/** A list, each with its id, or a map from id to structure. */
function structuresIn(json: unknown, found: CasProblem[]): ReadonlyMap<number, Structure> {
  const all = Array.isArray(json)
    ? json.map((each, i) => ({ path: `%FEATURE_STRUCTURES[${i}]`, id: fieldsOf(each).get('%ID'), each }))
    : [...fieldsOf(json)].map(([id, each]) => ({ path: `%FEATURE_STRUCTURES.${id}`, id: Number(id), each }));
  const structures = new Map<number, Structure>();
  for (const { path, id, each } of all) {
    const fields = fieldsOf(each);
    const type = wordIn(fields.get('%TYPE'));
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || type === undefined)
      found.push({ path, what: problems.noStructure });
    else if (structures.has(id)) found.push({ path, what: problems.doubleId });
    else structures.set(id, { id, type, path, features: featuresIn(fields, path, found) });
  }
  return structures;
}

function featuresIn(
  fields: ReadonlyMap<string, unknown>,
  path: string,
  found: CasProblem[],
): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>();
  for (const [key, value] of fields) {
    if (value === null || (key.startsWith('%') && key !== '%ELEMENTS')) continue;
    const feature = featureOf(key, value);
    if (feature) features.set(key.replace(/^[@^#]/u, ''), feature);
    else found.push({ path: `${path}.${key}`, what: problems.noFeature });
  }
  return features;
}

function featureOf(key: string, value: unknown): Feature | undefined {
  if (key === '%ELEMENTS') return Array.isArray(value) ? { kind: 'elements', elements: value } : undefined;
  if (key.startsWith('@')) return typeof value === 'number' ? { kind: 'reference', id: value } : undefined;
  return isScalar(value) ? { kind: 'value', value } : undefined;
}

function membersIn(file: ReadonlyMap<string, unknown>): ReadonlySet<number> | undefined {
  if (!file.has('%VIEWS')) return undefined;
  const lists = [...fieldsOf(file.get('%VIEWS')).values()].map((view) => fieldsOf(view).get('%MEMBERS'));
  return new Set(lists.flatMap((list) => (Array.isArray(list) ? list : [])).filter((id) => typeof id === 'number'));
}
