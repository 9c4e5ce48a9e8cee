import assert from 'node:assert/strict';
import { readYaml } from '../../server/src/yaml/read.ts';
import { retyped, type ScalarType } from '../../server/src/yaml/retyped.ts';

function asType(raw: string, type: ScalarType): string | undefined {
  const { value: node } = readYaml(raw);
  assert.equal(node?.kind, 'scalar', raw);
  return node?.kind === 'scalar' ? retyped(node, type) : undefined;
}

describe('a scalar of another type', () => {
  for (const [raw, type, expected] of [
    ['20', 'string', '"20"'],
    ['yes', 'string', undefined],
    ['"2100000"', 'number', '2100000'],
    ['"2.5"', 'number', '2.5'],
    ['2,100,000', 'number', '2100000'],
    ['2,100', 'number', undefined],
    ['210万', 'number', undefined],
    ['"007"', 'number', undefined],
    ['"3"', 'integer', '3'],
    ['"3.5"', 'integer', undefined],
    ['yes', 'boolean', 'true'],
    ['"False"', 'boolean', 'false'],
    ['maybe', 'boolean', undefined],
    ['2017/9/26', 'date', '2017-09-26'],
    ['2017年9月26日', 'date', '2017-09-26'],
    ['2017.09.26', 'date', '2017-09-26'],
    ['26/9/2017', 'date', undefined],
    ['2017/13/26', 'date', undefined],
    ['2017/9-26', 'date', undefined],
  ] as const) {
    it(`${raw} as ${type} is ${expected ?? 'for a person to decide'}`, () => assert.equal(asType(raw, type), expected));
  }
});
