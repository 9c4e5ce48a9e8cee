import type { Locale } from '../../findings.ts';
import { escaped } from '../../markdown.ts';
import { type Project, schemaOf } from '../../project.ts';
import { builtinSchemas } from '../../schema/builtin.ts';
import { nameOf, pathWithin } from '../../uris.ts';
import { get, type Node } from '../../yaml/node.ts';
import { colon } from './title.ts';

/** The files that say something about a key of the schema, in the order in which they count: the last one wins. */
export function definedBlock(project: Project, keys: readonly string[], locale: Locale): string {
  const files = schemaOf(project).files.filter((file) => keys.reduce<Node | undefined>(get, file.node) !== undefined);
  const names = files.map((file) => fileName(project, file.uri, locale));
  return `*${{ en: 'Defined in', zh: '定义于' }[locale]}*${colon[locale]}${names.join(' → ')}`;
}

function fileName(project: Project, uri: string, locale: Locale): string {
  const builtin = [...builtinSchemas].find(([, source]) => source.uri === uri);
  if (builtin) return escaped(builtin[0]) + { en: ' (built in)', zh: '（内置）' }[locale];
  return escaped(pathWithin(project.root, uri) ?? nameOf(uri));
}
