import assert from 'node:assert/strict';
import type { CompletionOptions } from '../../server/src/completions/completions.ts';
import { labelsOf, offered, project, taken } from './scene.ts';

const filesWith = (marked: string) => ({ ...project, 'a.postil.yaml': marked });
const at = (marked: string, options: Partial<CompletionOptions> = {}) => offered(filesWith(marked), options);
const labels = (marked: string) => labelsOf(at(marked));
const take = (marked: string, label: string, options: Partial<CompletionOptions> = {}) =>
  taken(filesWith(marked), label, options);

describe('completion of quotes', () => {
  it('goes on from what is typed, to the end of the clause and of the sentence', () => {
    assert.deepEqual(labels('annotations:\n  - quote: 我们愿┆'), [
      '我们愿与各国合作',
      '我们愿与各国合作，培训1.5万名执法官员',
    ]);
    assert.deepEqual(labels('annotations:\n  - {quote: "开展┆"}'), [
      '开展“猎狐”专项行动',
      '开展“猎狐”专项行动，都取得了明显成效',
    ]);
  });

  it('keeps what is typed as what it is found by', () => {
    const found = at('annotations:\n  - quote: "我们愿┆');
    assert.equal(found.items[0]?.filter.startsWith('"我们愿'), true);
    assert.equal(found.items[0]?.detail, 'line 3');
    assert.equal(found.isIncomplete, true);
  });

  it('goes on in a block scalar, without quotation marks', () => {
    assert.equal(
      take('annotations:\n  - quote: |-\n      我们愿┆\n', '我们愿与各国合作'),
      'annotations:\n  - quote: |-\n      我们愿与各国合作\n',
    );
  });

  it('begins with what follows the annotation above where nothing is typed', () => {
    assert.equal(
      labels('annotations:\n  - id: a\n    tag: claim\n    quote: 都取得了明显成效\n  - id: b\n    quote: ┆\n')[0],
      '我们愿与各国合作',
    );
    assert.equal(labels('annotations:\n  - quote: ┆')[0], '各位同事');
  });

  it('offers at most fifty', () => {
    const files = {
      ...filesWith('annotations:\n  - quote: 第┆'),
      'a.txt': '第一句话。'.repeat(3) + Array.from({ length: 200 }, (_, i) => `第${i}句。`).join(''),
    };
    assert.equal(offered(files).items.length, 50);
  });

  it('tells a quote from its other places by the words before or after it', () => {
    const before = 'annotations:\n  - id: a\n    tag: claim\n    quote: 安全\n';
    assert.equal(take(`${before}    prefix: ┆`, '。'), `${before}    prefix: "。"`);
    assert.deepEqual(labels(`${before}    suffix: ┆`), ['。安', '。']);
    const english = { ...project, 'a.txt': 'We trained 20 officers. They trained 20 officers.\n' };
    assert.deepEqual(
      labelsOf(offered({ ...english, 'a.postil.yaml': 'annotations:\n  - quote: 20 officers\n    prefix: ┆\n' })),
      ['We trained ', 'They trained '],
    );
  });
});
