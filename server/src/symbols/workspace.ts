import type { Locale } from '../findings.ts';
import { selectionOf } from '../places/annotation.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { schemaNames } from '../schema/names.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Schema } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import { allAnnotations } from '../usages.ts';
import { matchOf } from './match.ts';
import { excerpt, type OutlineSymbol } from './symbol.ts';

/** Something to go to by its name, anywhere. */
export interface WorkspaceSymbol {
  readonly kind: OutlineSymbol['kind'];
  /** Holds the words that were asked for. */
  readonly name: string;
  /** What it belongs to, in paler letters. */
  readonly container: string;
  readonly source: Source;
  readonly span: Span;
}

/** More would not be read by anyone. */
export const maxSymbols = 200;

/**
 * The annotations of all projects by their ids and the words of their quotes, and the tags, attributes, relations and terms
 * that their own files define, for a query that has these letters in this order; what fits best first.
 */
export function workspaceSymbols(
  projects: readonly Project[],
  query: string,
  locale: Locale,
): readonly WorkspaceSymbol[] {
  const found = projects.flatMap((project) => [
    ...definitions(project, query, locale),
    ...annotations(project, query, locale),
  ]);
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, maxSymbols)
    .map(({ make }) => make());
}

/** Made only for those that are shown. */
interface Found {
  readonly score: number;
  readonly make: () => WorkspaceSymbol;
}

function annotations(project: Project, query: string, locale: Locale): readonly Found[] {
  const schema = schemaOf(project);
  return allAnnotations(project).flatMap((ref): readonly Found[] => {
    const { annotation, file } = ref;
    const id = annotation.id?.value ?? '';
    const quote = annotation.quote?.value ?? '';
    const match = matchOf(`${id} ${quote}`, query);
    if (!match) return [];
    const make = (): WorkspaceSymbol => {
      // The words that were asked for have to be among those that are shown.
      const from = Math.max(0, match.start - id.length - 1 - before);
      const words = excerpt(from > before ? quote.slice(from) : quote, maxWords);
      const tag = tagNamed(schema, annotation.tag?.value ?? '');
      const title = (tag && inLanguage(tag.title, locale)) ?? annotation.tag?.value ?? '';
      return {
        kind: 'annotation',
        name: `${id} ${words}`.trim(),
        container: [title, nameOf(file.uri)].filter(Boolean).join(' · '),
        source: file,
        span: selectionOf(ref),
      };
    };
    return [{ score: match.score, make }];
  });
}

/** In UTF-16 code units: of a quote what is shown, and how much of it before the words that were asked for. */
const maxWords = 60;
const before = 12;

function definitions(project: Project, query: string, locale: Locale): readonly Found[] {
  const schema = schemaOf(project);
  return schema.files.flatMap((file) => {
    const source = sourceOf(project, file.uri);
    if (!source) return [];
    return schemaNames(file).flatMap(({ kind, owners, name, role, scalar }): readonly Found[] => {
      if (role !== 'definition' || kind === 'value') return [];
      const title = titleOf(schema, kind, owners, name, locale);
      const shown = title === undefined || title === name ? name : `${name} ${title}`;
      const match = matchOf(shown, query);
      const container = [...owners, nameOf(file.uri)].join(' · ');
      const span = { start: scalar.start, end: scalar.end };
      return match ? [{ score: match.score, make: () => ({ kind, name: shown, container, source, span }) }] : [];
    });
  });
}

function titleOf(
  { tags, relations, glossary }: Schema,
  kind: 'tag' | 'attribute' | 'relation' | 'term',
  [owner = '']: readonly string[],
  name: string,
  locale: Locale,
): string | undefined {
  const text = {
    tag: () => tags.get(name)?.title,
    attribute: () => tags.get(owner)?.attributes.get(name)?.title,
    relation: () => relations.get(name)?.title,
    term: () => glossary.get(name)?.term,
  }[kind]();
  return text && inLanguage(text, locale);
}
