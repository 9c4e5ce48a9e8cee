import type { Problem } from '../findings.ts';
import { nearest } from '../text/nearest.ts';
import type { Source } from '../text/source.ts';
import { resolvePath } from '../uris.ts';
import type { Located } from '../yaml/node.ts';
import { builtinSchemas } from './builtin.ts';
import { mergeGlossary, mergeRelations, mergeTags } from './merge.ts';
import { schemaFile } from './parse.ts';
import { renamedAfter } from './renamed.ts';
import type { Renaming, Schema, SchemaFile } from './types.ts';

/** How many files deep one schema may build on another. */
export const maxExtends = 16;

/** Gives the file of a URI, or says why there is none. */
export type FileLookup = (uri: string) => Source | 'missing' | 'outside';

type ExtendsProblem = Problem & { readonly uri: string };

/**
 * The schema of a file with all that it extends, each file taken in once, in order. What cannot be taken in (a name
 * nobody knows, a file that is not there, a circle) is a problem at the word that asks for it, and the rest still counts.
 */
export function effectiveSchema(source: Source, lookup: FileLookup): Schema {
  const files: SchemaFile[] = [];
  const problems: ExtendsProblem[] = [];
  const visit = (each: Source, above: readonly string[]): void => {
    const file = schemaFile(each);
    for (const base of file.extends) {
      const next = baseOf(each.uri, base, above, lookup);
      if (typeof next === 'string') problems.push(extendsProblem(each.uri, base, next));
      else if (!files.some((known) => known.uri === next.uri)) visit(next, [...above, next.uri]);
    }
    files.push(file);
  };
  visit(source, [source.uri]);
  const own = files.at(-1);
  return {
    name: own?.name?.value ?? '',
    version: own?.version?.value,
    language: files.findLast((each) => each.language !== undefined)?.language,
    tags: mergeTags(files),
    relations: mergeRelations(files),
    glossary: mergeGlossary(files),
    severities: new Map(
      files.flatMap((each) => each.findings.map(({ code, severity }) => [code.value, severity] as const)),
    ),
    renamed: files.reduce<readonly Renaming[]>((before, each) => renamedAfter(before, each.renamed), []),
    files,
    extendsProblems: problems,
  };
}

function baseOf(from: string, base: Located<string>, above: readonly string[], lookup: FileLookup): Source | string {
  const builtin = builtinSchemas.get(base.value);
  if (builtin) return builtin;
  if (!/[./\\]/u.test(base.value)) return 'unknown';
  const uri = resolvePath(from, base.value);
  if (uri === undefined) return 'outside';
  if (above.includes(uri)) return 'circle';
  if (above.length > maxExtends) return 'deep';
  return lookup(uri);
}

function extendsProblem(uri: string, base: Located<string>, variant: string): ExtendsProblem {
  const names = [...builtinSchemas.keys()];
  const near = nearest(base.value, names);
  const problem: ExtendsProblem = {
    uri,
    code: 'schema-extends',
    variant,
    start: base.start,
    end: base.end,
    params: { name: base.value, near: near ?? names.join(', '), limit: maxExtends },
  };
  return problem;
}
