import type { Texts } from '../../../client/src/views/node.ts';

/** Texts as an English reader sees them. */
export const l10n: Texts = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/gu, (whole, at: string) => String(args[Number(at)] ?? whole)),
};
