import { codeName } from '../../export/codebook.ts';
import type { Message } from '../../findings.ts';
import { isPaletteColour, nearestColour } from '../collecting/nearestColour.ts';
import type { Report } from '../collecting/report.ts';
import type { DeclaredAttribute, DeclaredTag, Origin } from '../collection.ts';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml.ts';
import { attributeDescribedIn, describedIn, textOf } from './description.ts';
import { distinctNames } from './distinctNames.ts';
import { guidIn } from './guid.ts';

/** The codes of a codebook or a project, as tags and values. */
export interface Codes {
  /** Those that coders may give. */
  readonly tags: ReadonlyMap<string, DeclaredTag>;
  /** What it says of a passage to give it a code, by GUID; for codes that only group others, too. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>;
}

export interface CodeMeaning {
  readonly tag: string;
  /** What the tag's code is called where it stands, without those above it. */
  readonly name: string;
  readonly attribute?: string;
  readonly value?: string | boolean;
}

const maxCodes = 10_000;
/** Of names with those above them, in UTF-16 code units. */
export const maxName = 300;

/**
 * A code becomes a tag; one below another has the names above it in front, as our export writes those of values, unless
 * it has them already. What our export makes of attributes becomes attributes again, wherever their tag stands now.
 */
export function readCodes(
  list: XmlElement | undefined,
  memosOf: (code: XmlElement) => string,
  place: (element: XmlElement) => Origin,
  report: Report,
): Codes {
  const tags = new Map<string, DeclaredTag>();
  const meanings = new Map<string, CodeMeaning>();
  const distinct = distinctNames();
  let count = 0;

  const mean = (code: XmlElement, meaning: CodeMeaning) => {
    const guid = guidIn(code.attributes.get('guid'));
    if (guid === undefined) report.tell(place(code), messages.noGuid, { name: meaning.name });
    else if (meanings.has(guid)) report.tell(place(code), messages.twice, { name: meaning.name });
    else meanings.set(guid, meaning);
  };

  const read = (code: XmlElement, above: { readonly path: string; readonly name: string } | undefined) => {
    if (++count > maxCodes) {
      if (count === maxCodes + 1) report.tell(place(code), messages.tooMany, { most: maxCodes });
      return;
    }
    const name = nameOf(code);
    if (name === '') report.tell(place(code), messages.noName);
    if (isLong(code, above?.path)) report.lose(losses.names);
    const tag = distinct(pathOf(name === '' ? 'code' : name, above));
    const { attributes, others } = partsOf(code, name);
    mean(code, { tag, name });
    if (isCodable(code)) {
      const own = attributes.map((each) => readAttribute(each, { tag, name }, mean, report));
      tags.set(tag, { ...definitionOf(code, memosOf(code), report), attributes: new Map(own) });
    } else {
      const isSaying = wordsOf(code) !== '' || memosOf(code) !== '' || code.children.length === 0;
      if (isSaying) report.lose(losses.groups);
      for (const each of attributes) others.push(each);
    }
    for (const each of others) read(each, { path: tag, name });
  };
  for (const code of childrenNamed(list, 'Code')) read(code, undefined);
  return { tags, meanings };
}

function nameOf(code: XmlElement): string {
  return (code.attributes.get('name') ?? '').replace(/\s+/gu, ' ').trim().slice(0, maxName);
}

/** Whether the name, or that with those above it, is not taken whole. */
function isLong({ attributes }: XmlElement, above = ''): boolean {
  return above.length + (attributes.get('name')?.length ?? 0) + codeName('', '').length > maxName;
}

/** Programs that do not say mean that it can be given. */
function isCodable(code: XmlElement): boolean {
  return !/^(?:false|0)$/u.test(code.attributes.get('isCodable')?.trim() ?? '');
}

function wordsOf(code: XmlElement): string {
  return childNamed(code, 'Description')?.text.trim() ?? '';
}

function pathOf(name: string, above: { readonly path: string; readonly name: string } | undefined): string {
  if (!above) return name;
  const lead = codeName(above.name, '');
  const own = name.startsWith(lead) && name.length > lead.length ? name.slice(lead.length) : name;
  const path = codeName(above.path, own);
  return path.length > maxName ? name : path;
}

