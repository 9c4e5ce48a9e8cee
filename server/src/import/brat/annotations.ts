import { isStatus } from '../../annotations/status.ts';
import type { Params } from '../../findings.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import { typed } from '../collecting/words.ts';
import type { CollectedAnnotation, CollectedLink } from '../collection.ts';
import { type BratConfiguration, roleName } from './configuration.ts';
import { type BratLosses, problems } from './messages.ts';
import { bratPlaces } from './places.ts';
import type { BratLine, LineProblem } from './standoff.ts';

interface Surroundings {
  readonly text: { readonly text: string; readonly hasMark: boolean } | undefined;
  readonly configuration: BratConfiguration;
  /** The path of the file. */
  readonly file: string;
  readonly losses: BratLosses;
}

type Line<Kind extends BratLine['kind']> = Extract<BratLine, { readonly kind: Kind }>;

/** The annotations of one file; what refers to a line that is not there is a problem of its own line. */
export function bratAnnotations(lines: readonly BratLine[], surroundings: Surroundings) {
  const { configuration, losses } = surroundings;
  const found: LineProblem[] = [];
  const problem = (line: number, what: LineProblem['what'], params: Params) => found.push({ line, what, params });
  const of = <Kind extends BratLine['kind']>(kind: Kind) =>
    lines.filter((line): line is Line<Kind> => line.kind === kind);

  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const ids = new Set<string>();
  const relations = new Set<string>();

  /** Adds it, reachable by its id unless another line has that. */
  const add = (line: number, id: string, draft: Draft) => {
    drafts.push(draft);
    if (isNew(line, id)) byId.set(id, draft);
  };
  const isNew = (line: number, id: string) => {
    const isKnown = ids.has(id);
    if (isKnown) problem(line, problems.doubleId, { id });
    ids.add(id);
    return !isKnown;
  };
  const draftOf = (line: number, id: string, target: string) => {
    const draft = byId.get(target);
    if (!draft) problem(line, problems.noTarget, { id, target });
    return draft;
  };

  const placed = placer(surroundings, problem);
  for (const line of of('text')) {
    const place = placed(line);
    if (place) add(line.line, line.id, draftFor(line.id, line.line, line.type, place, surroundings));
    else ids.add(line.id);
  }
  const events = new Map<Line<'event'>, Draft>();
  const claimed = new Set<Draft>();
  for (const event of of('event')) {
    const { line, id, type, trigger } = event;
    const words = draftOf(line, id, trigger);
    if (!words) continue;
    // Only brat has a line for the words of an event and another for the event.
    const isOne = words.type === type && !claimed.has(words);
    const own = isOne ? words : draftFor(id, line, type, { place: words.place, words: [] }, surroundings);
    claimed.add(own);
    events.set(event, own);
    if (!isOne) add(line, id, own);
    else if (isNew(line, id)) byId.set(id, own);
  }
  const link = (from: Draft, relation: string, to: Draft) => from.links.push({ relation, target: to.key });
  for (const [{ line, id, roles }, own] of events) {
    for (const { role, target } of roles) {
      const end = draftOf(line, id, target);
      if (end) link(own, configuration.relation(roleName(role)), end);
    }
  }
  for (const { line, id, type, roles } of of('relation')) {
    if (isNew(line, id)) relations.add(id);
    const [from, to] = [...roles].sort(byArgument).map(({ target }) => draftOf(line, id, target));
    if (from && to) link(from, configuration.relation(type), to);
  }
  for (const { line, type, targets } of of('equivalence')) {
    const [first, ...others] = targets.flatMap((target) => draftOf(line, '*', target) ?? []);
    for (const other of others) if (first && first !== other) link(first, configuration.relation(type), other);
  }
  // In the order of the file, so that attributes keep theirs whatever they are written as.
  for (const each of lines) {
    if (each.kind !== 'attribute' && each.kind !== 'reference' && each.kind !== 'note') continue;
    isNew(each.line, each.id);
    if (relations.has(each.target)) losses.remarks += 1;
    else draftOf(each.line, each.id, each.target)?.say(each);
  }
  return { annotations: drafts.map((draft) => draft.collected()), problems: found };
}

