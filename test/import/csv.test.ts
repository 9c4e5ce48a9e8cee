import assert from 'node:assert/strict';
import { csv } from '../../server/src/import/csv.ts';
import { fileOf, projectBy } from './reading.ts';

const text = fileOf('a.txt', 'We trained 15,000 officers.\r\nWe will train more.\r\n');

function read(table: string, path = 'a.csv') {
  return projectBy(csv, [fileOf(path, table)], [text]);
}

describe('a table of quotes', () => {
  it('has commas, semicolons or tabs, a byte order mark or none, and its names in any case', () => {
    for (const mark of [',', ';', '\t']) {
      const table = `\ufeffTag${mark}QUOTE${mark}Note\r\nclaim${mark}"15,000 officers"${mark}"a; ""b"""\r\n`;
      assert.deepEqual(read(table).annotations, [{ tag: 'claim', quote: '15,000 officers', note: 'a; "b"' }]);
    }
  });

  it('has attributes in columns of a tag, and in all others that it does not know', () => {
    const table = 'tag,quote,t.size,t.names,Strength,u.size\nt,We will,007,a; b,3,\nu,more,,,TRUE,4\nu,trained,9,,,\n';
    const { annotations, losses } = read(table);
    assert.deepEqual(
      annotations.map(({ attributes }) => attributes),
      [
        [
          ['size', '007'],
          ['names', 'a', 'b'],
          ['Strength', 3],
        ],
        [
          ['Strength', true],
          ['size', 4],
        ],
        undefined,
      ],
    );
    assert.deepEqual(losses, { 'values in columns of another tag than the row’s': 1 });
  });

  it('undoes the apostrophe before what looked like a formula', () => {
    const table = "tag,quote,note,x\nt,more,'=1+1,'-5\n";
    assert.deepEqual(read(table).annotations, [{ tag: 't', quote: 'more', note: '=1+1', attributes: [['x', '-5']] }]);
  });

  it('counts characters with line ends as one where it has no quotes', () => {
    assert.deepEqual(
      read('document,tag,start,end\na.txt,t,28,35\n').annotations.map(({ quote }) => quote),
      ['We will'],
    );
  });

  it('goes by the words where a position disagrees, and takes what stands before a damaged record', () => {
    const { annotations, losses, problems } = read('tag,quote,start,end\nt,more,0,4\nt,"officers",,\nt,"more\n');
    assert.deepEqual(
      annotations.map(({ quote }) => quote),
      ['more', 'officers'],
    );
    assert.deepEqual(Object.values(losses), [1]);
    assert.deepEqual(
      problems.map(([file, line]) => [file, line]),
      [['a.csv', 4]],
    );
  });

  it('says what it lacks', () => {
    for (const table of ['tag,words\nt,x\n', 'quote\nmore\n', '']) assert.equal(read(table).problems.length, 1);
    assert.deepEqual(
      read('tag,quote\n,more\nt,\nt,nothing of it\n').problems.map(([, line]) => line),
      [3, 2, 4],
    );
  });

  it('has names in Chinese, a first line by Excel, and paths of Windows', () => {
    assert.deepEqual(read('sep=;\r\n标签;引文;标注者\r\nt;more;ann\r\n').problems, []);
    assert.deepEqual(
      read('sep=;\ntag;quote\nt;gone\n').problems.map(([, line]) => line),
      [3],
    );
    assert.deepEqual(read('document,tag,quote\nC:\\b\\a.txt,t,more\n').problems, []);
  });

  it('joins rows by links', () => {
    const table =
      'document,coder,id,tag,quote,links\na.txt,ann,x,t,more,\na.txt,ben,x,t,We will,\na.txt,ben,y,t,officers,r: x; s: a.ann.postil.yaml#x; t: z\n';
    const { files, losses } = read(table);
    assert.match(files['a.ben.postil.yaml'] ?? '', /- r: x\n {6}- s: "?a\.ann\.postil\.yaml#x/u);
    assert.deepEqual(Object.values(losses), [1]);
  });
});
