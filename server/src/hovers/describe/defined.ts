import type { Locale } from '../../findings.ts';
import { escaped } from '../../markdown.ts';
import { type Project, schemaOf } from '../../project.ts';
import { builtinSchemas } from '../../schema/builtin.ts';
import { isSame } from '../../schema/renamed.ts';
import type { NameKind, Renaming } from '../../schema/types.ts';
import { nameOf, pathWithin } from '../../uris.ts';
import { get, type Node } from '../../yaml/node.ts';
import { colon } from './title.ts';

/** The files that say something about a key of the schema, in the order in which they count: the last one wins. */
export function definedBlock(project: Project, keys: readonly string[], locale: Locale): string {
  const { files: all, renamed } = schemaOf(project);
  const ways = waysTo(renamed, keys);
  const files = all.filter((file) => ways.some((way) => way.reduce<Node | undefined>(get, file.node) !== undefined));
  const names = files.map((file) => fileName(project, file.uri, locale));
  return `*${{ en: 'Defined in', zh: '定义于' }[locale]}*${colon[locale]}${names.join(' → ')}`;
}

/** The keys, and the same with former names in the place of present ones: the files below a renaming have those. */
function waysTo(renamed: readonly Renaming[], keys: readonly string[]): readonly (readonly string[])[] {
  const [section = '', name = '', ...rest] = keys;
  const kind = section === 'tags' ? 'tag' : section === 'relations' ? 'relation' : 'term';
  const [attributes, attribute] = rest;
  const names = namesOf(renamed, kind, [], name);
  if (attributes === undefined || attribute === undefined) return names.map((each) => [section, each]);
  const inner = namesOf(renamed, 'attribute', [name], attribute);
  return names.flatMap((each) => inner.map((other) => [section, each, attributes, other]));
}

function namesOf(renamed: readonly Renaming[], kind: NameKind, owners: readonly string[], name: string): string[] {
  const former = renamed.filter((each) => each.kind === kind && each.to === name && isSame(each.owners, owners));
  return [name, ...former.map((each) => each.name)];
}

function fileName(project: Project, uri: string, locale: Locale): string {
  const builtin = [...builtinSchemas].find(([, source]) => source.uri === uri);
  if (builtin) return escaped(builtin[0]) + { en: ' (built in)', zh: '（内置）' }[locale];
  return escaped(pathWithin(project.root, uri) ?? nameOf(uri));
}
