import * as all from './all.ts';
import type { Reporter } from './reporter.ts';

/** Every reporter. The choices of `--format` derive from this list. */
export const reporters: readonly Reporter[] = Object.values(all);
