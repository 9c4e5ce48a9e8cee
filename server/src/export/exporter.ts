import type { Locale } from '../findings.ts';
import type { Edition } from './edition.ts';
import type { Loss } from './losses.ts';
import type { OffsetUnit } from './offsets.ts';

/** One way to leave for another program: a project as the files that it reads. */
export interface Exporter {
  /** What `--to` calls it. */
  readonly name: string;
  /** What its offsets count, in the text with line feeds; nothing for a format without offsets. */
  readonly offsets: OffsetUnit | undefined;
  /** What it can say of a project. What it cannot say is counted and told. */
  readonly carries: ReadonlySet<Part>;
  /** The same for the same edition, byte by byte. */
  readonly write: (edition: Edition, style: ExportStyle) => Exported;
}

/** What people write in a project, as far as formats differ in what they can say of it. */
export const parts = [
  'name',
  'languages',
  'ids',
  'coders',
  'attributes',
  'notes',
  'statuses',
  'links',
  'dates',
  'sources',
  'origins',
  'definitions',
  'glossary',
  'cues',
] as const;

/** What definitions say besides names and types, as far as formats that carry definitions differ in it. */
export const definitionParts = [
  'relations',
  'values',
  'meanings',
  'titles',
  'descriptions',
  'rules',
  'colours',
  'constraints',
  'translations',
] as const;
export type DefinitionPart = (typeof definitionParts)[number];
export type Part = (typeof parts)[number] | DefinitionPart;

/** What annotations say besides tag and passage, but for their ids. */
export const annotationParts = [
  'coders',
  'attributes',
  'notes',
  'statuses',
  'links',
] as const satisfies readonly Part[];

/** The parts that a format does not carry; of definitions, those of their parts that it lacks where it has some. */
export function partsLeft({ carries }: Pick<Exporter, 'carries'>): readonly Part[] {
  const all: readonly Part[] = carries.has('definitions') ? [...parts, ...definitionParts] : parts;
  return all.filter((part) => !carries.has(part));
}

export interface ExportStyle {
  /** The reader's language, for titles and descriptions. */
  readonly locale: Locale;
  /** Whether text files for spreadsheets begin with a byte order mark. */
  readonly bom: 'with' | 'without';
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What was left out for a reason of the format's own, beside the parts that it does not carry. */
  readonly losses: readonly Loss[];
}

/** A file by its path below the folder of the export, with `/`. */
export type ExportedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array };
