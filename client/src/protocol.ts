/** What client and server say to each other beside the standard protocol. Kept free of `vscode`, for the tests. */
import type { Location, Position, Range } from 'vscode-languageclient';

/** Server to client: something shown may be out of date (a project, schema, annotation or anchor changed). Ask again. */
export const changed = 'postil/changed';

/** Client to server: whose annotations documents are to be shown without. Also the options with which the server starts. */
export const hiddenCoders = 'postil/hiddenCoders';

export interface HiddenCoders {
  hiddenCoders: string[];
}

/** Every request, with what it takes and gives. */
export interface Requests {
  /** Is this a policy text of a project? */
  'postil/isDocument': { params: { uri: string }; answer: boolean };
  /** The annotated passages of a document or, asked with an annotation file, of its document; `null` outside a project. */
  'postil/passages': { params: { uri: string }; answer: Passages | null };
  /** What the views show of a document or, asked with an annotation file, of its document; `null` outside a project. */
  'postil/overview': { params: { uri: string }; answer: Overview | null };
  /** What might be annotated there. */
  'postil/suggestions': { params: { uri: string }; answer: Suggestions | null };
  /** Has suggestions of a document carried out or refused; `null` where they are there no more. */
  'postil/decide': {
    params: { uri: string; suggestions: string[]; decision: Decision; target?: string };
    answer: { targets: string[]; applied: boolean } | null;
  };
  /** From a place in the text to its annotations, or from an annotation to its passage. */
  'postil/otherSide': { params: { uri: string; position: Position }; answer: Location[] };
  /** The `postil.yaml` to create in a folder; nothing is written. */
  'postil/newProject': { params: { folder: string; language: 'zh' | 'en' }; answer: { uri: string; text: string } };
  /** The answers so far of a dialogue that writes annotations → its next question, or what came of it. */
  'postil/write': { params: Writing; answer: WriteStep | null };
}

export interface Writing {
  uri: string;
  /** The version of the text in front, and what is selected in it. */
  version: number;
  selection: Range;
  dialogue: string;
  /** By the keys of the questions. */
  answers: Record<string, string | string[]>;
  /** The open question was left. */
  isLeft: boolean;
  /** The files that the server wanted open are. */
  isOpened: boolean;
}

export type WriteStep =
  | Question
  /** Files to open where they can be written, so that there are versions to go by. */
  | { kind: 'open'; uris: string[] }
  | { kind: 'done'; text: string }
  | { kind: 'refused'; text: string }
  /** The text in front is another version by now. */
  | { kind: 'stale' };

export type Question = Pick | Input;

interface Asked {
  key: string;
  title: string;
  hint: string;
  /** What Escape means: nothing is written, or what was answered so far. */
  leave: 'cancel' | 'finish';
}

export interface Pick extends Asked {
  kind: 'pick';
  choices: Choice[];
  isMany: boolean;
  /** A digit chooses. */
  isNumbered: boolean;
}

export interface Choice {
  value: string;
  label: string;
  description?: string;
  detail?: string;
}

export interface Input extends Asked {
  kind: 'input';
  value: string;
  /** Why the last answer will not do. */
  problem?: string;
}

export interface Passages {
  /** The document version the ranges are for; `null` when it was read from disk. */
  version: number | null;
  /** The policy text, when the question was about an annotation file. */
  document?: string;
  tags: Tag[];
  passages: Passage[];
  /** How many findings need a person. */
  attention: number;
}

export interface Tag {
  name: string;
  title: string;
  /** A name from the palette. */
  color: string;
}

export interface Passage {
  id: string;
  /** The tag's name. */
  tag: string;
  /** Where it stands; `null` where the anchor does not tell. */
  range: Range | null;
  /** The beginning of the quote. */
  text: string;
  /** The annotation in its YAML file. */
  annotation: Location;
  /** The coder's file. */
  file: string;
  coder: string;
  state: 'found' | 'ambiguous' | 'changed' | 'missing';
}

export interface Overview {
  /** The document version that the ranges in it are for; `null` when it was read from disk. */
  version: number | null;
  document: string;
  /** The annotation files, those of hidden coders too. */
  files: string[];
  coders: { name: string; shown: boolean }[];
  tags: (Tag & { attributes: Record<string, string> })[];
  /** In the order of the text; those without a range come last. */
  annotations: Entry[];
  /** Each with how many annotations are in it, in the order in which these come. */
  paragraphs: { range: Range; words: string; section: string; count: number }[];
  /** Findings that need a person: the first of `attentionCount`. */
  attention: Attention[];
  attentionCount: number;
  terms: { id: string; title: string; places: { range: Range; words: string }[] }[];
}

/** An annotation as the views show it. */
export interface Entry {
  id: string;
  tag: string;
  coder: string;
  words: string;
  status: 'draft' | 'accepted' | 'disputed';
  state: Passage['state'];
  attributes: [name: string, value: string][];
  /** Where there are two coders or more. */
  agreement?: { kind: 'agreed' | 'differs' | 'alone'; text: string };
  /** In the document; `null` where the quote stands nowhere for certain. */
  range: Range | null;
  /** Which of `files` it is in. */
  file: number;
  /** In that file. */
  place: Range;
}

export interface Attention extends Location {
  severity: 'error' | 'warning';
  code: string;
  message: string;
}

export interface Suggestions {
  version: number | null;
  document: string;
  suggestions: Suggestion[];
}

export interface Suggestion {
  id: string;
  range: Range;
  tag: string;
  words: string;
  /** Why it is suggested. */
  cue: string;
}

export type Decision = 'accept' | 'refuse';
