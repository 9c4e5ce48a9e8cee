import { labels, manyWord } from '../../export/codebook.ts';
import { locales } from '../../findings.ts';
import type { AttributeType } from '../../formats/projectFile.ts';
import { attributeTypes } from '../../schema/merge.ts';
import type { Text } from '../../schema/types.ts';

/** The parts of a code's description, as our export labels them; what has no label is the description. */
export interface Described {
  readonly title?: Text;
  readonly description?: Text;
  readonly include?: Text;
  readonly exclude?: Text;
  readonly example?: Text;
}

export function describedIn(words: string): Described {
  return texts(partsOf(words, ['title', 'include', 'exclude', 'example']));
}

/** What is said of an attribute. Without a type it is no attribute, unless the codes below it look like its values. */
export function attributeDescribedIn(words: string): Described & { type: AttributeType | undefined; many: boolean } {
  const { type = '', ...parts } = partsOf(words, ['title', 'type']);
  const [name, ...more] = type.split(',').map((each) => each.trim());
  return {
    ...texts(parts),
    type: attributeTypes.find((each) => each === name),
    many: more.includes(manyWord),
  };
}

export function textOf(words: string): Text | undefined {
  const trimmed = words.trim();
  return trimmed === '' ? undefined : new Map([['', trimmed]]);
}

type Part = keyof typeof labels | 'description';

/** A title is one line; a part with another label goes on to the next label. */
function partsOf(words: string, known: readonly (keyof typeof labels)[]): Partial<Record<Part, string>> {
  const parts: Partial<Record<Part, string>> = {};
  let part: Part = 'description';
  for (const line of words.trim().split('\n')) {
    const begun = known
      .flatMap((name) => locales.map((locale) => [name, labels[name][locale]] as const))
      .find(
        ([name, word]) => parts[name] === undefined && line.startsWith(word) && /[:：]/u.test(line[word.length] ?? ''),
      );
    if (begun) {
      const [name, word] = begun;
      parts[name] = line.slice(word.length + 1).trim();
      part = name === 'title' ? 'description' : name;
    } else parts[part] = parts[part] === undefined ? line : `${parts[part]}\n${line}`;
  }
  return parts;
}

function texts(parts: Partial<Record<Part, string>>): Described {
  const all = Object.entries(parts).map(([name, words]) => [name, textOf(words)] as const);
  return Object.fromEntries(all.filter(([, text]) => text !== undefined));
}
