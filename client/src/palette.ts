/** The colours a tag may have, and how each is drawn. Kept free of `vscode`, for the test that holds the manifest to it. */

/**
 * Where the line of a colour runs around its passage. It differs from colour to colour, so that nested passages stay
 * readable and that nobody needs to see colours to tell claims (blue), figures (orange) and initiatives (green) apart.
 */
export type Line = 'under' | 'box' | 'band' | 'dashed' | 'dotted' | 'double' | 'dashedBox' | 'dottedBox' | 'dottedBand';

export const palette = {
  red: 'dashed',
  orange: 'box',
  yellow: 'dottedBox',
  green: 'band',
  teal: 'dotted',
  blue: 'under',
  purple: 'double',
  pink: 'dottedBand',
  grey: 'dashedBox',
} as const satisfies Record<string, Line>;

export type Color = keyof typeof palette;

/** The three theme colours behind each colour of the palette. */
export const parts = ['background', 'border', 'overviewRuler'] as const;

export function themeColor(color: Color, part: (typeof parts)[number]): string {
  return `postil.${color}.${part}`;
}

/** The theme colour of the line under what is suggested. */
export const suggestionColor = 'postil.suggestion.border';

/** The colour by its name; grey for one that this version does not know. */
export function colorNamed(name: string): Color {
  return Object.hasOwn(palette, name) ? (name as Color) : 'grey';
}

/** The CSS of each line; widths in the order top, right, bottom, left. */
export const lines: Record<Line, { borderStyle: string; borderWidth: string }> = {
  under: { borderStyle: 'solid', borderWidth: '0 0 2px 0' },
  dashed: { borderStyle: 'dashed', borderWidth: '0 0 2px 0' },
  dotted: { borderStyle: 'dotted', borderWidth: '0 0 2px 0' },
  double: { borderStyle: 'double', borderWidth: '0 0 3px 0' },
  band: { borderStyle: 'solid', borderWidth: '2px 0 2px 0' },
  dottedBand: { borderStyle: 'dotted', borderWidth: '2px 0 2px 0' },
  box: { borderStyle: 'solid', borderWidth: '1px' },
  dashedBox: { borderStyle: 'dashed', borderWidth: '1px' },
  dottedBox: { borderStyle: 'dotted', borderWidth: '1px' },
};
