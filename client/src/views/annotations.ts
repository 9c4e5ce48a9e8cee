/** The annotations of a document as lines of a view, in groups. Free of `vscode`. */
import type { Position, Range } from 'vscode-languageclient';
import { colorNamed, themeColor } from '../palette.ts';
import type { Entry, Overview } from '../protocol.ts';
import { chunked } from './chunks.ts';
import { filtered } from './filter.ts';
import { type EntryGroup, type Grouping, groupsBy } from './groups.ts';
import { type Icon, lazily, type Texts, type ViewNode } from './node.ts';
import { stateInWords, statusInWords } from './words.ts';

export interface Annotations {
  readonly roots: readonly ViewNode[];
  /** How many of all there are pass the filter. */
  readonly shown: number;
  /** The line of the innermost annotation at a place of the document, or of an annotation file. */
  readonly nodeAt: (uri: string, position: Position) => ViewNode | undefined;
}

/** Groups with more than this in them together are closed at first. */
const maxOpen = 300;

export function annotationNodes(overview: Overview, grouping: Grouping, query: string, l10n: Texts): Annotations {
  const indexes = filtered(overview, query);
  const keys = lazily(() => keysOf(overview));
  const groups = groupsBy(grouping, overview, indexes, l10n).map((group) => {
    const { key, title, detail, icon, indexes: own } = group;
    const count = l10n.t('Annotations: {0}', own.length);
    const node: ViewNode = {
      // A search opens what it finds, and leaves alone what was folded before.
      key: `${query === '' ? '' : 'found '}${grouping} ${key}`,
      kind: 'group',
      label: title,
      description: [detail, own.length].filter(Boolean).join(' · '),
      tooltip: [title, detail, count].filter(Boolean).join('\n'),
      spoken: [title, detail, count].filter(Boolean).join(', '),
      icon,
      parent: undefined,
      isOpen: indexes.length <= maxOpen,
      children: () => lines.children(),
    };
    const lines = chunked(node, own.length, (from, to, parent) =>
      own.slice(from, to).map((index) => leaf(overview, index, keys()[index] ?? '', { grouping, parent, l10n })),
    );
    return { group, node, lines };
  });
  return {
    roots: groups.map(({ node }) => node),
    shown: indexes.length,
    nodeAt: (uri, position) => {
      const index = indexAt(overview, uri, position);
      return index === undefined ? undefined : nodeIn(groups, index);
    },
  };
}

function nodeIn(
  groups: readonly { group: EntryGroup; lines: ReturnType<typeof chunked> }[],
  index: number,
): ViewNode | undefined {
  for (const { group, lines } of groups) {
    const at = group.indexes.indexOf(index);
    if (at >= 0) return lines.nodeAt(at);
  }
  return undefined;
}

function indexAt({ document, files, annotations }: Overview, uri: string, position: Position): number | undefined {
  const rangeOf = (entry: Entry) => (uri === document ? entry.range : files[entry.file] === uri ? entry.place : null);
  let best: { index: number; range: Range } | undefined;
  for (const [index, entry] of annotations.entries()) {
    const range = rangeOf(entry);
    if (!range || !holds(range, position)) continue;
    // One that begins later lies within the one before, and of two that begin together the shorter comes last.
    if (!best || !isBefore(range.start, best.range.start)) best = { index, range };
  }
  return best?.index;
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** File and id, with a number where a file has an id twice. */
function keysOf({ annotations }: Overview): readonly string[] {
  const seen = new Map<string, number>();
  return annotations.map(({ file, id }) => {
    const key = `${file} ${id}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key} ${times}`;
  });
}

interface Around {
  readonly grouping: Grouping;
  readonly parent: ViewNode;
  readonly l10n: Texts;
}

function leaf(overview: Overview, index: number, key: string, { grouping, parent, l10n }: Around): ViewNode {
  const entry = overview.annotations[index] as Entry;
  const { id, words, coder, agreement, range } = entry;
  const tag = overview.tags.find(({ name }) => name === entry.tag);
  const title = tag?.title ?? entry.tag;
  const state = entry.state === 'found' ? '' : stateInWords(entry.state, l10n);
  const status = entry.status === 'accepted' ? '' : statusInWords(entry.status, l10n);
  const who = overview.coders.length > 1 ? coder : '';
  // What is said of agreement names the coder, unless it tells what another one has.
  const said = agreement?.kind === 'differs' ? `${who} · ${agreement.text}` : (agreement?.text ?? who);
  const line = range ? l10n.t('line {0}', range.start.line + 1) : '';
  const attributes = entry.attributes.map(([name, value]) => `${tag?.attributes[name] ?? name}: ${value}`);
  const annotation = { uri: overview.files[entry.file] ?? '', range: entry.place };
  return {
    key: `${parent.key} ${key}`,
    kind: 'annotation',
    label: words,
    description: [grouping === 'tag' ? '' : title, id, said, state, grouping === 'status' ? '' : status]
      .filter(Boolean)
      .join(' · '),
    tooltip: [
      words,
      [title, id, status, state].filter(Boolean).join(' · '),
      ...attributes,
      [l10n.t('Coder: {0}', coder), agreement?.text].filter(Boolean).join(' · '),
      line,
    ]
      .filter(Boolean)
      .join('\n'),
    spoken: [title, words, id, said, state, status, line].filter(Boolean).join(', '),
    icon: { name: iconOf(entry), color: themeColor(colorNamed(tag?.color ?? 'grey'), 'border') } satisfies Icon,
    parent,
    target: range ? { uri: overview.document, range } : annotation,
    annotation,
  };
}

/** The shape says what the colour, which is the tag's, does not. */
function iconOf({ state, agreement }: Entry): string {
  if (state !== 'found') return 'warning';
  const icons = { agreed: 'pass-filled', differs: 'git-compare', alone: 'circle-outline' } as const;
  return agreement ? icons[agreement.kind] : 'circle-filled';
}
