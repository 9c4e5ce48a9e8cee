import type { Paint } from '../../report/reporter.ts';
import type { Layout, Row } from '../../rows/row.ts';

/** One way to write rows. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** Whether remarks on the texts belong beside it: on their encodings, and on figures that are damaged. */
  readonly readers: 'people' | 'programs';
  /**
   * The lines of the output, without their ends. Batches of rows are taken one by one, and the lines of each are given
   * before the next is asked for, so that whoever makes them needs not have them all.
   */
  readonly lines: (batches: Iterable<readonly Row[]>, layout: Layout, paint: Paint, part?: Part) => Iterable<string>;
}

/** Whether the output begins here, or goes on after that of another run. */
export type Part = 'first' | 'later';
