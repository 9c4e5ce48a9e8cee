import type { Finding, Locale } from '../findings.ts';
import type { Severity } from '../formats/projectFile.ts';
import type { Source } from '../text/source.ts';

/** The severities that findings are told with, the gravest first. */
export const shownSeverities = ['error', 'warning', 'information', 'hint'] as const;
export type ShownSeverity = (typeof shownSeverities)[number];

/** One way to write down what a check has found. */
export interface Reporter {
  /** What `--format` calls it. */
  readonly name: string;
  /** Programs are told nothing beside the report that a person would want to know. */
  readonly readers: 'people' | 'programs';
  /** The report as it is written out, with a line end at its end; empty where there is nothing to write. */
  readonly write: (report: Report, style: Style) => string;
}

export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Reported[];
  /** The files looked at, those without findings included, by their paths. */
  readonly checked: readonly string[];
  /** False where not all that was asked for could be looked at. */
  readonly isComplete: boolean;
  /** A file that a finding names besides its own, where it has been read. */
  readonly elsewhere: (uri: string) => { readonly source: Source; readonly file: string } | undefined;
  /** Where the findings were compared with accepted ones: those that were found again, and those that were not. */
  readonly baseline?: { readonly accepted: readonly Reported[]; readonly gone: readonly KnownFinding[] };
}

/** A finding with the text it is about. */
export interface Reported {
  readonly finding: Finding;
  readonly source: Source;
  /** The file's path from where the reader stands, with `/`. */
  readonly file: string;
}

/** A finding as it can be known again at another time. */
export interface KnownFinding {
  readonly file: string;
  readonly code: string;
  readonly fingerprint: string;
}

/** What depends on the reader and not on the findings. */
export interface Style {
  readonly locale: Locale;
  /** How many columns a line may take. */
  readonly columns: number;
  readonly paint: Paint;
}

/** Puts a text in the colours of its role, or leaves it as it is. */
export type Paint = (role: Severity | 'place' | 'quiet' | 'added', text: string) => string;
