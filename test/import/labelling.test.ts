import assert from 'node:assert/strict';
import { doccano } from '../../server/src/import/doccano.ts';
import { labelStudio } from '../../server/src/import/labelStudio.ts';
import { fileOf, projectBy } from './reading.ts';

const lines = (...all: object[]) => all.map((each) => JSON.stringify(each)).join('\n');

describe('doccano', () => {
  it('has entities with relations, and lists of three, in code points', () => {
    const { annotations, files, problems } = projectBy(doccano, [
      fileOf(
        'all.jsonl',
        lines(
          {
            id: 4,
            text: '😀扎实推进，\r\n覆盖率100%',
            entities: [
              { id: 1, label: '关键数据', start_offset: 8, end_offset: 15 },
              { id: 2, label: '数值', start_offset: 11, end_offset: 15 },
            ],
            relations: [{ id: 9, from_id: 1, to_id: 2, type: '达到' }],
          },
          { id: 5, text: 'EU rejects German call', label: [[0, 2, 'ORG']], labels: [[11, 17, 'MISC']] },
        ),
      ),
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(annotations, [
      { tag: '关键数据', quote: '覆盖率100%', links: ['达到'] },
      { tag: '数值', quote: '100%' },
      { tag: 'ORG', quote: 'EU' },
      { tag: 'MISC', quote: 'German' },
    ]);
    assert.deepEqual(Object.keys(files).slice(1), ['all-4.txt', 'all-5.txt', 'all-4.postil.yaml', 'all-5.postil.yaml']);
  });

  it('gives two entities of one id keys of their own, and says where relations mean the first', () => {
    const entities = [
      { id: 1, label: 'a', start_offset: 0, end_offset: 3 },
      { id: 1, label: 'b', start_offset: 4, end_offset: 7 },
    ];
    const of = (relations: object[]) => fileOf('all.jsonl', lines({ text: 'Ada met', entities, relations }));
    assert.equal(projectBy(doccano, [of([])]).problems.length, 0);
    const { annotations, problems } = projectBy(doccano, [of([{ from_id: 1, to_id: 1, type: 'r' }])]);
    assert.deepEqual(annotations, [
      { tag: 'a', quote: 'Ada', links: ['r'] },
      { tag: 'b', quote: 'met' },
    ]);
    assert.equal(problems.length, 1);
  });

  it('has a file for each coder, and in old versions users and labels by number', () => {
    const of = (label: string) => lines({ id: 1, text: 'more', label: [[0, 4, label]] });
    const { files } = projectBy(doccano, [fileOf('ann.jsonl', of('x')), fileOf('ben.jsonl', of('y'))]);
    assert.deepEqual(Object.keys(files), [
      'postil.yaml',
      'documents-1.txt',
      'documents-1.ann.postil.yaml',
      'documents-1.ben.postil.yaml',
    ]);
    const old = { id: 1, text: 'more', annotations: [{ label: 7, start_offset: 0, end_offset: 4, user: 2 }] };
    assert.deepEqual(projectBy(doccano, [fileOf('a.json1', lines(old))]).annotations, [
      { tag: 'label-7', quote: 'more', coder: 'user-2' },
    ]);
  });

  it('names the line of what is damaged, and counts labels of whole texts', () => {
    const damaged = `${lines(
      { text: 'x', label: ['pos'] },
      {
        text: 'more',
        label: [
          [0, 'b', 'T'],
          [0, 900, 'T'],
        ],
      },
      {},
    )}\n{"te`;
    const { problems, losses } = projectBy(doccano, [fileOf('a.jsonl', damaged)]);
    assert.deepEqual(
      problems.map(([, line]) => line),
      [4, 2, 3, 2],
    );
    assert.deepEqual(losses, { 'labels of whole documents': 1 });
  });
});

const text = '😀 We trained 15,000 officers. We will go on.';
const labels = (id: string, start: number, end: number, words: string | undefined, ...all: string[]) => ({
  ...{ id, from_name: 'label', type: 'labels' },
  value: { start, end, ...(words === undefined ? {} : { text: words }), labels: all },
});
const task = (...result: object[]) => [{ id: 7, data: { text }, annotations: [{ completed_by: 3, result }] }];

describe('Label Studio', () => {
  it('counts in UTF-16, or in code points where only that fits the words', () => {
    const { annotations, losses } = projectBy(labelStudio, [
      fileOf(
        'a.json',
        task(
          labels('a', 14, 20, '15,000', 'U'),
          labels('b', 13, 19, '15,000', 'P'),
          labels('c', 30, 37, undefined, 'U'),
        ),
      ),
    ]);
    assert.deepEqual(
      annotations.map(({ tag, quote }) => [tag, quote]),
      [
        ['U', '15,000'],
        ['P', '15,000'],
        ['U', '. We wi'],
      ].map(([tag, quote]) => [tag, quote === '. We wi' ? text.slice(30, 37) : quote]),
    );
    assert.deepEqual(losses, {});
  });

  it('has choices, texts and remarks of regions, relations, and a coder for who completed it', () => {
    const { annotations, files } = projectBy(labelStudio, [
      fileOf(
        'a.json',
        task(
          { ...labels('a', 14, 20, '15,000', 'F'), meta: { text: ['look'] } },
          labels('b', 31, 38, undefined, 'P', 'Q'),
          { id: 'a', from_name: 'sure', type: 'choices', value: { choices: ['yes'] } },
          { id: 'a', from_name: 'who', type: 'textarea', value: { text: ['police', 'army'] } },
          { id: 'a', from_name: 'stars', type: 'rating', value: { rating: 4 } },
          { type: 'relation', from_id: 'b', to_id: 'a', direction: 'left', labels: ['supports'] },
        ),
      ),
    ]);
    assert.deepEqual(annotations[0], {
      ...{ tag: 'F', quote: '15,000', coder: 'user-3', note: 'look', links: ['supports'] },
      attributes: [
        ['sure', 'yes'],
        ['who', 'police', 'army'],
        ['stars', 4],
      ],
    });
    assert.deepEqual(
      annotations.slice(1).map(({ tag }) => tag),
      ['P', 'Q'],
    );
    assert.match(files['postil.yaml'] ?? '', /sure:\n {8}type: enum\n {8}values: \["yes"\]/u);
    assert.match(files['task-7.postil.yaml'] ?? '', /annotator: user-3/u);
  });

  it('leaves out predictions, drafts, cancelled annotations and answers on whole texts, and counts them', () => {
    const { losses } = projectBy(labelStudio, [
      fileOf('a.json', [
        {
          ...{ id: 7, data: { text }, predictions: [{}, {}], drafts: [{}] },
          annotations: [
            { was_cancelled: true, result: [] },
            { result: [{ id: 'z', from_name: 'mood', type: 'choices', value: { choices: ['good'] } }] },
          ],
        },
      ]),
    ]);
    assert.deepEqual(Object.values(losses), [2, 1, 1, 1]);
  });

  it('reads JSON-MIN, and a text that lies beside', () => {
    const min = [{ id: 7, text, label: [{ start: 14, end: 20, text: '15,000', labels: ['F'] }], annotator: 2 }];
    assert.deepEqual(projectBy(labelStudio, [fileOf('a.json', min)]).annotations, [
      { tag: 'F', quote: '15,000', coder: 'user-2' },
    ]);
    const far = [
      { data: { text: 'https://example.org/up/s.txt' }, annotations: [{ result: [labels('a', 0, 2, 'We', 'F')] }] },
    ];
    const beside = projectBy(labelStudio, [fileOf('a.json', far)], [fileOf('s.txt', 'We go.')]);
    assert.deepEqual(beside.annotations, [{ tag: 'F', quote: 'We' }]);
    assert.equal(projectBy(labelStudio, [fileOf('a.json', far)]).problems.length, 1);
  });
});
