import { annotationFile } from '../../annotations/parse.ts';
import { presented } from '../../annotations/presented.ts';
import type { AttributeValue, Link } from '../../annotations/types.ts';
import { formatted, type Locale } from '../../findings.ts';
import { linkTarget } from '../../linkTarget.ts';
import { escaped, escapedLines, list, strong } from '../../markdown.ts';
import { anchorOf } from '../../passages.ts';
import type { AnnotationRef } from '../../places/annotation.ts';
import { documentOf, type Project, schemaOf, sourceOf } from '../../project.ts';
import { titleOf } from '../../schema/texts.ts';
import type { Tag } from '../../schema/types.ts';
import { nameOf } from '../../uris.ts';
import type { Node } from '../../yaml/node.ts';
import { meaningOf } from './attribute.ts';
import { colorName } from './tag.ts';
import { colon, heading } from './title.ts';

/** An annotation as a reader wants it: tag, quote, attributes with what their words mean, note, links, and who says so. */
export function annotationBlocks(project: Project, ref: AnnotationRef, locale: Locale): readonly string[] {
  const schema = schemaOf(project);
  const annotation = presented(ref.annotation, schema);
  const tag = schema.tags.get(annotation.tag?.value ?? '');
  return [
    headingOf(project, ref, tag, locale),
    `> ${escaped(annotation.quote?.value ?? '', 300).trim()}`,
    list(annotation.attributes.map((each) => attributeLine(tag, each, locale))),
    escapedLines(annotation.note?.value ?? ''),
    list(annotation.links.map((each) => linkLine(project, ref, each, locale))),
    coderLine(ref, locale),
  ];
}

function headingOf(
  project: Project,
  { annotation, file }: AnnotationRef,
  tag: Tag | undefined,
  locale: Locale,
): string {
  const name = annotation.tag?.value ?? '';
  const id = escaped(annotation.id?.value ?? '');
  const document = documentOf(project, file);
  const text = document.state === 'there' ? sourceOf(project, document.uri) : undefined;
  const isChanged = text !== undefined && anchorOf(annotation, text)?.state === 'changed';
  const more = [id, ...(isChanged ? [{ en: 'text has changed', zh: '原文已变' }[locale]] : [])];
  if (!tag)
    return [strong(name), { en: 'no tag of the schema', zh: '方案中没有的标签' }[locale], ...more]
      .filter(Boolean)
      .join(' · ');
  return [heading(tag, [colorName(tag.color, locale)], locale), ...more].filter(Boolean).join(' · ');
}

function attributeLine(tag: Tag | undefined, { name, value }: AttributeValue, locale: Locale): string {
  const attribute = tag?.attributes.get(name);
  const values = scalars(value).map((each) => {
    const meaning = attribute && meaningOf(attribute, each, locale);
    return meaning === undefined ? escaped(each, 300) : `${escaped(each)} — ${escaped(meaning, 300)}`;
  });
  return `*${escaped(attribute ? titleOf(attribute, locale) : name).trim()}*${colon[locale]}${values.join(', ')}`;
}

function scalars(node: Node): string[] {
  if (node.kind === 'scalar') return [node.value === null ? node.raw : String(node.value)];
  return node.kind === 'list' ? node.items.slice(0, 20).flatMap(scalars) : [];
}

function linkLine(project: Project, ref: AnnotationRef, link: Link, locale: Locale): string {
  const relation = schemaOf(project).relations.get(link.relation.value);
  const name = escaped(relation ? titleOf(relation, locale) : link.relation.value);
  const target = linkTarget(project, ref.file, link);
  const quote = target.state === 'there' ? target.annotation.quote?.value : undefined;
  return `${name} → ${escaped(link.target.value)}${quote === undefined ? '' : `${colon[locale]}${inQuotes(quote)}`}`;
}

function inQuotes(quote: string): string {
  return `“${escaped(quote, 120).trim()}”`;
}

function coderLine({ annotation, file }: AnnotationRef, locale: Locale): string {
  const name = annotationFile(file).annotator?.value ?? nameOf(file.uri);
  const coder = formatted({ en: '*Coder*: {name}', zh: '*标注者*：{name}' }, { name: escaped(name) }, locale);
  const status = annotation.status === undefined ? undefined : statuses[annotation.status];
  return status ? `${coder} · ${status[locale]}` : coder;
}

/** Nothing is said of an accepted annotation, which most are. */
const statuses: Readonly<Record<string, Readonly<Record<Locale, string>> | undefined>> = {
  draft: { en: 'draft', zh: '草稿' },
  disputed: { en: 'disputed', zh: '有争议' },
};
