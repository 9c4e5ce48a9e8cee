import assert from 'node:assert/strict';
import { jsonld } from '../../server/src/import/jsonld.ts';
import { fileOf, projectBy } from './reading.ts';

const text = fileOf('a.txt', '😀 We trained 15,000 officers. We will train more.\n');
const quote = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const on = (...selector: object[]) => ({ source: 'a.txt', selector });
const tagged = (tag: string, target: unknown, more = {}) => ({
  type: 'Annotation',
  motivation: 'tagging',
  body: { type: 'TextualBody', value: tag },
  target,
  ...more,
});

function read(root: unknown) {
  return projectBy(jsonld, [fileOf('x.jsonld', root as object)], [text]);
}

describe('Web Annotations', () => {
  it('are read from one, a list, a page, a collection with its first page in it and a graph', () => {
    const one = tagged('t', on(quote('officers')));
    const page = { type: 'AnnotationPage', items: [one] };
    const roots = [
      one,
      [one],
      page,
      { type: 'AnnotationCollection', first: page },
      { type: 'AnnotationCollection', first: { ...page, next: { items: [] } } },
      { '@graph': [one] },
    ];
    for (const root of roots) {
      assert.deepEqual(read(root).annotations, [{ tag: 't', quote: 'officers' }]);
      assert.deepEqual([read(root).problems, read(root).losses], [[], {}]);
    }
  });

  it('name the pages that are not in the file', () => {
    const { problems } = read({ type: 'AnnotationCollection', first: 'https://example.org/1' });
    assert.deepEqual(
      problems.map(([file, path]) => [file, path]),
      [['x.jsonld', 'first']],
    );
  });

  it('count in code points, or as a browser does where only that fits the words, and else go by the words', () => {
    const all = [
      tagged('points', on(position(15, 24), quote(',000 offi'))),
      tagged('alone', on(position(2, 4))),
      tagged('browser', on(position(3, 5), quote('We', { suffix: ' t' }))),
      tagged('words', on(position(40, 45), quote('We', { prefix: '. ' }))),
    ];
    const { annotations, losses, files } = read(all);
    assert.deepEqual(
      annotations.map((each) => [each.tag, each.quote]),
      [
        ['points', ',000 offi'],
        ['alone', 'We'],
        ['browser', 'We'],
        ['words', 'We'],
      ],
    );
    assert.deepEqual(Object.values(losses), [1]);
    assert.match(files['a.postil.yaml'] ?? '', /tag: words\n {4}quote: We\n {4}(?:prefix|suffix): /u);
  });

  it('have the words of any body that is no tag as a note, and as many annotations as tags and targets', () => {
    const { annotations, losses } = read([
      {
        id: 'https://hypothes.is/a/1',
        creator: 'acct:ann@hypothes.is',
        motivation: 'commenting',
        body: [
          { type: 'TextualBody', value: 'see there', format: 'text/markdown' },
          { type: 'TextualBody', value: 'one', purpose: 'tagging' },
          { type: 'TextualBody', value: 'two', purpose: 'tagging' },
          { type: 'Image', id: 'https://example.org/x.png' },
        ],
        target: [on(quote('officers'))],
      },
      { motivation: 'highlighting', target: [on(quote('more')), on(quote('trained'))], bodyValue: 'twice' },
      { user: 'acct:ben@hypothes.is', tags: ['api'], text: 'words', target: [on(quote('will'))] },
    ]);
    assert.deepEqual(annotations, [
      { tag: 'one', quote: 'officers', coder: 'ann', note: 'see there' },
      { tag: 'two', quote: 'officers', coder: 'ann' },
      { tag: 'highlighting', quote: 'more', note: 'twice' },
      { tag: 'highlighting', quote: 'trained' },
      { tag: 'api', quote: 'will', coder: 'ben', note: 'words' },
    ]);
    assert.deepEqual(losses, { 'bodies that are other resources than texts': 1 });
  });

  it('count what no project can say, and name what is damaged', () => {
    const { annotations, losses, problems } = read([
      tagged('whole', 'a.txt'),
      tagged('range', on({ type: 'RangeSelector', startSelector: {}, endSelector: {} })),
      tagged('within', on({ type: 'FragmentSelector', value: 'x', refinedBy: quote('officers') })),
      { motivation: 'linking', body: 'https://example.org', target: 'urn:none' },
      tagged('empty', on(position(3, 3))),
      tagged('far', on(position(3, 300))),
      tagged('nowhere', { selector: quote('x') }),
      5,
    ]);
    assert.deepEqual(annotations[0], { tag: 'within', quote: 'officers' });
    assert.deepEqual(Object.values(losses), [1, 1, 1]);
    const places = problems.map(([, path, what]) => `${path} ${String(what).slice(0, 40)}`);
    assert.deepEqual(places, [
      '[7] left out, because it is no Web Annotatio',
      '[6].target left out, because it does not say which ',
      '[4] left out, because its passage in “{docum',
      '[5] left out, because it lies outside of the',
    ]);
  });

  it('keep the words where the text is not there, and say so once', () => {
    const elsewhere = { source: 'https://example.org/speech', selector: [quote('some words', { prefix: 'the ' })] };
    const { files, problems } = read([tagged('t', elsewhere), tagged('t', elsewhere)]);
    assert.deepEqual(Object.keys(files), ['postil.yaml', 'example.org/speech.postil.yaml']);
    assert.match(files['example.org/speech.postil.yaml'] ?? '', /document: speech\.txt\n[\s\S]*prefix: "the "/u);
    assert.equal(problems.length, 1);
  });
});
