import type { Message, Params } from '../../findings.ts';

/** A line of an `.ann` file (https://brat.nlplab.org/standoff.html), its references not yet looked up. */
export type BratLine = { readonly line: number } & (
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly type: string;
      /** Start and end of each, in code points. */
      readonly fragments: readonly (readonly [number, number])[];
      /** The words as the file has them, fragments joined by a space; nothing where it leaves them out. */
      readonly words: string | undefined;
    }
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly type: string;
      readonly trigger: string;
      readonly roles: readonly BratRole[];
    }
  | { readonly kind: 'relation'; readonly id: string; readonly type: string; readonly roles: readonly BratRole[] }
  | { readonly kind: 'equivalence'; readonly type: string; readonly targets: readonly string[] }
  | {
      readonly kind: 'attribute';
      readonly id: string;
      readonly type: string;
      readonly target: string;
      /** Nothing for one that is true by being there. */
      readonly value: string | undefined;
    }
  | {
      readonly kind: 'reference' | 'note';
      readonly id: string;
      readonly type: string;
      readonly target: string;
      readonly words: string;
    }
);

export interface BratRole {
  readonly role: string;
  readonly target: string;
}

export interface LineProblem {
  readonly line: number;
  readonly what: Message;
  readonly params?: Params;
}

/** The lines that can be read, and what is wrong with the others. */
export function readStandoff(text: string): {
  readonly lines: readonly BratLine[];
  readonly problems: readonly LineProblem[];
} {
  const lines: BratLine[] = [];
  const problems: LineProblem[] = [];
  for (const [i, written] of text.split(/\r\n|\n|\r/u).entries()) {
    if (written.trim() === '') continue;
    const read = readLine(written, i + 1);
    if (read) lines.push(read);
    else problems.push({ line: i + 1, what: malformed });
  }
  return { lines, problems };
}

function readLine(written: string, line: number): BratLine | undefined {
  const [id = '', data = '', ...rest] = written.split('\t');
  const tail = rest.length > 0 ? rest.join('\t') : undefined;
  const [type = '', ...words] = data.split(' ').filter((word) => word !== '');
  if (type === '') return undefined;
  const [first, second] = words;
  switch (id[0]) {
    case 'T': {
      const fragments = fragmentsIn(words.join(' '));
      return fragments && { line, kind: 'text', id, type, fragments, words: tail };
    }
    case 'E': {
      const head = roleIn(type);
      const roles = rolesIn(words);
      return head && roles && { line, kind: 'event', id, type: head.role, trigger: head.target, roles };
    }
    case 'R': {
      const roles = rolesIn(words);
      return roles?.length === 2 ? { line, kind: 'relation', id, type, roles } : undefined;
    }
    case '*':
      return words.length > 1 ? { line, kind: 'equivalence', type, targets: words } : undefined;
    case 'A':
    case 'M': {
      const value = words.slice(1).join(' ');
      if (first === undefined) return undefined;
      return { line, kind: 'attribute', id, type, target: first, value: value === '' ? undefined : value };
    }
    case 'N':
      if (first === undefined || second === undefined) return undefined;
      return { line, kind: 'reference', id, type, target: first, words: [second, tail ?? ''].join(' ').trim() };
    case '#':
      return first === undefined ? undefined : { line, kind: 'note', id, type, target: first, words: tail ?? '' };
    default:
      return undefined;
  }
}

function fragmentsIn(written: string): readonly (readonly [number, number])[] | undefined {
  const parts = written.split(';').map((part) => /^(\d+) (\d+)$/u.exec(part));
  const read = parts.flatMap((part) => (part ? [[Number(part[1]), Number(part[2])] as const] : []));
  return read.length === parts.length ? read : undefined;
}

function rolesIn(words: readonly string[]): readonly BratRole[] | undefined {
  const roles = words.flatMap((word) => roleIn(word) ?? []);
  return roles.length === words.length ? roles : undefined;
}

function roleIn(word: string): BratRole | undefined {
  const at = word.lastIndexOf(':');
  return at > 0 && at < word.length - 1 ? { role: word.slice(0, at), target: word.slice(at + 1) } : undefined;
}

const malformed: Message = {
  en: 'this is no line of brat’s standoff format, and is left out',
  zh: '这一行不符合 brat 的 standoff 格式，未导入',
};