/** A passage as far as it is read: what other lines say of it comes in by and by. */
interface Draft {
  readonly key: string;
  readonly type: string;
  readonly place: CollectedAnnotation['place'];
  readonly links: CollectedLink[];
  readonly say: (line: Remark) => void;
  readonly collected: () => CollectedAnnotation;
}

type Remark = Line<'attribute'> | Line<'reference' | 'note'>;

/** A place, and the words of its fragments where more than white space parts them. */
interface Placed {
  readonly place: CollectedAnnotation['place'];
  readonly words: readonly string[];
}

function draftFor(id: string, line: number, type: string, { place, words }: Placed, surroundings: Surroundings): Draft {
  const { configuration } = surroundings;
  const tag = configuration.tag(type);
  const attributes = new Map<string, (string | number | boolean)[]>();
  const links: CollectedLink[] = [];
  const notes: string[] = [];
  let own: string | undefined;
  let status: AnnotationStatus | undefined;
  // A second line with the id stands for itself.
  const key = `${surroundings.file}#${id}@${line}`;
  const give = (name: string, value: string) => {
    const declared = configuration.codebook.tags.get(tag)?.attributes.get(name)?.type;
    attributes.set(name, [...(attributes.get(name) ?? []), typed(value, declared)]);
  };
  const remark = (kind: string, said: string) => {
    const [, name, value = ''] = /^(.+?):(?: (.*))?$/su.exec(said) ?? [];
    if (kind === 'Attribute' && name !== undefined) give(name, value);
    else if (kind === 'Identifier' && own === undefined) own = said;
    else if (kind === 'Status' && isStatus(said)) status = said;
    else notes.push(kind === 'AnnotatorNotes' ? said : `${kind}: ${said}`);
  };
  for (const each of words) give('fragments', each);
  return {
    key,
    type,
    place,
    links,
    say(line) {
      if (line.kind === 'attribute')
        give(configuration.attribute(type, line.type), configuration.value(line.value ?? 'true'));
      else if (line.kind === 'reference') give(line.type, line.words);
      else remark(line.type, configuration.isOurs ? unfolded(line.words) : line.words);
    },
    collected: () => ({
      key,
      ...(own === undefined ? {} : { id: own }),
      tag,
      place,
      attributes: [...attributes].map(([name, values]) => ({ name, values })),
      ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
      ...(status === undefined ? {} : { status }),
      links,
      origin: { file: surroundings.file, line },
    }),
  };
}

/** In remarks of our export line ends are two characters; anywhere else `\n` may be part of a path. */
function unfolded(words: string): string {
  return words.replaceAll('\\n', '\n');
}

function byArgument(a: { readonly role: string }, b: { readonly role: string }): number {
  const place = ({ role }: { readonly role: string }) => ['Arg1', 'Arg2'].indexOf(role);
  return place(a) < 0 || place(b) < 0 ? 0 : place(a) - place(b);
}

function placer(
  { text, losses }: Surroundings,
  problem: (line: number, what: LineProblem['what'], params: Params) => void,
): (line: Line<'text'>) => Placed | undefined {
  const placeOf = text && bratPlaces(text.text, text.hasMark);
  let isUtf16 = false;
  return ({ line, id, fragments, words }) => {
    if (!placeOf || !text) {
      if (words === undefined || words.trim() === '') problem(line, problems.empty, { id });
      else return { place: { quote: words, prefix: '', suffix: '' }, words: [] };
      return undefined;
    }
    const place = placeOf(fragments, words);
    if (!place.span) {
      const { empty, outside, otherWords } = problems;
      problem(line, { empty, outside, 'other-words': otherWords }[place.problem], { id });
      return undefined;
    }
    if (place.by === 'words') problem(line, problems.moved, { id });
    if (place.by === 'utf-16' && !isUtf16) {
      isUtf16 = true;
      problem(line, problems.utf16, { id });
    }
    losses.gaps += place.gaps;
    return { place: place.span, words: place.gaps > 0 ? place.parts : [] };
  };
}
