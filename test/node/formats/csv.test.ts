import assert from 'node:assert/strict';
import { csv } from '../../../server/src/node/formats/csv.ts';
import { linesOf } from './example.ts';

describe('csv', () => {
  it('has a row of names, then the rows', () => {
    assert.deepEqual(linesOf(csv, ['约90%', 90], [null, null]), ['name,value', '约90%,90', ',']);
  });

  it('quotes what holds a comma, a quotation mark or a line end', () => {
    assert.deepEqual(linesOf(csv, ['15,000 “x”', 1], ['a "b"', 2], ['more than\r\n18', 3]).slice(1), [
      '"15,000 “x”",1',
      '"a ""b""",2',
      '"more than\n18",3',
    ]);
  });

  it('keeps spreadsheets from running a text, and numbers as they are', () => {
    for (const begin of ['=', '+', '-', '@']) {
      assert.deepEqual(linesOf(csv, [`${begin}1+1`, null])[1], `'${begin}1+1,`);
    }
    assert.deepEqual(linesOf(csv, ['\t=1', null], ['\r=1', null]).slice(1), ["'  =1,", `"'\n=1",`]);
    assert.deepEqual(linesOf(csv, ['x', -5], ['x', -0.5], ['x', 1e21]).slice(1), ['x,-5', 'x,-0.5', 'x,1e+21']);
  });
});
