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

/** `{uri}` → what might be annotated in a document; null for anything else. */
export const suggestionsRequest = 'postil/suggestions';

/** `{uri, suggestions, decision, target}` → whether the decision about suggestions was carried out, by an edit that the client applies. */
export const decideRequest = 'postil/decide';

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

export interface SuggestionsAnswer {
  /** The version of the document that the ranges are for; null where it was read from disk. */
  readonly version: number | null;
  readonly document: string;
  /** In the order of the text. */
  readonly suggestions: readonly {
    /** The same for the same tag at the same place. */
    readonly id: string;
    readonly range: Range;
    readonly tag: string;
    readonly words: string;
    /** Why it is suggested, in the reader's language. */
    readonly cue: string;
  }[];
}

export interface DecideParams extends UriParams {
  readonly suggestions: readonly string[];
  readonly decision: 'accept' | 'refuse';
  /** The annotation file to write into; the only one that there may be where left out. */
  readonly target?: string;
}

export interface DecisionAnswer {
  /** The annotation files that may be written into; the user has to choose where there are several. */
  readonly targets: readonly string[];
  /** Whether the client has carried it out. Not where a file has to be chosen, or the edit cannot be made. */
  readonly applied: boolean;
}
