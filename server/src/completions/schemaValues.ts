import { escaped, strong } from '../markdown.ts';
import { item } from '../places/frames.ts';
import { isPath } from '../places/writing.ts';
import { fileUris, isAnnotationFile } from '../project.ts';
import { rules } from '../rules/list.ts';
import { builtinSchemas } from '../schema/builtin.ts';
import { languages } from './languages.ts';
import { relativePath } from './paths.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';

/** What `extends` can name, the codes of findings, and languages where texts are given by language. */
export const schemaValues: CompletionSource = {
  in: 'schema',
  suggest(place) {
    const { path, on } = place.writing;
    if (on === 'item') return [];
    if (on !== 'key' && (isPath(path, ['extends', item]) || (isPath(path, ['extends']) && on === 'value')))
      return bases(place);
    if (on === 'value') return isPath(path, ['language']) ? languages(place) : [];
    if (isPath(path, ['findings'])) return findings(place);
    return isByLanguage(path) ? languages(place) : [];
  },
};

function bases({ project, source, writing }: CompletionPlace): readonly Suggestion[] {
  const builtin = [...builtinSchemas.keys()].map((name) => ({ label: name, write: { string: name } }));
  const files = [...fileUris(project)]
    .filter((uri) => /\.ya?ml$/u.test(uri) && uri !== source.uri && !isAnnotationFile(uri))
    .map((uri) => relativePath(source.uri, uri))
    .map((path) => (path.startsWith('../') ? path : `./${path}`))
    .map((path) => ({ label: path, write: { string: path } }));
  return [
    ...builtin.map((each) => ({ ...each, kind: 'value' as const })),
    ...files.map((each) => ({ ...each, kind: 'file' as const })),
  ].filter((each) => !writing.items.includes(each.label));
}

function findings({ writing, locale }: CompletionPlace): readonly Suggestion[] {
  return rules
    .filter((each) => !writing.keys.includes(each.code))
    .map(({ code, title, severity }) => ({
      label: code,
      kind: 'value',
      write: { key: code, opens: 'scalar' },
      detail: title[locale],
      blocks: [strong(code), escaped(title[locale]), `*${{ en: 'By default', zh: '默认' }[locale]}*: ${severity}`],
      also: [title.zh],
    }));
}

/** The texts of the format, and the lists that may be given by language. */
const byLanguage: readonly (readonly string[])[] = [
  ...['title', 'description', 'include', 'exclude', 'example', 'cues'].map((key) => ['tags', '*', key]),
  ...['title', 'description'].flatMap((key) => [
    ['tags', '*', 'attributes', '*', key],
    ['relations', '*', key],
  ]),
  ['tags', '*', 'attributes', '*', 'values', '*'],
  ...['term', 'aliases', 'definition', 'note'].map((key) => ['glossary', '*', key]),
  ['glossary', '*', 'source', 'title'],
  ['glossary', '*', 'source', item, 'title'],
];

function isByLanguage(path: readonly string[]): boolean {
  return byLanguage.some((form) => isPath(path, form));
}
