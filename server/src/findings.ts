import type { Severity } from './formats/projectFile.ts';
import type { Span } from './text/span.ts';

export type { Severity };

/** The languages Postil speaks to its users. */
export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** A sentence in every language, with `{name}` where a parameter goes. */
export type Message = Readonly<Record<Locale, string>>;
export type Params = Readonly<Record<string, string | number | undefined>>;

/** One problem at a place of a text that is known from where it is kept; a finding once the text is named. */
export interface Problem extends Span {
  readonly code: string;
  /** Which of the code's messages says it, where there is more than one. */
  readonly variant?: string;
  readonly params: Params;
  readonly related?: readonly Related[];
  /** A function where they cost something: problems are looked for on every keystroke, repairs only when asked for. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

export interface Related extends Span {
  readonly uri: string;
  readonly message: Message;
  readonly params?: Params;
}

/** A repair. Edits in the text of the finding itself count from the same beginning as its span. */
export interface Fix {
  readonly title: Message;
  readonly params?: Params;
  readonly edits: readonly Edit[];
  /** The one repair that is right in nearly every case; taken by "fix all". */
  readonly preferred?: boolean;
}

export interface Edit extends Span {
  /** Another file than the finding's, in whose text the span counts from the beginning; made anew where it is not there. */
  readonly uri?: string;
  readonly newText: string;
}

/** One problem or remark about a file: a diagnostic before it meets a protocol. */
export interface Finding extends Problem {
  readonly uri: string;
  readonly severity: Severity;
  readonly message: Message;
}

export function fixesOf({ fixes = [] }: Problem): readonly Fix[] {
  return typeof fixes === 'function' ? fixes() : fixes;
}

/** The sentence with its parameters filled in. Unknown names stay as they stand. */
export function formatted(message: Message, params: Params | undefined, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params?.[name];
    return value === undefined ? whole : String(value);
  });
}

/** The reader's language among those Postil speaks, from a BCP 47 tag or a POSIX locale name. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
