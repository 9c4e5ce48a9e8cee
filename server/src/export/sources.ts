import type { AnnotationFile } from '../annotations/types.ts';
import { entries, keyName } from '../yaml/node.ts';

/** What the `source` of an annotation file may say, in the order in which it is written. */
export const sourceKeys = ['title', 'author', 'publisher', 'url', 'date', 'file'] as const;
export type SourceKey = (typeof sourceKeys)[number];

/** Where a document comes from, each as far as it is said. */
export type DocumentSource = Readonly<Partial<Record<SourceKey, string>>>;

/** Nothing where the file does not say where its document comes from. */
export function sourceIn({ head }: Pick<AnnotationFile, 'head'>): DocumentSource | undefined {
  const node = entries(head).find((entry) => keyName(entry) === 'source')?.value;
  const said = new Map(
    entries(node).flatMap((entry) => {
      const { value } = entry;
      // A bare year is a number to YAML.
      return value.kind === 'scalar' && value.value !== null ? [[keyName(entry), String(value.value)] as const] : [];
    }),
  );
  const source = sourceKeys.flatMap((key) => {
    const value = said.get(key)?.trim();
    return value ? [[key, value] as const] : [];
  });
  return source.length > 0 ? Object.fromEntries(source) : undefined;
}

/** The same as a list of those that are said. */
export function saidOf(source: DocumentSource | undefined): readonly (readonly [SourceKey, string])[] {
  return sourceKeys.flatMap((key) => (source?.[key] === undefined ? [] : [[key, source[key]] as const]));
}

/** The published work as a CreativeWork of schema.org, its properties behind a prefix; what a text made of it is based on. */
export function creativeWork(source: DocumentSource | undefined, prefix: '' | 'schema:'): object | undefined {
  if (!source) return undefined;
  const properties = saidOf(source).map(([key, value]) => [`${prefix}${workProperties[key]}`, value]);
  return { [prefix === '' ? '@type' : 'type']: `${prefix}CreativeWork`, ...Object.fromEntries(properties) };
}

/** What schema.org calls them (https://schema.org/CreativeWork). */
export const workProperties: Readonly<Record<SourceKey, string>> = {
  title: 'name',
  author: 'author',
  publisher: 'publisher',
  url: 'url',
  date: 'datePublished',
  file: 'identifier',
};
