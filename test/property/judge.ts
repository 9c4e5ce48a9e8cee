import assert from 'node:assert/strict';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { check } from '../../server/src/check.ts';
import { fixesOf, formatted, locales } from '../../server/src/findings.ts';
import { anchorOf, passagesIn } from '../../server/src/passages.ts';
import { documentOf, fileUris, isDocument, type Project, schemaOf, sourceOf } from '../../server/src/project.ts';
import { ruleByCode } from '../../server/src/rules/list.ts';
import { paragraphs } from '../../server/src/text/paragraphs.ts';
import { sentences } from '../../server/src/text/sentences.ts';
import { createSource, type Source } from '../../server/src/text/source.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { Node } from '../../server/src/yaml/node.ts';

/** Asks everything about a project that the core can tell, and holds every place in the answers to the texts. */
export function isSound(project: Project): void {
  for (const uri of fileUris(project)) {
    const source = sourceOf(project, uri);
    if (!source) continue;
    for (const finding of check(project, uri)) {
      isWithin(finding, source, finding.code);
      assert.ok(ruleByCode.has(finding.code), finding.code);
      for (const locale of locales) assert.notEqual(formatted(finding.message, finding.params, locale), '');
      for (const related of finding.related ?? []) isWithin(related, sourceOf(project, related.uri), 'related');
      for (const edit of fixesOf(finding).flatMap(({ edits }) => edits)) {
        isWithin(edit, edit.uri === undefined ? source : (sourceOf(project, edit.uri) ?? createSource('', '')), 'fix');
      }
    }
    if (uri.endsWith('.postil.yaml')) areAnnotationsSound(project, source);
    if (isDocument(project, uri)) isDocumentSound(project, source);
  }
  for (const { tags, relations, glossary, extendsProblems } of [schemaOf(project)]) {
    const attributes = [...tags.values()].flatMap((tag) => [...tag.attributes.values()]);
    for (const { place } of [...tags.values(), ...attributes, ...relations.values(), ...glossary.values()]) {
      if (!place.uri.startsWith('postil:')) isWithin(place, sourceOf(project, place.uri), 'place');
    }
    for (const problem of extendsProblems) isWithin(problem, sourceOf(project, problem.uri), 'extends');
  }
}

function areAnnotationsSound(project: Project, source: Source): void {
  const { annotations, starts, document, head } = annotationFile(source);
  if (document) isWithin(document, source, 'document');
  if (head) isNodeSound(head, source, 0);
  const ref = documentOf(project, source);
  const text = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  for (const [i, annotation] of annotations.entries()) {
    const base = starts[i] ?? Number.NaN;
    const { id, tag, quote, prefix, suffix, note, node } = annotation;
    for (const place of [annotation, id, tag, quote, prefix, suffix, note]) {
      if (place) isWithin({ start: place.start + base, end: place.end + base }, source, 'annotation');
    }
    if (node) isNodeSound(node, source, base);
    const anchor = text && anchorOf(annotation, text);
    if (anchor?.state === 'found' || anchor?.state === 'changed') isWithin(anchor.span, text, 'anchor');
    if (anchor?.state === 'ambiguous') for (const place of anchor.candidates) isWithin(place, text, 'candidate');
  }
}

function isDocumentSound(project: Project, source: Source): void {
  areInOrder(paragraphs(source), { start: 0, end: source.text.length }, 'paragraphs');
  for (const paragraph of paragraphs(source)) areInOrder(sentences(source.text, paragraph), paragraph, 'sentences');
  for (const passage of passagesIn(project, source)) isWithin(passage, source, 'passage');
}

function isNodeSound(node: Node, source: Source, base: number): void {
  isWithin({ start: node.start + base, end: node.end + base }, source, node.kind);
  if (node.kind === 'list') for (const item of node.items) isNodeSound(item, source, base);
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      isNodeSound(key, source, base);
      isNodeSound(value, source, base);
    }
  }
}

function areInOrder(spans: readonly Span[], within: Span, what: string): void {
  let end = within.start;
  for (const span of spans) {
    assert.ok(
      end <= span.start && span.start < span.end && span.end <= within.end,
      `${what} ${span.start}–${span.end}`,
    );
    end = span.end;
  }
}

export function isWithin({ start, end }: Span, source: Source | undefined, what: string): void {
  assert.ok(source, `${what} is in a text that there is`);
  assert.ok(
    Number.isInteger(start) && 0 <= start && start <= end && end <= source.text.length,
    `${what} ${start}–${end} of ${source.text.length}`,
  );
}
