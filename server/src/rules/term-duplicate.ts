import { entries, get, keyName, type Located, locatedString, locatedStrings, type Node } from '../yaml/node.ts';
import type { Rule } from './rule.ts';

export const termDuplicate: Rule = {
  code: 'term-duplicate',
  severity: 'warning',
  title: { en: 'Two entries for one term', zh: '同一术语有两个词条' },
  messages: {
    default: {
      en: '“{name}” already belongs to the entry “{first}”, so a hover could not tell which one is meant. Remove it from one of the two.',
      zh: '“{name}”已属于词条“{first}”，悬停时无法确定所指。请从其中之一删去。',
    },
  },
  *schema({ source, file }) {
    const seen = new Map<string, { place: Located<string>; entry: string }>();
    for (const each of entries(get(file.node, 'glossary'))) {
      const entry = keyName(each);
      for (const name of namesOf(each.value)) {
        const key = name.value.toLowerCase();
        const first = seen.get(key);
        if (!first) seen.set(key, { place: name, entry });
        else if (first.entry !== entry) {
          yield {
            code: 'term-duplicate',
            start: name.start,
            end: name.end,
            params: { name: name.value, first: first.entry },
            related: [
              {
                uri: source.uri,
                start: first.place.start,
                end: first.place.end,
                message: { en: 'The other entry', zh: '另一词条' },
              },
            ],
          };
        }
      }
    }
  },
};

function namesOf(term: Node): Located<string>[] {
  const names = get(term, 'term');
  const aliases = get(term, 'aliases');
  const plain = locatedString(names);
  return [
    ...(plain ? [plain] : entries(names).flatMap((each) => locatedStrings(each.value))),
    ...(aliases?.kind === 'map'
      ? aliases.entries.flatMap((each) => locatedStrings(each.value))
      : locatedStrings(aliases)),
  ];
}