/** The codes below one: those that our export made of attributes, and others. */
function partsOf(code: XmlElement, name: string): { attributes: readonly XmlElement[]; others: XmlElement[] } {
  const below = childrenNamed(code, 'Code');
  const attributes = new Set(below.filter((each) => isAttribute(each, name)));
  return { attributes: [...attributes], others: below.filter((each) => !attributes.has(each)) };
}

function isAttribute(code: XmlElement, tag: string): boolean {
  const name = nameOf(code);
  const values = childrenNamed(code, 'Code');
  const isNamed = (each: string, above: string) => each.startsWith(codeName(above, '')) && each !== codeName(above, '');
  if (isCodable(code) || !isNamed(name, tag)) return false;
  if (values.length === 0) return attributeDescribedIn(wordsOf(code)).type !== undefined;
  return values.every(
    (each) => isCodable(each) && isNamed(nameOf(each), name) && childNamed(each, 'Code') === undefined,
  );
}

function readAttribute(
  code: XmlElement,
  tag: CodeMeaning,
  mean: (code: XmlElement, meaning: CodeMeaning) => void,
  report: Report,
): readonly [string, DeclaredAttribute] {
  const own = nameOf(code);
  const name = own.slice(codeName(tag.name, '').length);
  const { type: told, many, ...described } = attributeDescribedIn(wordsOf(code));
  mean(code, { ...tag, attribute: name });
  const values = childrenNamed(code, 'Code').map((each) => {
    const value = nameOf(each).slice(codeName(own, '').length);
    return { code: each, value, meaning: textOf(wordsOf(each)) ?? new Map<string, string>() };
  });
  const isTruth = values.length === 2 && values.every(({ value }) => value === 'true' || value === 'false');
  const type = told ?? (isTruth ? 'boolean' : 'enum');
  for (const { code: each, value } of values) {
    mean(each, { ...tag, attribute: name, value: type === 'boolean' ? value === 'true' : value });
    countColour(each, report);
  }
  const words = new Map(values.map(({ value, meaning }) => [value, meaning]));
  return [name, { ...described, type, ...(type === 'enum' && { values: words }), ...(many && { many }) }];
}

function definitionOf(code: XmlElement, memos: string, report: Report): Omit<DeclaredTag, 'attributes'> {
  const described = describedIn(wordsOf(code));
  const written = code.attributes.get('color');
  const color = written === undefined ? undefined : nearestColour(written);
  if (written !== undefined && !isPaletteColour(written)) report.lose(losses.colours);
  const description = textOf([described.description?.get('') ?? '', memos].join('\n\n'));
  return { ...described, ...(description && { description }), ...(color && { color }) };
}

function countColour(code: XmlElement, report: Report): void {
  if (code.attributes.has('color')) report.lose(losses.colours);
}

const losses = {
  names: { en: 'names of codes longer than a tag’s', zh: '超出标签长度的编码名称' },
  groups: {
    en: 'descriptions of codes that only group others',
    zh: '仅用于分组的编码的说明',
  },
  colours: {
    en: 'exact colours of codes (the nearest of the palette is taken)',
    zh: '编码的确切颜色（取调色板中最接近的）',
  },
} as const satisfies Record<string, Message>;

const messages = {
  noGuid: {
    en: 'the code “{name}” has no GUID, so no passage can refer to it. It is taken over as a tag.',
    zh: '编码“{name}”没有 GUID，片段无法引用它；已作为标签导入。',
  },
  twice: {
    en: 'another code has the GUID of “{name}”; passages with it get the first. Give each a GUID of its own.',
    zh: '另一编码与“{name}”的 GUID 相同，引用它的片段归于前者。请为每个编码使用不同的 GUID。',
  },
  noName: {
    en: 'a code has no name; it is called “code”. Name it in the source, or rename the tag.',
    zh: '有一个编码没有名称，已命名为“code”。请在来源中命名，或重命名该标签。',
  },
  tooMany: {
    en: 'there are more than {most} codes; the further ones are left out. Nobody codes by so many: look whether the file is right.',
    zh: '编码超过 {most} 个，其余已略去。不会有人使用这么多编码，请检查文件是否正确。',
  },
} as const satisfies Record<string, Message>;
