import assert from 'node:assert/strict';
import type { Coefficient } from '../../server/src/coefficients/coefficient.ts';

/** Holds a coefficient to a published value, which has been rounded. */
export function near({ value }: Coefficient, published: number, tolerance: number): void {
  assert.ok(value !== undefined && Math.abs(value - published) <= tolerance, `${value} is not ${published}`);
}

/** Why there is no value, in English. */
export function reasonOf(coefficient: Coefficient): string {
  assert.ok('reason' in coefficient, `${coefficient.value} is defined`);
  return coefficient.reason.en;
}
