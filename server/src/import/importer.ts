import type { Loss } from '../export/losses.ts';
import type { OffsetUnit } from '../export/offsets.ts';
import type { Message, Params } from '../findings.ts';
import type { Collection, Origin } from './collection.ts';

/** One way to arrive from another program: its files as a collection, of which a project is made. */
export interface Importer {
  /** What `--from` calls it; an exporter of the same name writes what it reads. */
  readonly name: string;
  /** What the offsets of the source count; nothing for a format without offsets. */
  readonly offsets: OffsetUnit | undefined;
  /** Never throws: what cannot be read is a problem, and everything else comes back. The same for the same files. */
  readonly read: (files: readonly GivenFile[], lookUp: LookUp) => Imported;
}

/** A file as it was found. */
export interface GivenFile {
  /** As people know it: relative to the folder that was given, or the name alone, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The file that another one names: among those given, beside it, or in the folder that is imported into. Nothing where
 * there is none, or where the name leads out of these folders.
 */
export type LookUp = (name: string, from: GivenFile) => GivenFile | undefined;

export interface Imported {
  readonly collection: Collection;
  /** What is damaged or unsound in the files; in the order of the files. */
  readonly problems: readonly ImportProblem[];
  /** What is sound, but nothing that a project can say. */
  readonly losses: readonly Loss[];
  /** What people may want to know of all that went well; told with `--verbose`. */
  readonly details?: readonly ImportProblem[];
}

export interface ImportProblem extends Origin {
  readonly what: Message;
  readonly params?: Params;
}
