import type { Locale } from '../../findings.ts';
import type { AttributeType } from '../../formats/projectFile.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Attribute, Tag } from '../../schema/types.ts';
import type { Edition } from '../edition.ts';
import { identifiers } from '../names.ts';

/** A tag as a type of UIMA's. */
export interface CasType {
  readonly name: string;
  /** The type of what `links` holds: a relation with the annotation that it leads to. */
  readonly linkName: string;
  readonly tag: Tag | undefined;
  /** By the attribute's name. */
  readonly features: ReadonlyMap<string, CasFeature>;
}

export interface CasFeature {
  readonly name: string;
  readonly range: string;
  readonly attribute: Attribute | undefined;
}

/** Types by tag: those of the schema, then what annotations have besides. Their names are those of layers in INCEpTION. */
export function casTypes({ schema, documents }: Edition): ReadonlyMap<string, CasType> {
  const entries = documents.flatMap((document) => document.entries);
  const typeName = identifiers([]);
  const names = new Set([...schema.tags.keys(), ...entries.map(({ tag }) => tag)]);
  return new Map(
    [...names].map((name) => {
      const tag = schema.tags.get(name);
      const own = typeName(name).replace(/^./u, (first) => first.toUpperCase());
      const given = entries.filter((entry) => entry.tag === name).flatMap(({ attributes }) => attributes);
      const attributes = new Set([...(tag?.attributes.keys() ?? []), ...given.map((each) => each.name)]);
      const type = {
        name: `webanno.custom.${own}`,
        linkName: `webanno.custom.${own}LinksLink`,
        tag,
        features: featuresOf([...attributes], tag),
      };
      return [name, type] as const;
    }),
  );
}

/** What every annotation has besides its attributes */
const reserved = ['begin', 'end', 'sofa', 'self', 'identifier', 'annotationStatus', 'note', 'links'];

function featuresOf(names: readonly string[], tag: Tag | undefined): ReadonlyMap<string, CasFeature> {
  const featureName = identifiers(reserved);
  return new Map(
    names.map((name) => {
      const attribute = tag?.attributes.get(name);
      const range = attribute && !attribute.many ? ranges[attribute.type] : 'uima.cas.StringArray';
      return [name, { name: featureName(name), range, attribute }] as const;
    }),
  );
}

const ranges: Readonly<Record<AttributeType, string>> = {
  string: 'uima.cas.String',
  enum: 'uima.cas.String',
  date: 'uima.cas.String',
  boolean: 'uima.cas.Boolean',
  number: 'uima.cas.Double',
  integer: 'uima.cas.Long',
};

/** The types as the file describes them; descriptions begin with names as the project has them, and types of attributes. */
export function typeDescriptions(types: ReadonlyMap<string, CasType>, locale: Locale): object {
  const described = [...types].flatMap(([own, { name, linkName, tag, features }]) => [
    typeOf(linkName, 'uima.cas.TOP', undefined, [
      featureOf('role', 'uima.cas.String'),
      featureOf('target', 'uima.tcas.Annotation'),
    ]),
    typeOf(name, 'uima.tcas.Annotation', headed(own, tag && inLanguage(tag.description, locale)), [
      ...standardFeatures.map((each) => featureOf(each, 'uima.cas.String')),
      { ...featureOf('links', 'uima.cas.FSArray'), '%ELEMENT_TYPE': linkName },
      ...[...features].map(([attributeName, { name: feature, range, attribute }]) =>
        featureOf(
          feature,
          range,
          attribute
            ? headed(`${attributeName} (${attribute.type})`, inLanguage(attribute.description, locale))
            : attributeName,
        ),
      ),
    ]),
  ]);
  const all = [
    typeOf(metaDataType, 'uima.tcas.DocumentAnnotation', undefined, [featureOf('documentTitle', 'uima.cas.String')]),
    ...described,
  ];
  return Object.fromEntries(all.map((type) => [type['%NAME'], type]));
}

/** How programs of this family say what a document is called. */
export const metaDataType = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/** What every annotation of ours may say besides its attributes. */
export const standardFeatures = ['identifier', 'annotationStatus', 'note'] as const;

function headed(head: string, description: string | undefined): string {
  return description === undefined ? head : `${head}: ${description}`;
}

interface Named {
  readonly '%NAME': string;
  readonly '%ELEMENT_TYPE'?: string;
}

function typeOf(name: string, parent: string, description: string | undefined, features: readonly Named[]): Named {
  const head = { '%NAME': name, '%SUPER_TYPE': parent, '%DESCRIPTION': description };
  return { ...head, ...Object.fromEntries(features.map((feature) => [feature['%NAME'], feature])) };
}

function featureOf(name: string, range: string, description?: string): Named {
  const feature = { '%NAME': name, '%RANGE': range, '%DESCRIPTION': description };
  return feature;
}
