import { type DocumentSource, saidOf } from '../../export/sources.ts';
import type { Message } from '../../findings.ts';
import type { CollectedAnnotation, CollectedDocument, Collection, Origin } from '../collection.ts';
import type { ImportProblem } from '../importer.ts';

/** A collection of what files can hold: no half characters, no NUL, no annotation without a tag. */
export function soundCollection(given: Collection): {
  readonly collection: Collection;
  readonly problems: readonly ImportProblem[];
} {
  const problems: ImportProblem[] = [];
  const documents = given.documents.map((document) => soundDocument(document, problems));
  return { collection: { ...given, name: given.name?.toWellFormed(), documents }, problems };
}

function soundDocument(document: CollectedDocument, problems: ImportProblem[]): CollectedDocument {
  const { text, language, date, source, ...rest } = document;
  // The length stays, so that places do.
  const sound = text?.toWellFormed().replaceAll('\0', '\ufffd');
  const tell = (origin: Origin | undefined, what: Message, params = {}) =>
    problems.push({ file: document.path, ...origin, what, params: { document: document.path, ...params } });
  if (sound !== text) tell(undefined, messages.characters);
  const isLanguage = language === undefined || /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(language);
  if (!isLanguage) tell(undefined, messages.language, { language });
  const day = dayOf(date);
  const published = dayOf(source?.date);
  if (source?.date !== undefined && published === undefined) tell(undefined, messages.date, { date: source.date });
  if (date !== undefined && day === undefined) tell(undefined, messages.date, { date });
  const annotations = document.annotations.flatMap((annotation) => {
    if (annotation.tag.trim() !== '') return [soundAnnotation(annotation)];
    tell(annotation.origin, messages.tag);
    return [];
  });
  return {
    ...rest,
    text: sound,
    ...(isLanguage && language !== undefined ? { language } : {}),
    ...(day === undefined ? {} : { date: day }),
    ...(source ? { source: soundSource(source, published) } : {}),
    annotations,
  };
}

/** As files may have it, a time left out. */
function dayOf(date: string | undefined): string | undefined {
  return date === undefined ? undefined : /^\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])/u.exec(date)?.[0];
}

function soundSource(source: DocumentSource, date: string | undefined): DocumentSource {
  const said = saidOf({ ...source, date }).map(([key, value]) => [key, value.toWellFormed()]);
  return Object.fromEntries(said);
}

function soundAnnotation(annotation: CollectedAnnotation): CollectedAnnotation {
  const { place, attributes, links, note, coder } = annotation;
  const coderName = coder?.toWellFormed().trim();
  const { coder: _, note: __, ...rest } = annotation;
  return {
    ...rest,
    ...(coderName ? { coder: coderName } : {}),
    ...(note?.trim() ? { note: note.toWellFormed().trim() } : {}),
    tag: annotation.tag.toWellFormed(),
    place:
      'quote' in place
        ? {
            quote: place.quote.toWellFormed(),
            prefix: place.prefix.toWellFormed(),
            suffix: place.suffix.toWellFormed(),
          }
        : place,
    attributes: attributes
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({ name: name.toWellFormed(), values: values.map(soundValue) })),
    links: links.map(({ relation, target }) => ({ relation: relation.toWellFormed(), target })),
  };
}

/** JSON has numbers that no computer holds, and two zeros. */
function soundValue(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  return value;
}

const messages = {
  characters: {
    en: 'the text of “{document}” holds halves of characters or NUL, which no text file does. Each is now “\ufffd”; look there.',
    zh: '“{document}”的文本含有半个字符或 NUL，文本文件无法保存。已用“\ufffd”代替，请核对。',
  },
  language: {
    en: '“{language}”, the language of “{document}”, is no BCP 47 tag such as zh or en, and was left out.',
    zh: '“{document}”的语言“{language}”不是 BCP 47 标记（如 zh、en），已略去。',
  },
  date: {
    en: '“{date}”, the date of “{document}”, is not in ISO 8601, and was left out.',
    zh: '“{document}”的日期“{date}”不符合 ISO 8601，已略去。',
  },
  tag: {
    en: 'an annotation of “{document}” left out, because it has no tag.',
    zh: '“{document}”的一条标注没有标签，已略去。',
  },
} as const satisfies Record<string, Message>;
