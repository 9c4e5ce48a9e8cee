import type { Message } from '../../findings.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../collecting/report.ts';
import type { CollectedAnnotation, CollectedLink, Origin } from '../collection.ts';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml.ts';
import type { CodeMeaning, Codes } from './codes.ts';
import { guidIn } from './guid.ts';
import type { Note, Notes } from './notes.ts';
import { isCalledOtherwise, type Locate, type Positions } from './positions.ts';
import { saidIn } from './said.ts';

/** An annotation until all links are known. */
export interface Draft {
  readonly key: string;
  readonly tag: string;
  /** The GUID of the user. */
  readonly user: string | undefined;
  readonly place: Span;
  readonly origin: Origin;
  readonly attributes: Map<string, Set<string | boolean>>;
  readonly notes: string[];
  readonly links: CollectedLink[];
  id?: string;
  status?: AnnotationStatus;
}

/** What the passages of a project have in common. */
export interface Surroundings {
  readonly codes: Codes;
  readonly notes: Notes;
  /** Notes that a link ties to a selection, as NVivo does. */
  readonly linkedNotes: ReadonlyMap<string, readonly Note[]>;
  /** What a passage is tagged with that has a note and no code. */
  readonly memoTag: () => string;
  readonly nextKey: () => string;
  /** The annotation that the GUID of a selection or a coding stands for: the first, where it has several. */
  readonly ends: Map<string, Draft>;
  /** False where what all annotations quote and say comes to more than anybody reads. */
  readonly hasRoom: (length: number) => boolean;
  readonly place: (element: XmlElement) => Origin;
  readonly report: Report;
}

/** For each user and tag of a selection an annotation. */
export function draftsOf(
  { source, text }: { readonly source: XmlElement; readonly text: string },
  locate: Locate,
  around: Surroundings,
): readonly Draft[] {
  const { notes, report } = around;
  for (const each of childrenNamed(source, 'PlainTextSelection').slice(0, compared))
    compare(each, text, locate, around);
  const own = childrenNamed(source, 'PlainTextSelection').flatMap((each) => selectionDrafts(each, locate, around));
  const annotations = notes.of(source).flatMap((note) => {
    if (note.selections.length === 0) report.lose(losses.ofDocuments);
    return note.selections.flatMap((selection) => {
      const place = placeOf(selection, locate, around);
      return place ? memoDraft(selection, place, [note], note.user, around) : [];
    });
  });
  return [...own, ...annotations];
}

/** The annotation that a draft has become, its coder named. */
export function finished(draft: Draft, users: ReadonlyMap<string, string>, { tags }: Codes): CollectedAnnotation {
  const { key, tag, place, origin, id, status, user, attributes, notes, links } = draft;
  // Codes came before the values of descriptions; people write attributes as the codebook has them.
  const declared = [...(tags.get(tag)?.attributes.keys() ?? [])].filter((name) => attributes.has(name));
  const names = new Set([...declared, ...attributes.keys()]);
  const coder = user === undefined ? undefined : users.get(user);
  return {
    key,
    ...(id !== undefined && { id }),
    ...(coder !== undefined && { coder }),
    tag,
    place,
    attributes: [...names].map((name) => ({ name, values: [...(attributes.get(name) ?? [])] })),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
    ...(status && { status }),
    links,
    origin,
  };
}

/** The positions of a selection as they are written; nothing where they are no numbers. */
export function positionsOf({ attributes }: XmlElement): Positions | undefined {
  const [start, end] = ['startPosition', 'endPosition'].map((key) => {
    const written = attributes.get(key)?.trim() ?? '';
    return /^[+-]?\d{1,15}$/u.test(written) ? Number(written) : undefined;
  });
  return start === undefined || end === undefined ? undefined : { start, end, name: attributes.get('name') ?? '' };
}

function placeOf(selection: XmlElement, locate: Locate, { place, report }: Surroundings): Span | undefined {
  const positions = positionsOf(selection);
  if (!positions) {
    report.tell(place(selection), messages.noPositions);
    return undefined;
  }
  const { start, end } = positions;
  const span = locate(start, end);
  if (!span) report.tell(place(selection), messages.outside, { start, end });
  else if (span.start === span.end) report.lose(losses.empty);
  else return span;
  return undefined;
}

/** Of each text so many selections are compared; where positions are wrong, most are. */
const compared = 1000;

function compare(selection: XmlElement, text: string, locate: Locate, { place, report }: Surroundings): void {
  const positions = positionsOf(selection);
  const span = positions && locate(positions.start, positions.end);
  if (!span || !isCalledOtherwise(text, span, positions.name)) return;
  report.tell(place(selection), messages.otherwise, { name: positions.name.slice(0, 80) });
}

