import type { Locale } from '../findings.ts';
import { countsByTag } from '../lenses/counts.ts';
import { passagesByParagraph } from '../lenses/document.ts';
import type { Passage } from '../passages.ts';
import { type Project, schemaOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage } from '../schema/texts.ts';
import type { Schema } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import { type Section, sections } from './sections.ts';
import { excerpt, hull, type OutlineSymbol } from './symbol.ts';

/** Sections where the text shows them, in them the paragraphs that bear annotations, in these the annotations. */
export function documentSymbols(project: Project, document: Source, locale: Locale): readonly OutlineSymbol[] {
  const bearing = paragraphSymbols(project, document, locale);
  return nested(document, sections(document), bearing);
}

function paragraphSymbols(project: Project, document: Source, locale: Locale): readonly OutlineSymbol[] {
  const schema = schemaOf(project);
  return passagesByParagraph(project, document).map(({ paragraph, passages }) => {
    const children = passages.map((each) => passageSymbol(schema, document, each, locale));
    return {
      kind: 'paragraph',
      name: excerpt(document.text.slice(paragraph.start, paragraph.end), 40),
      detail: countsByTag(
        schema,
        passages.map((each) => each.annotation),
        locale,
      ),
      span: hull(
        paragraph,
        children.map((each) => each.span),
      ),
      selection: { start: paragraph.start, end: paragraph.end },
      children,
    };
  });
}

function passageSymbol(schema: Schema, document: Source, passage: Passage, locale: Locale): OutlineSymbol {
  const { start, end, annotation } = passage;
  const name = annotation.tag?.value ?? '';
  const tag = tagNamed(schema, name);
  return {
    kind: 'annotation',
    name: excerpt(document.text.slice(start, end), 60),
    detail: (tag && inLanguage(tag.title, locale)) ?? name,
    span: { start, end },
    selection: { start, end },
    children: [],
  };
}

interface Open {
  readonly section: Section;
  readonly children: OutlineSymbol[];
}

/** Puts each paragraph under the innermost section it stands in; both lists are in the order of the text. */
function nested(
  document: Source,
  all: readonly Section[],
  bearing: readonly OutlineSymbol[],
): readonly OutlineSymbol[] {
  const top: OutlineSymbol[] = [];
  const open: Open[] = [];
  const close = (until: (section: Section) => boolean) => {
    for (let last = open.at(-1); last && !until(last.section); last = open.at(-1)) {
      open.pop();
      (open.at(-1)?.children ?? top).push(sectionSymbol(document, last));
    }
  };
  let next = 0;
  const take = (before: number) => {
    for (let each = bearing[next]; each && each.selection.start < before; each = bearing[++next]) {
      const { start } = each.selection;
      close((section) => start <= section.end);
      (open.at(-1)?.children ?? top).push(each);
    }
  };
  for (const section of all) {
    take(section.start);
    close((outer) => outer.level < section.level);
    open.push({ section, children: [] });
  }
  take(Number.POSITIVE_INFINITY);
  close(() => false);
  return top;
}

function sectionSymbol(document: Source, { section, children }: Open): OutlineSymbol {
  const { heading, start, end } = section;
  return {
    kind: 'section',
    name: excerpt(document.text.slice(heading.start, heading.end).replace(/^#+\s+/u, ''), 60),
    detail: '',
    span: hull(
      { start, end },
      children.map((each) => each.span),
    ),
    selection: { start: heading.start, end: heading.end },
    children,
  };
}
