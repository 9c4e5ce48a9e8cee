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
  /** The report as it is written out, with a line end at its end. */
  readonly write: (report: Report, style: Style) => string;
}

export interface Report {
  /** In the order in which they are told. */
  readonly findings: readonly Reported[];
  /** How many files were looked at, those without findings included. */
  readonly checked: number;
}

/** A finding with the text it is about. */
export interface Reported {
  readonly finding: Finding;
  readonly source: Source;
  /** The file's path from where the reader stands, with `/`. */
  readonly file: string;
}

/** What depends on the reader and not on the findings. */
export interface Style {
  readonly locale: Locale;
  /** How many columns a line may take. */
  readonly columns: number;
  readonly paint: Paint;
}

/** Puts a text in the colours of its role, or leaves it as it is. */
export type Paint = (role: Severity | 'place' | 'quiet', text: string) => string;
