import type { Message } from '../../findings.ts';
import type { AnnotationStatus } from '../../formats/annotations.ts';
import type { Report } from '../collecting/report.ts';
import type { CollectedAttribute } from '../collection.ts';
import { fieldOf, isScalar, listOf, stringOf } from '../reading/json.ts';

/** What an annotation says of its passage. */
export interface Bodies {
  /** At least one: an annotation without a tag has its motivation for one. */
  readonly tags: readonly string[];
  readonly attributes: readonly CollectedAttribute[];
  readonly note?: string;
  readonly status?: AnnotationStatus;
}

export function bodiesOf(annotation: unknown, report: Report): Bodies {
  const motivation = wordOf(listOf(fieldOf(annotation, 'motivation'))[0]);
  const tags = new Set<string>();
  const attributes = new Map<string, (string | number | boolean)[]>();
  const notes: string[] = [];
  let status: AnnotationStatus | undefined;
  const all = [...listOf(fieldOf(annotation, 'body')), ...listOf(fieldOf(annotation, 'bodyValue'))];
  for (const body of all) {
    const purpose = wordOf(listOf(fieldOf(body, 'purpose'))[0]) ?? (motivation === 'linking' ? undefined : motivation);
    const value = stringOf(body) ?? stringOf(fieldOf(body, 'value'));
    const name = stringOf(property(body, 'name'));
    const given = property(body, 'value');
    const tag = purpose === 'tagging' ? (value ?? nameOfConcept(body)) : undefined;
    if (name === 'status' && purpose === 'assessing' && isStatus(given)) status = given;
    else if (name !== undefined && (isScalar(given) || value !== undefined)) {
      attributes.set(name, [...(attributes.get(name) ?? []), isScalar(given) ? given : (value ?? '')]);
    } else if (tag !== undefined && tag.trim() !== '') tags.add(tag.trim());
    else if (value !== undefined && !isAddress(value)) {
      if (value.trim() !== '') notes.push(value.trim());
    } else report.lose(losses.body);
  }
  // The API of Hypothesis has keys of its own for these.
  for (const each of listOf(fieldOf(annotation, 'tags')))
    if (typeof each === 'string' && each.trim()) tags.add(each.trim());
  const text = stringOf(fieldOf(annotation, 'text'))?.trim();
  if (text) notes.push(text);
  return {
    tags: tags.size > 0 ? [...tags] : [motivation ?? 'annotation'],
    attributes: [...attributes].map(([name, values]) => ({ name, values })),
    ...(notes.length > 0 ? { note: notes.join('\n\n') } : {}),
    ...(status === undefined ? {} : { status }),
  };
}

/** A name, or what an account (`acct:NAME@HOST`) or an address ends in. */
export function creatorOf(annotation: unknown): string | undefined {
  const creator = listOf(fieldOf(annotation, 'creator') ?? fieldOf(annotation, 'user'))[0];
  const name = ['name', 'nickname', 'email'].map((key) => stringOf(fieldOf(creator, key))).find((each) => each);
  const id = stringOf(creator) ?? stringOf(fieldOf(creator, 'id'));
  return name ?? /^acct:([^@]+)/u.exec(id ?? '')?.[1] ?? id?.split(/[/#]/u).findLast((part) => part !== '');
}

/** A property of schema.org, by its short or its whole name. */
export function property(value: unknown, name: string): unknown {
  const keys = [`schema:${name}`, `http://schema.org/${name}`, `https://schema.org/${name}`];
  return keys.map((key) => fieldOf(value, key)).find((each) => each !== undefined);
}

function wordOf(value: unknown): string | undefined {
  return stringOf(value)?.replace(/^oa:|^http:\/\/www\.w3\.org\/ns\/oa#/u, '');
}

/** A concept that is tagged by its address has the last part of that for a name. */
function nameOfConcept(body: unknown): string | undefined {
  const address = stringOf(fieldOf(body, 'source')) ?? stringOf(fieldOf(body, 'id'));
  return address?.split(/[/#]/u).findLast((part) => part !== '');
}

function isAddress(text: string): boolean {
  return /^(?:https?|urn|ftp):\S+$/iu.test(text.trim());
}

function isStatus(value: unknown): value is AnnotationStatus {
  return value === 'draft' || value === 'accepted' || value === 'disputed';
}

const losses = {
  body: { en: 'bodies that are other resources than texts', zh: '并非文本的标注内容' },
} as const satisfies Record<string, Message>;
