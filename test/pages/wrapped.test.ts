import assert from 'node:assert/strict';
import { paragraphsOf } from '../../server/src/pages/wrapped.ts';

function texts(text: string): readonly string[] {
  return paragraphsOf(text).map((block) => block.text);
}

const english = `Port Merrow was built around its harbour, and the harbour still decides
how we move. The ferries came before the trams, and the trams came before
the ring road. Each of them served its time well, and none was designed
for a city of 612,000 people. Long-term plans were made and laid aside.

Last year the journey from the northern suburbs to the quays took between
40 and 45 minutes in the morning peak. In 2015 it took half an hour. Resi-
dents tell us that they no longer trust what is printed, and that a plan
does not help.

Goals:
- four ferries
- a timetable for residents
`;

describe('the paragraphs of a text', () => {
  it('are put together where all of it is broken at one width', () => {
    assert.deepEqual(texts(english), [
      'Port Merrow was built around its harbour, and the harbour still decides how we move. The ferries came before the trams, and the trams came before the ring road. Each of them served its time well, and none was designed for a city of 612,000 people. Long-term plans were made and laid aside.',
      'Last year the journey from the northern suburbs to the quays took between 40 and 45 minutes in the morning peak. In 2015 it took half an hour. Residents tell us that they no longer trust what is printed, and that a plan does not help.',
      'Goals:',
      '- four ferries',
      '- a timetable for residents',
    ]);
  });

  it('are its lines where each is one, however long', () => {
    const lines = ['各位来宾：', '一'.repeat(300), '谢谢大家！'];
    assert.deepEqual(texts(`\u3000\u3000${lines.join('\r\n\r\n\u3000\u3000')}\r\n`), lines);
    assert.deepEqual(texts('a\nb\nc\nd\ne\nf\ng'), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('are put together without spaces in Chinese', () => {
    const line = '海州三面环海海岸线长四百一十二公里管辖海域面积九点六万平方公里渔业人口约十八万人';
    const text = `　　${line.slice(0, 38)}\n${line}\n${line}\n${line}\n${line}\n${line}\n完。\n　　第二段${line.slice(0, 30)}。`;
    assert.deepEqual(texts(text), [`${line.slice(0, 38)}${line.repeat(5)}完。`, `第二段${line.slice(0, 30)}。`]);
  });
});
