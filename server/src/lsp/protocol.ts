import type { Location, Position, Range } from 'vscode-languageserver';

/** What client and server say beyond the standard protocol. */

/** Server to client: something that is shown may have changed; ask again. Coalesced by the server. */
export const changedNotification = 'postil/changed';

/** Client to server: `{hiddenCoders}`, whose annotations documents are to be shown without, from now on. */
export const hiddenCodersNotification = 'postil/hiddenCoders';

/** `{uri}` → whether the file is a policy text of a project. */
export const isDocumentRequest = 'postil/isDocument';

/** `{uri}` → what is annotated in a document, or in the document of an annotation file; null for anything else. */
export const passagesRequest = 'postil/passages';

/** `{uri}` → what the views show of a document, or of the document of an annotation file; null for anything else. */
export const overviewRequest = 'postil/overview';

/** `{uri}` → what might be annotated in a document, or in the document of an annotation file; null for anything else. */
export const suggestionsRequest = 'postil/suggestions';

/** `{uri, position}` → the annotation for a passage, the passage for an annotation. */
export const otherSideRequest = 'postil/otherSide';

/** `{uri, suggestions, decision, target}` → whether the decision about suggestions was carried out, by an edit that the client applies. */
export const decideRequest = 'postil/decide';

/** `{folder, language}` → the `postil.yaml` of a new project; nothing is written. */
export const newProjectRequest = 'postil/newProject';

/** The answers so far of a dialogue that writes annotations → its next question, or what came of it. */
export const writeRequest = 'postil/write';

export interface UriParams {
  readonly uri: string;
}

/** Also the options with which a client starts the server. */
export interface HiddenCoders {
  /** The coders whose annotations are not to be told of, and not to be compared with, by name. */
  readonly hiddenCoders: readonly string[];
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
    readonly coder: string;
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

export interface OverviewAnswer {
  /** The version of the document that the ranges in it are for; null where it was read from disk. */
  readonly version: number | null;
  readonly document: string;
  /** The annotation files, those of hidden coders too. */
  readonly files: readonly string[];
  readonly coders: readonly { readonly name: string; readonly shown: boolean }[];
  readonly tags: readonly {
    readonly name: string;
    readonly title: string;
    readonly color: string;
    /** Titles by name. */
    readonly attributes: Readonly<Record<string, string>>;
  }[];
  /** In the order of the text; those without a range come last. */
  readonly annotations: readonly {
    readonly id: string;
    readonly tag: string;
    readonly coder: string;
    readonly words: string;
    readonly status: 'draft' | 'accepted' | 'disputed';
    readonly state: 'found' | 'ambiguous' | 'changed' | 'missing';
    readonly attributes: readonly (readonly [name: string, value: string])[];
    /** Where there are two coders or more. */
    readonly agreement?: { readonly kind: 'agreed' | 'differs' | 'alone'; readonly text: string } | undefined;
    /** In the document; null where the quote stands nowhere or in several places. */
    readonly range: Range | null;
    /** Which of `files` it is in. */
    readonly file: number;
    /** In that file. */
    readonly place: Range;
  }[];
  /** Each with how many annotations are in it, in the order in which these come. */
  readonly paragraphs: readonly {
    readonly range: Range;
    readonly words: string;
    readonly section: string;
    readonly count: number;
  }[];
  /** Findings that need a person, as many as anybody reads. */
  readonly attention: readonly (Location & {
    readonly severity: 'error' | 'warning';
    readonly code: string;
    readonly message: string;
  })[];
  readonly attentionCount: number;
  readonly terms: readonly {
    readonly id: string;
    readonly title: string;
    readonly places: readonly { readonly range: Range; readonly words: string }[];
  }[];
}

export interface SuggestionsAnswer {
  /** As in the overview. */
  readonly version: number | null;
  readonly document: string;
  readonly suggestions: readonly {
    readonly id: string;
    readonly range: Range;
    readonly tag: string;
    readonly words: string;
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
