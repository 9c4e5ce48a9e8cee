/** A line of a view, before it is a tree item. What is in it is made when it is unfolded. Free of `vscode`, for the tests. */
import type { Location } from 'vscode-languageclient';

export interface ViewNode {
  /** Unique in its view, and the same for the same thing after the text has changed. */
  readonly key: string;
  readonly kind: 'group' | 'annotation' | 'finding' | 'suggestion' | 'place';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** A sentence for who hears the view instead of seeing it. */
  readonly spoken: string;
  readonly icon: Icon | undefined;
  readonly parent: ViewNode | undefined;
  /** Where a click leads. */
  readonly target?: Location;
  /** The annotation in its file. */
  readonly annotation?: Location;
  /** What it proposes, for the commands that decide on it. */
  readonly suggestion?: { readonly document: string; readonly id: string };
  /** The lines within it, the same at every call; `undefined` for a line that holds none. */
  readonly children?: () => readonly ViewNode[];
  /** Whether it is open at first. */
  readonly isOpen?: boolean;
}

export interface Icon {
  /** A codicon. */
  readonly name: string;
  /** A theme colour. */
  readonly color?: string;
}

/** The editor's translations, as `vscode.l10n`. */
export interface Texts {
  t(message: string, ...args: (string | number)[]): string;
}

/** The same value at every call, made at the first. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