function selectionDrafts(selection: XmlElement, locate: Locate, around: Surroundings): readonly Draft[] {
  const { notes, linkedNotes, report } = around;
  // Its codes and notes would be missing.
  if (!selection.isWhole) return [];
  const place = placeOf(selection, locate, around);
  if (!place) return [];
  const guid = guidIn(selection.attributes.get('guid')) ?? '';
  const own = userOf(selection);
  const { drafts, tags } = codedDrafts(selection, place, own, around);
  const said = saidIn(childNamed(selection, 'Description')?.text ?? '', tags);
  const remarks: Note[] = [...notes.of(selection), ...(linkedNotes.get(guid) ?? [])];
  if (said.rest !== '') remarks.unshift({ words: said.rest, user: own, selections: [] });
  if (drafts.length === 0) {
    const memo = remarks.length > 0 ? memoDraft(selection, place, remarks, own, around) : [];
    const isUncoded = remarks.length === 0 && childNamed(selection, 'Coding') === undefined;
    if (isUncoded) report.lose(losses.uncoded);
    return memo;
  }
  const reversed = drafts.toReversed();
  const byUser = new Map(reversed.map((draft) => [draft.user, draft]));
  const first = byUser.get(own) ?? (drafts[0] as Draft);
  const byTag = new Map([...reversed, first].map((draft) => [draft.tag, draft]));
  if (said.id !== undefined) first.id = said.id;
  if (said.status) first.status = said.status;
  for (const { tag, attribute, value } of said.values) {
    const draft = byTag.get(tag);
    if (draft) addValue(draft, attribute, value, around);
  }
  for (const { words, user } of remarks) {
    const draft = byUser.get(user) ?? first;
    if (around.hasRoom(words.length)) draft.notes.push(words);
    else report.lose(losses.notes);
  }
  if (guid !== '' && !around.ends.has(guid)) around.ends.set(guid, first);
  return drafts;
}

function codedDrafts(selection: XmlElement, place: Span, own: string | undefined, around: Surroundings) {
  const { codes, notes, report } = around;
  const drafts = new Map<string, Draft>();
  const tags = new Map<string, CodeMeaning>();
  for (const coding of childrenNamed(selection, 'Coding')) {
    const meaning = codes.meanings.get(guidIn(childNamed(coding, 'CodeRef')?.attributes.get('targetGUID')) ?? '');
    if (!meaning) {
      report.tell(around.place(coding), messages.noCode);
      continue;
    }
    const user = userOf(coding) ?? own;
    const which = JSON.stringify([user, meaning.tag]);
    const draft = drafts.get(which) ?? draftAt(selection, place, meaning.tag, user, around);
    if (!draft) continue;
    drafts.set(which, draft);
    tags.set(meaning.tag, meaning);
    const { attribute, value } = meaning;
    if (attribute !== undefined && value !== undefined) addValue(draft, attribute, value, around);
    for (const { words } of notes.of(coding)) {
      if (around.hasRoom(words.length)) draft.notes.push(words);
      else report.lose(losses.notes);
    }
    const guid = guidIn(coding.attributes.get('guid'));
    if (guid !== undefined && !around.ends.has(guid)) around.ends.set(guid, draft);
  }
  return { drafts: [...drafts.values()], tags: [...tags.values()] };
}

function memoDraft(
  selection: XmlElement,
  place: Span,
  remarks: readonly Note[],
  own: string | undefined,
  around: Surroundings,
): readonly Draft[] {
  const user = own ?? remarks.find((each) => each.user !== undefined)?.user;
  const words = remarks.map((each) => each.words);
  const length = words.reduce((sum, each) => sum + each.length, 0);
  const draft = around.hasRoom(length) ? draftAt(selection, place, around.memoTag(), user, around) : undefined;
  if (!draft) return [];
  draft.notes.push(...words);
  const guid = guidIn(selection.attributes.get('guid'));
  if (guid !== undefined && !around.ends.has(guid)) around.ends.set(guid, draft);
  return [draft];
}

function draftAt(
  selection: XmlElement,
  place: Span,
  tag: string,
  user: string | undefined,
  around: Surroundings,
): Draft | undefined {
  if (!around.hasRoom(place.end - place.start)) {
    around.report.lose(losses.passages);
    return undefined;
  }
  const origin = around.place(selection);
  return { key: around.nextKey(), tag, user, place, origin, attributes: new Map(), notes: [], links: [] };
}

function addValue(draft: Draft, attribute: string, value: string | boolean, around: Surroundings): void {
  const values = draft.attributes.get(attribute) ?? new Set();
  if (!values.has(value) && around.hasRoom(String(value).length)) draft.attributes.set(attribute, values.add(value));
}

function userOf({ attributes }: XmlElement): string | undefined {
  return guidIn(attributes.get('creatingUser')) ?? guidIn(attributes.get('modifyingUser'));
}

const losses = {
  empty: { en: 'selections of no characters', zh: '空的选区' },
  uncoded: { en: 'selections without a code or a note', zh: '没有编码或备注的选区' },
  ofDocuments: { en: 'notes about whole documents', zh: '关于整篇文档的备注' },
  notes: { en: 'notes beyond what an import may hold', zh: '超出导入容量的备注' },
  passages: { en: 'passages beyond what an import may hold', zh: '超出导入容量的片段' },
} as const satisfies Record<string, Message>;

const messages = {
  noPositions: {
    en: 'the selection has no startPosition and endPosition that are whole numbers, so it has no place; it is left out. Correct it in the source.',
    zh: '该选区没有整数的 startPosition 和 endPosition，无法定位，已略去。请在来源中改正。',
  },
  outside: {
    en: 'the selection from {start} to {end} lies outside of its text and is left out. Correct it in the source, or look whether the text is the right one.',
    zh: '从 {start} 到 {end} 的选区在其文本之外，已略去。请在来源中改正，或检查文本是否正确。',
  },
  otherwise: {
    en: 'the selection is called “{name}”, which stands elsewhere in the text. It is taken over where its positions say; compare it with the source.',
    zh: '该选区名为“{name}”，而这些文字在文本的别处。已按其位置导入，请与来源对照。',
  },
  noCode: {
    en: 'the coding refers to a code that is not in the codebook and is left out. Export the project once more, with all codes.',
    zh: '该编码引用了编码表中没有的编码，已略去。请连同所有编码重新导出项目。',
  },
} as const satisfies Record<string, Message>;
