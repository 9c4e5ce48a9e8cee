import type { Continuum, Unit } from '../../server/src/coefficients/continuum.ts';

/** Each coder's passages as `value:start-end`. */
export function continuum(length: number, ...coders: readonly string[]): Continuum {
  const units = coders.flatMap((passages, coder) =>
    passages.split(' ').flatMap((passage): Unit[] => {
      const [, value = '', start, end] = /^(.+):(\d+)-(\d+)$/u.exec(passage) ?? [];
      return value === '' ? [] : [{ coder, value, start: Number(start), end: Number(end) }];
    }),
  );
  return { length, coders: coders.length, units };
}
