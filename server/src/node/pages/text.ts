import { paragraphsOf } from '../../pages/wrapped.ts';
import { textOf } from './encodings.ts';
import { damagedLoss } from './losses.ts';
import type { PageReader } from './reader.ts';

/** Plain text and Markdown; the latter keeps its marks, since they are its words. */
export const text: PageReader = (bytes, encoding) => {
  const { text, damaged } = textOf(bytes, encoding);
  return { origin: 'web', about: {}, blocks: paragraphsOf(text), losses: damagedLoss(damaged) };
};
