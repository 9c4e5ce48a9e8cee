import type { Grammar } from './figure.ts';

/** The figures of English prose. */
export const en: Grammar = {
  read() {},
};
