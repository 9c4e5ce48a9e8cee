import * as all from './all.ts';
import type { Importer } from './importer.ts';

/** Every importer. The choices of `--from` derive from this list. */
export const importers: readonly Importer[] = Object.values(all);
