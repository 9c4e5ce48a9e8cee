import type { Grammar } from './figure.ts';

/** The figures of Chinese prose. */
export const zh: Grammar = {
  read() {},
};
