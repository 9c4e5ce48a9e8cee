import projectSchema from '../../../schemas/project.schema.json' with { type: 'json' };
import type { Severity } from '../findings.ts';
import { derived } from '../text/source.ts';
import { entries, get, locatedString, locatedStrings, stringOf } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { checkStructure, type JsonSchema } from '../yaml/structure.ts';
import { renamingsIn } from './renamed.ts';
import type { SchemaFile } from './types.ts';

export const projectFormat = projectSchema as unknown as JsonSchema;

/** Reads a `postil.yaml` or a file that one extends. */
export const schemaFile = derived((source): SchemaFile => {
  const { value: node, problems } = readYaml(source.text);
  return {
    uri: source.uri,
    node,
    name: locatedString(get(node, 'name')),
    version: locatedString(get(node, 'version')),
    extends: locatedStrings(get(node, 'extends')),
    language: stringOf(get(node, 'language')),
    documents: get(node, 'documents') ? locatedStrings(get(node, 'documents')) : undefined,
    findings: entries(get(node, 'findings')).flatMap(({ key, value }) => {
      const code = locatedString(key);
      const severity = severityOf(stringOf(value));
      return code && severity ? [{ code, severity }] : [];
    }),
    renamed: renamingsIn(source.uri, get(node, 'renamed')),
    problems: node ? [...problems, ...checkStructure(node, projectFormat, projectFormat)] : problems,
  };
});

function severityOf(word: string | undefined): Severity | undefined {
  const known: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
  return word !== undefined && known.includes(word) ? (word as Severity) : undefined;
}
