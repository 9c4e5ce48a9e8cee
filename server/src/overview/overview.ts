import { type Layer, layersOf } from '../agreement/coders.ts';
import type { Finding, Locale } from '../findings.ts';
import type { Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import { attention } from './attention.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Group, paragraphGroups } from './groups.ts';
import { type TermPlaces, termPlaces } from './terms.ts';

/** All that a view on a document shows, at one moment. */
export interface Overview {
  readonly layers: readonly Layer[];
  /** In the order of the text; those that stand nowhere for certain come last. */
  readonly annotations: readonly Entry[];
  /** The paragraphs that bear annotations, in the order of the text. */
  readonly paragraphs: readonly Group[];
  readonly attention: readonly Finding[];
  readonly terms: readonly TermPlaces[];
}

/** What there is to see of a document. The annotations of hidden coders are left out, and not compared with. */
export function overview(project: Project, document: Source, hidden: ReadonlySet<string>, locale: Locale): Overview {
  const layers = layersOf(project, document.uri);
  const shown = layers.filter(({ coder }) => !hidden.has(coder));
  const annotations = entriesOf(project, document, shown, locale);
  return {
    layers,
    annotations,
    paragraphs: paragraphGroups(document, annotations),
    attention: attention(project, document.uri),
    terms: termPlaces(project, document),
  };
}
