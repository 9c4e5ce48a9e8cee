import { standardFeatures } from '../../export/cas/types.ts';
import { identifier } from '../../export/names.ts';
import type { AttributeType } from '../../formats/projectFile.ts';
import type { Codebook, DeclaredAttribute, DeclaredTag } from '../collection.ts';
import type { CasDescription } from './file.ts';

/** What the types of feature structures stand for. */
export interface CasTypes {
  /** Whether an export of ours described the type. */
  readonly isOurs: (type: string) => boolean;
  readonly tag: (type: string) => string;
  readonly attribute: (type: string, feature: string) => string;
  /** Nothing for a feature whose type is not said. */
  readonly range: (type: string, feature: string) => AttributeType | undefined;
  readonly codebook: Codebook;
}

/** From the type systems of all files; of the types those are tags that people made, or that `used` has. */
export function casTypes(types: ReadonlyMap<string, CasDescription>, used: ReadonlySet<string>): CasTypes {
  const layers = [...new Set([...types.keys(), ...used])].filter(
    (type) => used.has(type) || (type.startsWith('webanno.custom.') && isSpan(type, types)),
  );
  const tags = tagsOf(layers, types);
  const tag = (type: string) => tags.get(type)?.name ?? shortName(type);
  const attributes = new Map(layers.map((type) => [type, attributesOf(type, types)]));
  const own = (type: string, feature: string) => attributes.get(type)?.find((each) => each.feature === feature);
  return {
    isOurs: (type) => isOurs(types.get(type)),
    tag,
    attribute: (type, feature) => own(type, feature)?.name ?? feature,
    range: (type, feature) => own(type, feature)?.declared?.type,
    codebook: {
      relations: new Map(),
      tags: new Map(
        layers
          .filter((type) => types.has(type) && !isNamedEntity(type))
          .map((type) => [tag(type), declaredTag(tags.get(type)?.description, attributes.get(type) ?? [])]),
      ),
    },
  };
}

/** DKPro's layer in which the value is what other layers call the tag. */
export function isNamedEntity(type: string): boolean {
  return type.startsWith('de.tudarmstadt.ukp.dkpro.core.api.ner.type.');
}

/** What programs write of their own accord: words, sentences, grammar, and the structure of a page. */
export function isGrammar(type: string): boolean {
  return /^de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|lexmorph|syntax|morph)\.|^org\.dkpro\.core\.api\.(?:xml|pdf)\./u.test(
    type,
  );
}

/** What is said of the document or the program, not of a passage. */
export function isMetaData(type: string): boolean {
  return /^uima\.tcas\.DocumentAnnotation$|^de\.tudarmstadt\.ukp\.dkpro\.core\.api\.metadata\.|^de\.tudarmstadt\.ukp\.clarin\.webanno\.api\.type\./u.test(
    type,
  );
}

function isSpan(type: string, types: ReadonlyMap<string, CasDescription>): boolean {
  const features = types.get(type)?.features;
  if (features?.has('Governor') && features.has('Dependent')) return false;
  // A type may be its own ancestor in a damaged file.
  const seen = new Set<string>();
  for (let each: string | undefined = type; each !== undefined && !seen.has(each); each = types.get(each)?.parent) {
    if (each === 'uima.tcas.Annotation') return true;
    seen.add(each);
  }
  return false;
}

function isOurs(type: CasDescription | undefined): boolean {
  return standardFeatures.every((feature) => type?.features.has(feature)) && type?.features.has('links') === true;
}

/** By type: as our description says it, else the last part of the name, else the whole where two have that. */
function tagsOf(layers: readonly string[], types: ReadonlyMap<string, CasDescription>): ReadonlyMap<string, Head> {
  const taken = new Set<string>();
  return new Map(
    layers.map((type) => {
      const described = types.get(type);
      const plain = { name: shortName(type), type: undefined, description: described?.description };
      const head = (isOurs(described) && headOf(described?.description, shortName(type))) || plain;
      const name = taken.has(head.name) ? type : head.name;
      taken.add(name);
      return [type, { ...head, name }] as const;
    }),
  );
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1) || type;
}

interface Head {
  readonly name: string;
  readonly type: AttributeType | undefined;
  readonly description: string | undefined;
}

/** What our exporter begins a description with: `NAME: …` or `NAME (TYPE): …`, of which the identifier was made. */
function headOf(description: string | undefined, made: string): Head | undefined {
  if (description === undefined) return undefined;
  const ends = [...description.matchAll(/: |$/gu)].map(({ index }) => index);
  for (const end of ends) {
    const head = description.slice(0, end);
    const typed = / \((string|number|integer|boolean|date|enum)\)$/u.exec(head);
    const name = typed ? head.slice(0, typed.index) : head;
    const plain = made.replace(/_\d+$/u, '');
    if (![made, plain].some((each) => each.toLowerCase() === identifier(name).toLowerCase())) continue;
    const rest = description.slice(end + 2);
    return { name, type: typed?.[1] as AttributeType | undefined, description: rest === '' ? undefined : rest };
  }
  return undefined;
}

interface OwnAttribute {
  readonly feature: string;
  readonly name: string;
  /** Nothing for what no description and no range says. */
  readonly declared: DeclaredAttribute | undefined;
}

function attributesOf(type: string, types: ReadonlyMap<string, CasDescription>): readonly OwnAttribute[] {
  const described = types.get(type);
  const ours = isOurs(described);
  return [...(described?.features ?? [])].flatMap(([feature, { range, description }]): readonly OwnAttribute[] => {
    const isStandard = ours && (feature === 'links' || (standardFeatures as readonly string[]).includes(feature));
    const isMany = range === 'uima.cas.StringArray';
    const plain = isMany ? 'string' : ranges.get(range);
    if (isStandard || plain === undefined) return [];
    const head = ours ? headOf(description, feature) : undefined;
    const name = head?.name ?? feature;
    // Our export says no type of what the project does not define.
    if (ours && head?.type === undefined) return [{ feature, name, declared: undefined }];
    const words = head ? head.description : description;
    const declared: DeclaredAttribute = {
      ...(words === undefined ? {} : { description: new Map([['', words]]) }),
      type: typeWithWords(head?.type ?? plain),
      ...(isMany ? { many: true } : {}),
    };
    return [{ feature, name, declared }];
  });
}

/** The words of an enum are not in the file, so it takes any. */
function typeWithWords(type: AttributeType): AttributeType {
  return type === 'enum' ? 'string' : type;
}

const ranges: ReadonlyMap<string, AttributeType> = new Map([
  ['uima.cas.String', 'string'],
  ['uima.cas.Boolean', 'boolean'],
  ['uima.cas.Double', 'number'],
  ['uima.cas.Float', 'number'],
  ['uima.cas.Long', 'integer'],
  ['uima.cas.Integer', 'integer'],
  ['uima.cas.Short', 'integer'],
  ['uima.cas.Byte', 'integer'],
]);

function declaredTag(description: string | undefined, attributes: readonly OwnAttribute[]): DeclaredTag {
  return {
    ...(description === undefined ? {} : { description: new Map([['', description]]) }),
    attributes: new Map(attributes.flatMap(({ name, declared }) => (declared ? [[name, declared] as const] : []))),
  };
}
