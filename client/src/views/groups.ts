/** The ways in which the annotations of a document can be put together. Free of `vscode`. */
import { colorNamed, themeColor } from '../palette.ts';
import type { Overview } from '../protocol.ts';
import type { Icon, Texts } from './node.ts';

export const groupings = ['tag', 'paragraph', 'status', 'agreement'] as const;
export type Grouping = (typeof groupings)[number];

export interface EntryGroup {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly icon: Icon | undefined;
  /** Into the annotations of the overview. */
  readonly indexes: readonly number[];
}

/** The groups of some annotations, in the order in which they are shown; none is empty. */
export function groupsBy(
  grouping: Grouping,
  overview: Overview,
  indexes: readonly number[],
  l10n: Texts,
): readonly EntryGroup[] {
  const all = byGrouping[grouping](overview, l10n);
  const held = new Map<string, number[]>();
  for (const index of indexes) {
    const key = all.keyOf(index);
    const group = held.get(key);
    if (group) group.push(index);
    else held.set(key, [index]);
  }
  const order = new Map([...all.groups.keys(), ...held.keys()].map((key) => [key, all.groups.get(key)]));
  return [...order].flatMap(([key, group]) => {
    const own = held.get(key);
    return own ? [{ key, title: key, detail: '', icon: undefined, ...group, indexes: own }] : [];
  });
}

interface Groups {
  /** Known ones in order; others come after them, under their keys. */
  readonly groups: ReadonlyMap<string, { title: string; detail?: string; icon?: Icon }>;
  readonly keyOf: (index: number) => string;
}

const byGrouping: Record<Grouping, (overview: Overview, l10n: Texts) => Groups> = {
  tag: ({ tags, annotations }) => ({
    groups: new Map(
      tags.map(({ name, title, color }) => [
        name,
        { title, icon: { name: 'tag', color: themeColor(colorNamed(color), 'border') } },
      ]),
    ),
    keyOf: (index) => annotations[index]?.tag ?? '',
  }),

  paragraph: ({ paragraphs }, l10n) => {
    const ends: number[] = [];
    for (const { count } of paragraphs) ends.push((ends.at(-1) ?? 0) + count);
    const named = paragraphs.map(({ words, section }, i) => {
      const detail = section === words ? '' : section;
      return [String(i), { title: words, detail }] as const;
    });
    const nowhere = { title: l10n.t('Without a certain place'), detail: '' };
    return {
      groups: new Map<string, typeof nowhere>([...named, ['nowhere', nowhere]]),
      keyOf: (index) => paragraphAt(ends, index),
    };
  },

  status: ({ annotations }, l10n) => ({
    groups: new Map([
      ['disputed', { title: l10n.t('Disputed'), icon: { name: 'comment-unresolved' } }],
      ['draft', { title: l10n.t('Draft'), icon: { name: 'edit' } }],
      ['accepted', { title: l10n.t('Accepted'), icon: { name: 'check' } }],
    ]),
    keyOf: (index) => annotations[index]?.status ?? 'accepted',
  }),

  agreement: ({ annotations }, l10n) => ({
    groups: new Map([
      ['differs', { title: l10n.t('Coders differ'), icon: { name: 'git-compare' } }],
      ['alone', { title: l10n.t('Only one coder'), icon: { name: 'circle-outline' } }],
      ['agreed', { title: l10n.t('Coders agree'), icon: { name: 'pass-filled' } }],
      ['none', { title: l10n.t('Not compared'), icon: { name: 'dash' } }],
    ]),
    keyOf: (index) => annotations[index]?.agreement?.kind ?? 'none',
  }),
};

/** Annotations come in the order of the text, so those of a paragraph are a stretch of them. */
function paragraphAt(ends: readonly number[], index: number): string {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low < ends.length ? String(low) : 'nowhere';
}
