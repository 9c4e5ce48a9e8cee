import { idForm, idsBeside, maxIdLength } from '../../annotations/ids.ts';
import { type NewAnnotation, writtenAnnotation } from '../../annotations/written.ts';
import type { Loss } from '../../export/losses.ts';
import type { AttributeType } from '../../formats/projectFile.ts';
import { newAnnotationFile } from '../../newProject.ts';
import { annotationFileEnding } from '../../project.ts';
import { createSource, type Source } from '../../text/source.ts';
import { relativePath } from '../../uris.ts';
import { quoted } from '../../yaml/write.ts';
import type { CollectedAnnotation, CollectedAttribute, CollectedDocument } from '../collection.ts';
import type { ImportProblem } from '../importer.ts';
import type { ProjectFile } from '../project.ts';
import { type Quoted, quotedAs, quotedAt } from './quotes.ts';
import { type SafePaths, safeNames } from './safePaths.ts';
import { asType } from './uses.ts';

export interface AnnotationFiles {
  readonly files: readonly ProjectFile[];
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly Loss[];
  /** How many are written. */
  readonly annotations: number;
}

/** The type of an attribute by the schema that the files will have. */
type TypeOf = (tag: string, attribute: string) => AttributeType;

/** The annotation files of documents: for each a file, or one for each coder where there are several. */
export function annotationFilesFor(
  documents: readonly CollectedDocument[],
  typeOf: TypeOf,
  projectLanguage: string | undefined,
  paths: SafePaths,
): AnnotationFiles {
  const problems: ImportProblem[] = [];
  const layers = layersOf(documents, projectLanguage, paths, problems);
  const ends = new Map(layers.flatMap((layer) => layer.items.map((item) => [item.annotation.key, { layer, item }])));
  let lostLinks = 0;
  const files = layers.map((layer): ProjectFile => {
    const { document, path, coder } = layer;
    const items = layer.items.map(({ annotation, id, selector }) => {
      const links = annotation.links.flatMap(({ relation, target }) => {
        const end = ends.get(target);
        if (!end) lostLinks++;
        return end ? [{ relation, target: linkTo(layer, end.layer, end.item.id) }] : [];
      });
      return writtenItem(annotation, id, selector, links, typeOf);
    });
    const language = document.language === projectLanguage ? undefined : document.language;
    const head = newAnnotationFile(nameIn(document.path), undefined, coder, {
      language,
      date: document.date,
      source: document.source,
    });
    return { path, text: items.length === 0 ? head : `${head}${items.join('\n\n')}\n`, kind: 'annotations' };
  });
  return {
    files,
    problems,
    losses: [{ what: lostEnds, count: lostLinks }],
    annotations: layers.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** What a coder has written of a document: a file. */
interface Layer {
  readonly document: CollectedDocument;
  readonly path: string;
  /** Nothing where nobody is named. */
  readonly coder: string | undefined;
  /** In the order of the text. */
  readonly items: readonly Item[];
}

interface Item {
  readonly annotation: CollectedAnnotation;
  readonly id: string;
  readonly selector: NonNullable<Quoted['selector']>;
}

function layersOf(
  documents: readonly CollectedDocument[],
  projectLanguage: string | undefined,
  paths: SafePaths,
  problems: ImportProblem[],
): readonly Layer[] {
  const coderName = safeNames();
  const stemOf = stems(documents);
  const named = documents.map((document) => ({ document, byCoder: byCoder(document, stemOf(document)) }));
  const isAlone = new Set(named.flatMap((each) => [...each.byCoder.keys()])).size < 2;
  return named.flatMap(({ document, byCoder }) => {
    // What is known of a document has no other place than an annotation file.
    const language = document.language === projectLanguage ? undefined : document.language;
    if (byCoder.size === 0 && (document.date ?? document.source ?? language) !== undefined) byCoder.set(undefined, []);
    const text = document.text === undefined ? undefined : createSource(document.path, document.text);
    return [...byCoder].map(([coder, annotations]): Layer => {
      const own = isAlone || coder === undefined ? '' : `.${coderName(coder)}`;
      const path = paths.forAnnotations(`${stemOf(document)}${own}`);
      return { document, path, coder, items: itemsOf(document, text, annotations, problems) };
    });
  });
}

/** A coder who is only known by the name of the file that is written again is nobody. */
function byCoder(
  { annotations }: CollectedDocument,
  stem: string,
): Map<string | undefined, readonly CollectedAnnotation[]> {
  const result = new Map<string | undefined, CollectedAnnotation[]>();
  for (const annotation of annotations) {
    const { coder } = annotation;
    const name = coder === `${nameIn(stem)}${annotationFileEnding}` ? undefined : coder;
    const same = result.get(name);
    if (same) same.push(annotation);
    else result.set(name, [annotation]);
  }
  return result;
}

function itemsOf(
  document: CollectedDocument,
  text: Source | undefined,
  annotations: readonly CollectedAnnotation[],
  problems: ImportProblem[],
): readonly Item[] {
  const placed = annotations.flatMap((annotation) => {
    const { place, origin } = annotation;
    const { selector, span, problem } = 'quote' in place ? quotedAs(text, place) : quotedIn(text, place);
    const params = { document: document.path, tag: annotation.tag };
    if (problem) problems.push({ file: document.path, path: annotation.key, ...origin, what: problem, params });
    return selector ? [{ annotation, selector, span }] : [];
  });
  const beyond = Number.POSITIVE_INFINITY;
  const sorted = placed.toSorted((a, b) => {
    const [one, other] = [a.span?.start ?? beyond, b.span?.start ?? beyond];
    return one === other ? (b.span?.end ?? 0) - (a.span?.end ?? 0) : one - other;
  });
  const ids = idsFor(sorted);
  return sorted.map(({ annotation, selector }, i) => ({ annotation, selector, id: ids[i] ?? '' }));
}

function quotedIn(text: Source | undefined, place: { readonly start: number; readonly end: number }): Quoted {
  return text ? quotedAt(text, place) : { selector: undefined, span: undefined, problem: noText };
}

/** The first annotation that has an id keeps it, if links can name it. */
function idsFor(
  items: readonly { readonly annotation: CollectedAnnotation; readonly selector: { readonly quote: string } }[],
): readonly string[] {
  const kept = new Set<string>();
  const own = items.map(({ annotation: { id } }) => {
    if (id === undefined || !idForm.test(id) || id.length > maxIdLength || kept.has(id)) return undefined;
    kept.add(id);
    return id;
  });
  const unnamed = items.filter((_, i) => own[i] === undefined);
  const given = idsBeside(
    kept,
    unnamed.map(({ annotation, selector }) => ({ tag: annotation.tag, quote: selector.quote })),
  );
  let next = 0;
  return own.map((id) => id ?? given[next++] ?? '');
}

function writtenItem(
  annotation: CollectedAnnotation,
  id: string,
  { quote, prefix, suffix }: Item['selector'],
  links: NonNullable<NewAnnotation['links']>,
  typeOf: TypeOf,
): string {
  const { tag, note, status, from } = annotation;
  const attributes = annotation.attributes.map((each) => [each.name, written(each, typeOf(tag, each.name))] as const);
  const whole: NewAnnotation = {
    ...{ id, tag, quote, prefix, suffix, attributes, links },
    ...(note === undefined ? {} : { note }),
    ...(status === undefined ? {} : { status }),
    ...(from === undefined ? {} : { from }),
  };
  const width = attributes.reduce((sum, [name, scalar]) => sum + name.length + scalar.length + 4, 0);
  const layout = width > maxWidth ? ({ indent: 2 } as const) : ({ padding: ' ' } as const);
  return writtenAnnotation(whole, { eol: '\n', dash: 2, isSpaced: true, item: { indent: 2 }, attributes: layout });
}

/** Attributes that take more than this have a line each. */
const maxWidth = 100;

function written({ values }: CollectedAttribute, type: AttributeType): string {
  const scalars = values.map((each) => {
    const value = asType(each, type) ?? each;
    return typeof value === 'string' && type !== 'date' ? quoted(value) : plainScalar(value);
  });
  return scalars.length === 1 ? (scalars[0] ?? '') : `[${scalars.join(', ')}]`;
}

/** Numbers, truth values and dates without quotation marks; words for a date that are none with them. */
function plainScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return asType(value, 'date') === undefined ? quoted(value) : value;
}

function linkTo(from: Layer, to: Layer, id: string): string {
  if (from === to) return id;
  return `${relativePath(uriFor(from.path), uriFor(to.path))}#${id}`;
}

function uriFor(path: string): string {
  return `file:///${path.split('/').map(encodeURIComponent).join('/')}`;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of a document without `.txt` or `.md`; with it where another document would have the same. */
function stems(documents: readonly CollectedDocument[]): (document: CollectedDocument) => string {
  const stem = ({ path }: CollectedDocument) => path.replace(/\.(?:txt|md)$/iu, '');
  const counts = new Map<string, number>();
  for (const each of documents) counts.set(stem(each), (counts.get(stem(each)) ?? 0) + 1);
  return (document) => ((counts.get(stem(document)) ?? 0) > 1 ? document.path : stem(document));
}

const lostEnds = {
  en: 'links to annotations that were not imported',
  zh: '指向未导入标注的链接',
};

const noText = {
  en: 'left out, because the text of “{document}” is not to be found, and only its offsets tell where it stands. Give the text, too.',
  zh: '已略去，因为找不到“{document}”的文本，而其位置只由偏移量说明。请一并提供该文本。',
};
