import assert from 'node:assert/strict';
import { json } from '../../server/src/report/json.ts';
import { example, plain, reportOf } from './example.ts';

describe('JSON report', () => {
  it('is an array of findings with ranges from zero in UTF-16 code units', () => {
    const findings = [example('speeches/a.postil.yaml', 'a: 😀\n😀万 ⟦cl\nam⟧')];
    assert.deepEqual(JSON.parse(json.write(reportOf(findings, 1), plain)), [
      {
        file: 'speeches/a.postil.yaml',
        code: 'tag-unknown',
        severity: 'error',
        message: 'No “clam”.',
        range: { start: { line: 1, character: 4 }, end: { line: 2, character: 2 } },
      },
    ]);
  });

  it('is an empty array where there is nothing', () => {
    assert.equal(json.write(reportOf([], 3), plain), '[]\n');
  });

  it('speaks Chinese', () => {
    const [record] = JSON.parse(json.write(reportOf([example('a', '⟦⟧')], 1), { ...plain, locale: 'zh' }));
    assert.equal(record.message, '没有“clam”。');
  });
});
