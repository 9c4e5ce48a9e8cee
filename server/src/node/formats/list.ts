import * as all from './all.ts';
import type { Format } from './format.ts';

/** Every format of rows. The choices of `--format` derive from this list. */
export const formats: readonly Format[] = Object.values(all);
