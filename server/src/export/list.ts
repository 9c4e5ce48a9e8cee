import * as all from './all.ts';
import type { Exporter } from './exporter.ts';

/** Every exporter. The choices of `--to` derive from this list. */
export const exporters: readonly Exporter[] = Object.values(all);
