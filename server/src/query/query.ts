import type { Message, Params } from '../findings.ts';
import type { Span } from '../text/span.ts';

/** A question that an annotation answers with yes or no. Spans are in the text of the query. */
export type Query =
  | { readonly kind: 'all'; readonly of: readonly Query[] }
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | Test
  | Relation;

/** Whether a field has a value. */
export interface Test extends Span {
  readonly kind: 'test';
  readonly field: Field;
  readonly value: Value;
}

/** Where an annotation stands to some others. */
export interface Relation {
  readonly kind: 'relation';
  readonly left: Query;
  readonly relation: Near | { readonly name: 'within' | 'containing' };
  readonly right: Query;
}

export interface Near {
  readonly name: 'near';
  readonly distance: number;
  readonly unit: 'characters' | 'words';
}

/** What is asked for: a part of every annotation, or an attribute, of one tag or of any. */
export type Field =
  | { readonly name: BuiltIn }
  | { readonly name: 'attribute'; readonly tag: string | undefined; readonly attribute: string };

export const builtIns = ['tag', 'text', 'coder', 'status', 'id', 'note', 'document'] as const;
export type BuiltIn = (typeof builtIns)[number];

export type Value =
  /** Pieces between asterisks, folded; a single one is all of the value. */
  | { readonly kind: 'words'; readonly pieces: readonly string[] }
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly isOpen: boolean };

/** What cannot be understood of a query, and where. */
export interface QueryProblem extends Span {
  readonly message: Message;
  readonly params: Params;
}

export interface ParsedQuery {
  /** Nothing where there are problems, and for an empty query, which every annotation answers. */
  readonly query: Query | undefined;
  readonly problems: readonly QueryProblem[];
}
