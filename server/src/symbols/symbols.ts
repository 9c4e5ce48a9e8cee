import type { Locale } from '../findings.ts';
import { kindOf } from '../places/kind.ts';
import { type Project, sourceOf } from '../project.ts';
import { annotationSymbols } from './annotations.ts';
import { documentSymbols } from './document.ts';
import { schemaSymbols } from './schema.ts';
import type { OutlineSymbol } from './symbol.ts';

const byKind = { document: documentSymbols, annotations: annotationSymbols, schema: schemaSymbols };

/** The outline of a file; empty for a file that is not the project's or was not read. */
export function symbols(project: Project, uri: string, locale: Locale): readonly OutlineSymbol[] {
  const kind = kindOf(project, uri);
  const source = sourceOf(project, uri);
  return kind && source ? byKind[kind](project, source, locale) : [];
}
