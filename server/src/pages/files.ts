import { shortestContext } from '../annotations/context.ts';
import { edited, insertion } from '../annotations/insert.ts';
import type { NewAnnotation } from '../annotations/written.ts';
import { newAnnotationFile } from '../newProject.ts';
import { createSource } from '../text/source.ts';
import { quoted } from '../yaml/write.ts';
import type { Clean } from './clean.ts';
import type { Reason } from './page.ts';
import type { WrittenDocument } from './text.ts';

/** The tag of what an import is not sure of. */
export const doubtfulTag = 'doubtful';

/**
 * The annotation file of a document that has just arrived: where it comes from, and a draft for each passage in doubt,
 * so that a person decides. `annotator` is nobody: these are no codes.
 */
export function arrivalFile(
  documentName: string,
  { about, date }: Clean,
  { text, marks }: WrittenDocument,
  from: string,
): string {
  const { title, author, publisher, url, language } = about;
  const source = { title, author, publisher, url, date: about.date, file: from };
  const lines = Object.entries(source).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : `  ${key}: ${key === 'date' ? value : quoted(value)}\n`,
  );
  const head = newAnnotationFile(documentName, undefined, undefined).replace(
    /annotations:\n$/u,
    [
      ...(language === undefined ? [] : [`language: ${language}\n`]),
      ...(date === undefined ? [] : [`date: ${date}\n`]),
      `source:\n${lines.join('')}`,
      'annotations:\n',
    ].join(''),
  );
  const file = createSource('file:///import.postil.yaml', head);
  const additions = marks.map((mark, i) => ({ annotation: draft(text, mark, i + 1), after: -1 }));
  const edits = additions.length === 0 ? [] : insertion(file, additions);
  // What cannot be written as meant is left out; the text has it all the same.
  return edited(head, edits ?? []);
}

/** What a project that takes in such files says of the tag, as lines below `tags:`. */
export const doubtfulDefinition = `  ${doubtfulTag}:
    title: { en: Doubtful text, zh: 存疑文字 }
    description:
      en: Left by an import for a person to decide. Take the words out of the document if they are no part of it, then remove the annotation.
      zh: 导入时留待人工判断的文字。若不属于原文，请从文档中删去，然后移除该标注。
    color: grey
    attributes:
      reason:
        type: enum
        required: true
        values: [${(['boilerplate', 'hyphen', 'characters'] satisfies Reason[]).join(', ')}]
`;

function draft(
  text: string,
  { start, end, reason }: { start: number; end: number; reason: Reason },
  number: number,
): NewAnnotation {
  return {
    id: `d-${number}`,
    tag: doubtfulTag,
    quote: text.slice(start, end),
    ...shortestContext(text, { start, end }),
    attributes: [['reason', reason]],
    status: 'draft',
  };
}
