import type { Locale } from '../findings.ts';
import { type Project, schemaOf } from '../project.ts';
import { schemaFile } from '../schema/parse.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Text } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { type Entry, entries, get, keyName } from '../yaml/node.ts';
import { hull, type OutlineSymbol } from './symbol.ts';

/** The tags with their attributes, the relations and the terms that a schema file has entries for. */
export function schemaSymbols(project: Project, source: Source, locale: Locale): readonly OutlineSymbol[] {
  const schema = schemaOf(project);
  const said = (text: Text | undefined) => (text && inLanguage(text, locale)) ?? '';
  const inside: Readonly<Record<string, (entry: Entry) => OutlineSymbol>> = {
    tags: (entry) => {
      const tag = schema.tags.get(keyName(entry));
      const attributes = entries(get(entry.value, 'attributes')).map((each) =>
        symbolOf('attribute', each, said(tag?.attributes.get(keyName(each))?.title), []),
      );
      return symbolOf('tag', entry, said(tag?.title), attributes);
    },
    relations: (entry) => symbolOf('relation', entry, said(schema.relations.get(keyName(entry))?.title), []),
    glossary: (entry) => symbolOf('term', entry, said(schema.glossary.get(keyName(entry))?.term), []),
  };
  return entries(schemaFile(source).node).flatMap((each) => {
    const name = keyName(each);
    const make = Object.hasOwn(inside, name) ? inside[name] : undefined;
    return make ? [symbolOf('group', each, '', entries(each.value).map(make))] : [];
  });
}

function symbolOf(
  kind: OutlineSymbol['kind'],
  { key, value }: Entry,
  detail: string,
  children: readonly OutlineSymbol[],
): OutlineSymbol {
  const name = keyName({ key, value });
  return {
    kind,
    name: name.trim() === '' ? '…' : name,
    detail: detail === name ? '' : detail,
    span: hull(key, [value, ...children.map((each) => each.span)]),
    selection: { start: key.start, end: key.end },
    children,
  };
}
