import type { Compared } from '../../agreement/report.ts';
import type { Locale } from '../../findings.ts';
import type { Paint } from '../../report/reporter.ts';

/** One way to write how coders agree. */
export interface AgreementFormat {
  readonly name: string;
  readonly readers: 'people' | 'programs';
  /** The lines of the output, without their ends. */
  readonly lines: (compared: Compared, style: AgreementStyle) => Iterable<string>;
}

export interface AgreementStyle {
  readonly locale: Locale;
  readonly paint: Paint;
  /** How the reader calls a file. */
  readonly pathOf: (uri: string) => string;
}
