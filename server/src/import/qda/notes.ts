import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import { childrenNamed, type XmlElement } from '../reading/xml.ts';
import { guidIn } from './guid.ts';

/** What somebody remarked. */
export interface Note {
  readonly words: string;
  /** Whose it is, by GUID. */
  readonly user: string | undefined;
  /** Where it stands in the text that refers to it; QualCoder's annotations have it so. */
  readonly selections: readonly XmlElement[];
}

export interface Notes {
  /** Those that an element refers to. They count as taken. */
  readonly of: (element: XmlElement) => readonly Note[];
  readonly at: (guid: string) => Note | undefined;
  /** How many nobody has asked for. */
  readonly left: () => number;
}

export function readNotes(
  list: XmlElement | undefined,
  textOf: (note: XmlElement) => string | undefined,
  report: Report,
): Notes {
  const elements = new Map<string, XmlElement>();
  for (const each of childrenNamed(list, 'Note')) {
    const guid = guidIn(each.attributes.get('guid'));
    if (guid !== undefined && !elements.has(guid)) elements.set(guid, each);
  }
  const read = new Map<string, Note | undefined>();
  const at = (guid: string) => {
    const element = elements.get(guid);
    if (element && !read.has(guid)) read.set(guid, noteOf(element, textOf));
    return read.get(guid);
  };
  return {
    at,
    of: (element) =>
      childrenNamed(element, 'NoteRef').flatMap((each) => {
        const guid = guidIn(each.attributes.get('targetGUID')) ?? '';
        if (!elements.has(guid)) report.lose(missing);
        return at(guid) ?? [];
      }),
    left: () => childrenNamed(list, 'Note').length - read.size,
  };
}

function noteOf(element: XmlElement, textOf: (note: XmlElement) => string | undefined): Note | undefined {
  const words = textOf(element)?.trim() ?? '';
  if (words === '') return undefined;
  const { attributes } = element;
  const user = guidIn(attributes.get('creatingUser')) ?? guidIn(attributes.get('modifyingUser'));
  return { words, user, selections: childrenNamed(element, 'PlainTextSelection') };
}

const missing: Message = { en: 'references to notes that are not there', zh: '指向不存在的备注的引用' };
