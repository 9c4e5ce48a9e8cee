import type { Message } from '../findings.ts';
import { isPath } from '../places/writing.ts';
import { schemaOf } from '../project.ts';
import { attributeTypes, colors } from '../schema/merge.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';
import { choice, field } from './write.ts';

interface Definition {
  readonly at: readonly string[];
  readonly label: Message;
  readonly also: readonly string[];
  readonly lines: (place: CompletionPlace) => readonly string[];
}

/** A whole new tag, attribute, relation or term, to be filled in. */
export const definitions: CompletionSource = {
  in: 'schema',
  suggest(place) {
    const { writing, locale } = place;
    if (writing.on === 'value' || writing.on === 'item' || writing.style === 'flow' || writing.hasColon) return [];
    return all
      .filter((each) => isPath(writing.path, each.at))
      .map(
        ({ label, also, lines }): Suggestion => ({
          label: label[locale],
          kind: 'snippet',
          write: { snippet: lines(place).join('\n'), indent: writing.indent },
          also,
        }),
      );
  },
};

const all: readonly Definition[] = [
  {
    at: ['tags'],
    label: { en: 'new tag', zh: '新标签' },
    also: ['tag', '标签'],
    lines: () => [
      `${field(1, 'name')}:`,
      `  title: { en: ${field(2, 'Title')}, zh: ${field(3, '名称')} }`,
      `  description: ${field(4, 'What the tag is for.')}`,
      `  color: ${choice(5, colors)}`,
    ],
  },
  {
    at: ['tags', '*', 'attributes'],
    label: { en: 'new attribute', zh: '新属性' },
    also: ['attribute', '属性'],
    lines: () => [
      `${field(1, 'name')}:`,
      `  type: ${choice(2, attributeTypes)}`,
      `  description: ${field(3, 'What it is for.')}`,
    ],
  },
  {
    at: ['relations'],
    label: { en: 'new relation', zh: '新关系' },
    also: ['relation', '关系'],
    lines: ({ project }) => {
      const tags = [...schemaOf(project).tags.keys()];
      return [`${field(1, 'name')}:`, `  from: [${choice(2, tags)}]`, `  to: [${choice(3, tags)}]`];
    },
  },
  {
    at: ['glossary'],
    label: { en: 'new term', zh: '新术语' },
    also: ['term', '术语'],
    lines: () => [
      `${field(1, 'id')}:`,
      `  term: { zh: ${field(2, '术语')}, en: ${field(3, 'Term')} }`,
      `  definition: ${field(4, 'What it means.')}`,
      `  source: { title: ${field(5, 'Where it is defined')}, url: "https://$6" }`,
    ],
  },
];
