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

/** The answers so far of a dialogue that writes annotations → its next question, or what came of it. */
export const writeRequest = 'postil/write';

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

export interface WriteParams extends UriParams {
  /** The version of the file in front, and what is selected in it; the cursor where nothing is. */
  readonly version: number;
  readonly selection: Range;
  /** The name of the dialogue, such as `tag`. */
  readonly dialogue: string;
  /** By the keys of the questions. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** The question that is open was left without an answer. */
  readonly isLeft: boolean;
  /** The files that an answer `open` named are open, as far as they can be. */
  readonly isOpened: boolean;
}

export type WriteAnswer =
  | WriteQuestion
  /** Files that are to be written: see that they can be, open them, so that they have versions, and ask again. */
  | { readonly kind: 'open'; readonly uris: readonly string[] }
  /** It is written; a sentence about it, which may be empty. */
  | { readonly kind: 'done'; readonly text: string }
  /** Nothing is written, and why. */
  | { readonly kind: 'refused'; readonly text: string }
  /** The file in front is not what it was at that version. */
  | { readonly kind: 'stale' };

export type WriteQuestion = {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  /** What leaving the question means: that nothing is to be written, or what was answered so far. */
  readonly leave: 'cancel' | 'finish';
} & (
  | {
      readonly kind: 'pick';
      readonly choices: readonly {
        readonly value: string;
        readonly label: string;
        readonly description?: string;
        readonly detail?: string;
      }[];
      readonly isMany: boolean;
      /** The first nine can be chosen by typing their digits. */
      readonly isNumbered: boolean;
    }
  | { readonly kind: 'input'; readonly value: string; readonly problem?: string }
);
