import { type Continuum, coderNumbers, type Unit, unitsOf } from './continuum.ts';

/**
 * A text as chance makes it of what the coders did (section 5.2 of the paper on γ): each new coder has the passages of one
 * of the coders, drawn at random, moved along the text by a random distance, those that leave it at its end coming back
 * at its beginning. No two of these distances lie closer to each other than passages are long on average, so that
 * passages of one coder hardly meet themselves; where the text has no room for that, any will do.
 */
export function shuffled(continuum: Continuum, random: () => number): Continuum {
  const { length, coders, units } = continuum;
  const apart = units.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, units.length);
  const shifts: number[] = [];
  const made: Unit[] = [];
  for (const coder of coderNumbers(continuum)) {
    const by = shiftFrom(shifts, length, apart, random);
    shifts.push(by);
    const source = Math.floor(random() * coders);
    for (const unit of unitsOf(continuum, source)) {
      const start = (unit.start + by) % length;
      made.push({ coder, value: unit.value, start, end: start + unit.end - unit.start });
    }
  }
  return { length, coders, units: made };
}

function shiftFrom(shifts: readonly number[], length: number, apart: number, random: () => number): number {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const by = Math.floor(random() * length);
    const isFree = shifts.every((each) => {
      const distance = Math.abs(each - by);
      return Math.min(distance, length - distance) >= apart;
    });
    if (isFree) return by;
  }
  return Math.floor(random() * length);
}

const maxAttempts = 50;
