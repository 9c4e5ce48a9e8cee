import { annotationFile } from '../annotations/parse.ts';
import { baseOf, linkTarget } from '../linkTarget.ts';
import { type AnnotationRef, selectionOf, spanIn } from '../places/annotation.ts';
import { kindOf } from '../places/kind.ts';
import { documentOf, exists, type Project, sourceOf } from '../project.ts';
import { schemaFile } from '../schema/parse.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import { resolvePath } from '../uris.ts';
import { refsIn } from '../usages.ts';
import { entries, get, items, locatedString, type Node } from '../yaml/node.ts';

/** A word of a file that leads to another file or to a page. */
export interface DocumentLink {
  readonly span: Span;
  /** A file of the project that is there, or an https address. */
  readonly target: string;
  /** Where in the target's text, for a file that has been read. */
  readonly at: Span | undefined;
}

/** The links of a file: `document`, `extends`, links to other annotation files, addresses of sources. */
export function documentLinks(project: Project, uri: string): readonly DocumentLink[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  if (!source) return [];
  if (kind === 'annotations') return inAnnotations(project, source);
  return kind === 'schema' ? [...extended(project, source), ...sourceUrls(source)] : [];
}

function inAnnotations(project: Project, file: Source): readonly DocumentLink[] {
  const parsed = annotationFile(file);
  const ref = documentOf(project, file);
  const written = parsed.document;
  const toDocument =
    written && ref.state === 'there' ? [{ span: spanOf(written), target: ref.uri, at: undefined }] : [];
  const toSource = urlIn(get(parsed.head, 'source'));
  return [...toDocument, ...toSource, ...refsIn(file, parsed).flatMap((each) => toOtherFiles(project, each))];
}

function toOtherFiles(project: Project, ref: AnnotationRef): readonly DocumentLink[] {
  return ref.annotation.links.flatMap((link) => {
    const uri = link.file === '' ? undefined : resolvePath(ref.file.uri, link.file);
    if (uri === undefined || !exists(project, uri)) return [];
    const target = linkTarget(project, ref.file, link);
    const at =
      target.state === 'there'
        ? selectionOf({
            annotation: target.annotation,
            file: target.source,
            base: baseOf(target.source, target.annotation),
          })
        : undefined;
    return [{ span: spanIn(ref, link.target), target: uri, at }];
  });
}

/** Built-in schemas are no files, so their names lead nowhere. */
function extended(project: Project, source: Source): readonly DocumentLink[] {
  return schemaFile(source).extends.flatMap((each) => {
    const uri = resolvePath(source.uri, each.value);
    return uri !== undefined && exists(project, uri) ? [{ span: spanOf(each), target: uri, at: undefined }] : [];
  });
}

function sourceUrls(source: Source): readonly DocumentLink[] {
  const terms = entries(get(schemaFile(source).node, 'glossary'));
  return terms.flatMap((term) => listed(get(term.value, 'source'))).flatMap(urlIn);
}

function urlIn(origin: Node | undefined): readonly DocumentLink[] {
  const url = locatedString(get(origin, 'url'));
  return url && /^https:\/\/[^\s/]/iu.test(url.value) ? [{ span: spanOf(url), target: url.value, at: undefined }] : [];
}

function listed(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? items(node) : node ? [node] : [];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
