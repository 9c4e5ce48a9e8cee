import type { DamagedFigure, Figure, Found } from '../figure.ts';
import { halfRange } from './damaged.ts';

/** A paragraph as far as it has been read. */
export interface Reader {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  /** The end of the last figure, which nothing may look back behind. */
  floor: number;
  readonly found: Found;
}

/** Writes down what was found and goes on behind it. */
export function taken(reader: Reader, figure: Figure | DamagedFigure | undefined, otherwise: number): number {
  if (!figure) return otherwise;
  if ('damage' in figure) reader.found.damaged.push(figure);
  else {
    // A year may be left open: “(2015–)”.
    const half = figure.kind === 'date' ? undefined : halfRange(reader.text, figure.start, figure.end, reader.limit);
    if (half) return taken(reader, half, otherwise);
    reader.found.figures.push(figure);
  }
  reader.floor = figure.end;
  return figure.end;
}
