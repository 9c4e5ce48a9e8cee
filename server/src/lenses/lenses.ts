import type { Locale } from '../findings.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, sourceOf } from '../project.ts';
import { annotationLenses } from './annotations.ts';
import { documentLenses } from './document.ts';
import type { Lens } from './lens.ts';
import { schemaLenses } from './schema.ts';

const byKind = { document: documentLenses, annotations: annotationLenses, schema: schemaLenses };

/** The lenses of a file, from top to bottom; none for a file that is not the project's or was not read. */
export function lenses(project: Project, uri: string, locale: Locale): readonly Lens[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  return kind && source ? byKind[kind](project, source, locale) : [];
}
