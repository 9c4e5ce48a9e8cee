import { usesInSchema } from '../names/uses.ts';
import { type Project, schemaOf, sourceOf } from '../project.ts';
import { schemaNames } from '../schema/names.ts';
import { isSame, renamedSections } from '../schema/renamed.ts';
import type { Renaming, SchemaFile, SchemaName } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { pathWithin } from '../uris.ts';
import { entryAdded, entryRemoved, type Splice } from './entries.ts';
import { type WordEdit, wordEdit } from './words.ts';

/** Whether a name that is given up stays under `renamed:`, so that files which still say it are understood. */
export type FormerNames = 'forget' | 'leave';

/** What a rename changes in one file of the schema. */
export interface SchemaEdits {
  readonly source: Source;
  /** The name as the file has it: once for each way to call what it belongs to. */
  readonly names: readonly SchemaName[];
  readonly words: readonly WordEdit[];
  /** Entries of `renamed:` that come or go. */
  readonly entries: readonly Splice[];
  readonly added: readonly SchemaName[];
  readonly removed: readonly SchemaName[];
}

/**
 * Renames in the schema: where the name is defined in the project's own folder, there; where it comes from elsewhere, by an
 * entry of `renamed:` in the project's file, which goes again when the name becomes what it was. Nothing where there is no
 * place for the entry.
 */
export function schemaEdits(
  project: Project,
  name: SchemaName,
  to: string,
  former: FormerNames,
): readonly SchemaEdits[] | undefined {
  const { layers, comesFromElsewhere } = layersOf(project, name);
  const edits: SchemaEdits[] = [];
  // The entry renames all that is taken in before it, so the files below go on to use the former name.
  for (const layer of comesFromElsewhere ? layers.slice(0, 1) : layers) {
    const source = sourceOf(project, layer.file.uri);
    if (!source) continue;
    const isLeft = former === 'leave' && layer === layers[0];
    const made = inLayer(source, layer, name, to, comesFromElsewhere ? 'must' : isLeft ? 'may' : 'no');
    if (!made) return undefined;
    if (made.words.length > 0 || made.entries.length > 0) edits.push(made);
  }
  return edits;
}

interface Layer {
  readonly file: SchemaFile;
  /** What the names that the name belongs to are called in the file. */
  readonly owners: readonly (readonly string[])[];
}

/** The project's own files that may speak of a name, the project file first. */
function layersOf(project: Project, name: SchemaName): { layers: readonly Layer[]; comesFromElsewhere: boolean } {
  const layers: Layer[] = [];
  let owners: readonly (readonly string[])[] = [name.owners];
  for (const file of schemaOf(project).files.toReversed()) {
    const isOwn = pathWithin(project.root, file.uri) !== undefined;
    if (isOwn) layers.push({ file, owners });
    else if (defines(file, name, owners)) return { layers, comesFromElsewhere: true };
    // What the files below call so is something else.
    if (file.renamed.some((each) => isFormer(each, name, owners))) break;
    owners = owners.flatMap((each) => formerOwners(file, each));
  }
  return { layers, comesFromElsewhere: false };
}

function defines(file: SchemaFile, name: SchemaName, owners: Layer['owners']): boolean {
  return schemaNames(file).some(
    (each) =>
      each.role !== 'use' && each.kind === name.kind && each.name === name.name && hasOwner(owners, each.owners),
  );
}

function isFormer(entry: Renaming, name: SchemaName, owners: Layer['owners']): boolean {
  return entry.kind === name.kind && entry.name === name.name && hasOwner(owners, entry.owners);
}

function hasOwner(all: Layer['owners'], owners: readonly string[]): boolean {
  return all.some((each) => isSame(each, owners));
}

/** What the files below one call the owners of a name: what they are renamed from, and as they are unless renamed away. */
function formerOwners({ renamed }: SchemaFile, owners: readonly string[]): readonly (readonly string[])[] {
  const [tag, attribute] = owners;
  if (tag === undefined) return [owners];
  const tags = formerNames(renamed, 'tag', [], tag);
  if (attribute === undefined) return tags.map((each) => [each]);
  const attributes = formerNames(renamed, 'attribute', [tag], attribute);
  return tags.flatMap((each) => attributes.map((other) => [each, other]));
}

function formerNames(
  renamed: readonly Renaming[],
  kind: SchemaName['kind'],
  owners: readonly string[],
  name: string,
): readonly string[] {
  const entries = renamed.filter((each) => each.kind === kind && isSame(each.owners, owners));
  const former = entries.filter(({ to }) => to === name).map((each) => each.name);
  return entries.some((each) => each.name === name) ? former : [...former, name];
}

function inLayer(
  source: Source,
  { file, owners }: Layer,
  name: SchemaName,
  to: string,
  entry: 'must' | 'may' | 'no',
): SchemaEdits | undefined {
  const own = owners.map((each) => ({ ...name, owners: each }));
  // An entry that would say that a name is called what it is called.
  const undone = file.renamed.filter(
    (each) => each.kind === name.kind && hasOwner(owners, each.owners) && each.name === to && each.to === name.name,
  );
  const gone = new Set(undone.map(({ value }) => value.start));
  const words = own
    .flatMap((each) => usesInSchema(source, each))
    .filter(({ start }) => !gone.has(start))
    .map((each) => wordEdit(source, each, name.kind, name.name, to));
  const entries: Splice[] = [];
  const root = file.node?.kind === 'map' ? file.node : undefined;
  for (const each of undone) {
    const splice = root && entryRemoved(source, root, [...pathTo(each), each.name]);
    if (!splice) return undefined;
    entries.push(splice);
  }
  // A name that was there before leaves no trace of the one in between.
  const added = entry === 'must' || (entry === 'may' && undone.length === 0) ? [name] : [];
  for (const each of added) {
    const splice = root && entryAdded(source, root, pathTo(each), each.name, to);
    if (!splice) return undefined;
    entries.push(splice);
  }
  return { source, names: own, words, entries, added, removed: undone };
}

function pathTo({ kind, owners }: SchemaName): readonly string[] {
  const [section = ''] = Object.entries(renamedSections).find(([, each]) => each.kind === kind) ?? [];
  return ['renamed', section, ...owners];
}
