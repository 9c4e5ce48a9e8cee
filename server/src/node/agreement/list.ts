import * as all from './all.ts';
import type { AgreementFormat } from './format.ts';

/** Every way to write agreement. The choices of `--format` derive from this list. */
export const agreementFormats: readonly AgreementFormat[] = Object.values(all);
