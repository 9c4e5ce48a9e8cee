import type { Location, Position, Range } from 'vscode-languageserver';

/** What client and server say beyond the standard protocol. */

/** Server to client: something that is shown may have changed; ask again. Coalesced by the server. */
export const changedNotification = 'postil/changed';

/** `{uri}` → whether the file is a policy text of a project. */
export const isDocumentRequest = 'postil/isDocument';

/** `{uri}` → what is annotated in a document, or in the document of an annotation file; null for anything else. */
export const passagesRequest = 'postil/passages';

/** `{uri, position}` → the annotation for a passage, the passage for an annotation. */
export const otherSideRequest = 'postil/otherSide';

/** `{folder, language}` → the `postil.yaml` of a new project; nothing is written. */
export const newProjectRequest = 'postil/newProject';

export interface UriParams {
  readonly uri: string;
}

export interface PlaceParams extends UriParams {
  readonly position: Position;
}

export interface NewProjectParams {
  readonly folder: string;
  readonly language: 'zh' | 'en';
}

export interface PassagesAnswer {
  /** The version of the document that the ranges are for; null where it was read from disk. */
  readonly version: number | null;
  /** The document, where the question was about an annotation file. */
  readonly document?: string;
  readonly tags: readonly { readonly name: string; readonly title: string; readonly color: string }[];
  readonly passages: readonly {
    readonly id: string;
    readonly tag: string;
    /** Null where the quote stands nowhere or in several places. */
    readonly range: Range | null;
    readonly text: string;
    readonly annotation: Location;
    readonly file: string;
    readonly state: 'found' | 'ambiguous' | 'changed' | 'missing';
  }[];
  /** Findings that need a person. */
  readonly attention: number;
}
