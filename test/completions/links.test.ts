import assert from 'node:assert/strict';
import type { CompletionOptions } from '../../server/src/completions/completions.ts';
import { labelsOf, offered, project, taken } from './scene.ts';

const head = 'annotations:\n  - id: a\n    tag: figure\n    quote: 1.5万名\n';

const filesWith = (marked: string) => ({ ...project, 'a.postil.yaml': marked });
const at = (marked: string, options: Partial<CompletionOptions> = {}) => offered(filesWith(marked), options);
const labels = (marked: string) => labelsOf(at(marked));

describe('completion of links', () => {
  const two = `${head}    links:\n      - ┆\n  - id: c-one\n    tag: claim\n    quote: 都取得了明显成效\n  - id: i\n    tag: initiative\n`;

  it('offers the relations that may start here', () => {
    assert.deepEqual(labels(two), ['supports', 'quantifies']);
    assert.deepEqual(labels(`${head}    links: [{┆}]`), ['supports', 'quantifies']);
  });

  it('offers the annotations that the relation may end at, with their words', () => {
    const found = at(two.replace('┆', 'supports: ┆'));
    assert.deepEqual(labelsOf(found), ['c-one']);
    assert.equal(found.items[0]?.detail, 'claim · 都取得了明显成效');
    assert.match(found.items[0]?.filter ?? '', /都取得了/u);
  });

  it('offers those of other files about the document by their path', () => {
    const other = 'document: ../a.txt\nannotations:\n  - id: x\n    tag: claim\n    quote: 安全\n';
    const files = { ...filesWith(two.replace('┆', 'supports: "in┆"')), 'in/b.postil.yaml': other };
    assert.deepEqual(labelsOf(offered(files)), ['c-one', 'in/b.postil.yaml#x']);
    assert.match(taken(files, 'in/b.postil.yaml#x') ?? '', /- supports: "?in\/b\.postil\.yaml#x"?\n/u);
  });

  it('holds thousands of them to what is typed', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `  - id: c-${i}\n    tag: claim\n    quote: 第${i}句\n`).join(
      '',
    );
    const found = at(`${head}    links:\n      - supports: 1999┆\n${many}`);
    assert.equal(labelsOf(found)[0], 'c-1999');
    assert.ok(found.items.length <= 300);
    assert.equal(found.isIncomplete, true);
  });
});
