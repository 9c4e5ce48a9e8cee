import type { Color } from '../formats/projectFile.ts';

/** The colours of tags for programs without themes: those of borders in the light theme. */
export const colours: Readonly<Record<Color, string>> = {
  red: '#c72e2e',
  orange: '#b85c00',
  yellow: '#8a7000',
  green: '#2e7d32',
  teal: '#00796b',
  blue: '#0b65c2',
  purple: '#7b3fc4',
  pink: '#c2317f',
  grey: '#6b6b6b',
};
