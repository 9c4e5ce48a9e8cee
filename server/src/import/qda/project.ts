import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { CollectedDocument, DeclaredTag } from '../collection.ts';
import type { GivenFile, LookUp } from '../importer.ts';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml.ts';
import { readCodes } from './codes.ts';
import { distinctNames } from './distinctNames.ts';
import { guidIn } from './guid.ts';
import { linkedNotes, tieLinks } from './links.ts';
import { readNotes } from './notes.ts';
import { type Packed, unpackProject } from './packed.ts';
import { draftsOf, finished, positionsOf, type Surroundings } from './passages.ts';
import { locators } from './positions.ts';
import { qdaRoot } from './root.ts';
import { textOfNote, textOfSource } from './texts.ts';
import { countUntaken } from './untaken.ts';
import { factsOf } from './variables.ts';

export interface QdaProject {
  readonly name: string | undefined;
  readonly tags: ReadonlyMap<string, DeclaredTag>;
  readonly documents: readonly CollectedDocument[];
}

/** What several projects of one import share: the names that are taken, and how much there may still be. */
export interface Shared {
  readonly pathFor: (name: string) => string;
  readonly nextKey: () => string;
  readonly hasRoom: (length: number) => boolean;
}

const maxDocuments = 2000;

/** A REFI-QDA project (https://www.qdasoftware.org); nothing where there is none in the file. */
export function readProject(file: GivenFile, lookUp: LookUp, shared: Shared, report: Report): QdaProject | undefined {
  const packed = unpackProject(file, lookUp, report);
  const inXml = { file: file.path, ...(packed?.entry !== undefined && { entry: packed.entry }) };
  const root = packed && qdaRoot(packed.xml, ['Project'], inXml, report);
  if (!packed || !root) return undefined;
  const place = ({ line }: XmlElement) => ({ ...inXml, line });
  const notes = readNotes(childNamed(root, 'Notes'), (note) => textOfNote(note, packed, place(note), report), report);
  const memosOf = (element: XmlElement) =>
    notes
      .of(element)
      .map(({ words }) => words)
      .join('\n\n');
  const codes = readCodes(childNamed(childNamed(root, 'CodeBook'), 'Codes'), memosOf, place, report);
  const links = childNamed(root, 'Links');
  const memo = memoTags(codes.tags);
  const around: Surroundings = {
    ...shared,
    codes,
    notes,
    linkedNotes: linkedNotes(links, notes),
    memoTag: memo.tag,
    ends: new Map(),
    place,
    report,
  };
  const facts = factsOf(root, report);
  const texts = textsOf(root, packed, place, report);
  const locates = locators(root.attributes.get('origin') ?? '', texts);
  const drafts = texts.map((each, i) => draftsOf(each, locates[i] as (typeof locates)[number], around));
  tieLinks(links, around.ends, notes, report);
  const users = usersOf(root);
  const documents = texts.map(({ source, name, text }, i) => ({
    path: shared.pathFor(name),
    text,
    ...facts(source),
    annotations: (drafts[i] ?? []).map((draft) => finished(draft, users, codes)),
  }));
  countUntaken(root, notes.left(), report);
  const name = root.attributes.get('name')?.trim();
  return { name: name === '' ? undefined : name, tags: new Map([...codes.tags, ...memo.used()]), documents };
}

/** Sources of text, and the texts of PDFs. */
function textsOf(root: XmlElement, packed: Packed, place: Surroundings['place'], report: Report) {
  const all = (childNamed(root, 'Sources')?.children ?? []).flatMap((element) => {
    const source = element.name === 'PDFSource' ? childNamed(element, 'Representation') : element;
    if (!source || (element.name !== 'TextSource' && element.name !== 'PDFSource')) return [];
    return [{ source, name: element.attributes.get('name') ?? source.attributes.get('name') ?? '' }];
  });
  const over = all[maxDocuments];
  if (over) report.tell(place(over.source), messages.tooMany, { most: maxDocuments });
  return all.slice(0, maxDocuments).flatMap(({ source, name }) => {
    const text = textOfSource(source, packed, place(source), report);
    const selections = childrenNamed(source, 'PlainTextSelection');
    if (text === undefined) report.lose(losses.withoutText, selections.length);
    return text === undefined
      ? []
      : [{ source, name, text, selections: selections.flatMap((each) => positionsOf(each) ?? []) }];
  });
}

/** Two users of one name are still two. */
function usersOf(root: XmlElement): ReadonlyMap<string, string> {
  const users = new Map<string, string>();
  const distinct = distinctNames();
  for (const { attributes } of childrenNamed(childNamed(root, 'Users'), 'User')) {
    const guid = guidIn(attributes.get('guid'));
    const name = [attributes.get('name'), attributes.get('id')].map((each) => each?.trim()).find((each) => each) ?? '';
    if (guid === undefined || name === '' || users.has(guid)) continue;
    users.set(guid, distinct(name.slice(0, maxName)));
  }
  return users;
}

const maxName = 100;

function memoTags(tags: ReadonlyMap<string, DeclaredTag>) {
  const distinct = distinctNames();
  for (const name of tags.keys()) distinct(name);
  const name = distinct('memo');
  let isUsed = false;
  return {
    tag() {
      isUsed = true;
      return name;
    },
    used: (): readonly (readonly [string, DeclaredTag])[] => (isUsed ? [[name, memoTag]] : []),
  };
}

const memoTag: DeclaredTag = {
  title: new Map([
    ['en', 'Memo'],
    ['zh', '备忘'],
  ]),
  description: new Map([
    ['en', 'A passage with a remark and no code.'],
    ['zh', '有备注而没有编码的片段。'],
  ]),
  attributes: new Map(),
};

const losses = {
  withoutText: { en: 'selections in sources whose text is not there', zh: '文本缺失的来源中的选区' },
} as const satisfies Record<string, Message>;

const messages = {
  tooMany: {
    en: 'there are more than {most} texts; those from here on are left out. Export the project in parts.',
    zh: '文本超过 {most} 篇，此后的已略去。请分几部分导出项目。',
  },
} as const satisfies Record<string, Message>;
