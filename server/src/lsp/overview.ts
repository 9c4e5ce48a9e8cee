import { withoutCoders } from '../agreement/shown.ts';
import { type Finding, formatted, type Locale } from '../findings.ts';
import { overview } from '../overview/overview.ts';
import { documentOf, isAnnotationFile, isDocument, type Project, schemaOf, sourceOf } from '../project.ts';
import { inLanguage } from '../schema/texts.ts';
import { listedSuggestions } from '../suggestions/listed.ts';
import { createSource, type Source } from '../text/source.ts';
import { toRange } from './convert.ts';
import type { OverviewAnswer, SuggestionsAnswer } from './protocol.ts';

/** More findings than a person works through are counted and not sent. */
const maxAttention = 1000;
/** In UTF-16 code units. */
const maxMessage = 500;

/** What the views of the client show; null for a file that is neither a document nor annotations of one. */
export function overviewAnswer(
  project: Project,
  source: Source,
  hidden: ReadonlySet<string>,
  locale: Locale,
): OverviewAnswer | null {
  const document = documentFor(project, source);
  if (!document) return null;
  const { layers, annotations, paragraphs, attention, terms } = overview(project, document, hidden, locale);
  const files = layers.map(({ file }) => file);
  const indexes = new Map(files.map((file, i) => [file, i]));
  return {
    version: document.version || null,
    document: document.uri,
    files: files.map(({ uri }) => uri),
    coders: [...new Set(layers.map(({ coder }) => coder))].map((name) => ({ name, shown: !hidden.has(name) })),
    tags: tagsOf(project, locale),
    annotations: annotations.map(({ file, place, span, ...entry }) => ({
      ...entry,
      file: indexes.get(file) ?? 0,
      place: toRange(file, place),
      range: span ? toRange(document, span) : null,
    })),
    paragraphs: paragraphs.map(({ span, ...group }) => ({ ...group, range: toRange(document, span) })),
    attention: attention.slice(0, maxAttention).flatMap((each) => toAttention(project, each, locale)),
    attentionCount: attention.length,
    terms: terms.map(({ term, places }) => ({
      id: term.id,
      title: inLanguage(term.term, locale) ?? term.id,
      places: places.map(({ span, words }) => ({ range: toRange(document, span), words })),
    })),
  };
}

/** What might be annotated; null for a file that is neither a document nor annotations of one. */
export function suggestionsAnswer(
  project: Project,
  source: Source,
  hidden: ReadonlySet<string>,
  locale: Locale,
): SuggestionsAnswer | null {
  const document = documentFor(project, source);
  if (!document) return null;
  const all = listedSuggestions(withoutCoders(project, hidden), document, locale);
  return {
    version: document.version || null,
    document: document.uri,
    suggestions: all.map(({ start, end, ...each }) => ({ ...each, range: toRange(document, { start, end }) })),
  };
}

/** The document itself or that of an annotation file; a text of nothing where annotations are there without it. */
function documentFor(project: Project, source: Source): Source | undefined {
  if (isDocument(project, source.uri)) return source;
  const ref = isAnnotationFile(source.uri) ? documentOf(project, source) : undefined;
  if (!ref || ref.state === 'outside') return undefined;
  return sourceOf(project, ref.uri) ?? createSource(ref.uri, '');
}

function tagsOf(project: Project, locale: Locale): OverviewAnswer['tags'] {
  return [...schemaOf(project).tags.values()].map(({ name, title, color, attributes }) => ({
    name,
    title: inLanguage(title, locale) ?? name,
    color,
    attributes: Object.fromEntries(
      [...attributes.values()].map((each) => [each.name, inLanguage(each.title, locale) ?? each.name]),
    ),
  }));
}

function toAttention(project: Project, finding: Finding, locale: Locale): OverviewAnswer['attention'] {
  const source = sourceOf(project, finding.uri);
  if (!source || (finding.severity !== 'error' && finding.severity !== 'warning')) return [];
  const message = formatted(finding.message, finding.params, locale).slice(0, maxMessage);
  const { uri, severity, code } = finding;
  return [{ uri, severity, code, message, range: toRange(source, finding) }];
}
