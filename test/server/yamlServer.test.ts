// Side by side with Red Hat's YAML extension nothing is offered twice, and nothing is lost that Postil alone would offer.
import assert from 'node:assert/strict';
import { type CompletionOptions, completions } from '../../server/src/completions/completions.ts';
import { sceneOf } from '../projects.ts';
import { YamlServer } from './yamlServer.ts';

const item = 'annotations:\n  - id: a\n    tag: figure\n';
const attribute = 'tags:\n  a:\n    attributes:\n      b:';

const places: Readonly<Record<string, readonly string[]>> = {
  'a.postil.yaml': [
    ...[
      '┆',
      '# c\n┆',
      'doc┆',
      'document: a.txt\n┆',
      'document: a.txt\n┆\nannotations: []\n',
      'dat┆: 2017',
      '{┆}',
      '{doc┆}',
    ],
    ...[
      '{document: a.txt, ┆}',
      'annotations:\n  ┆',
      'annotations:\n  - ┆',
      'annotations:\n- ┆',
      'annotations:\n  - i┆',
    ],
    ...[
      'annotations:\n  -┆',
      'annotations:\n  - {┆}',
      'annotations:\n  - { ┆ }',
      'annotations:\n  - {┆',
      'annotations: [{┆}]',
    ],
    ...['{id: a, ┆}', '{ id: a, ┆ }', '{id: a, ta┆}', '{ta┆}', '{id: a, ┆'].map((map) => `annotations:\n  - ${map}`),
    ...['{status: ┆}', '{ status: ┆ }', '{status: dr┆}', '{status: ┆, id: a}'].map((map) => `annotations:\n  - ${map}`),
    ...['    ┆', '    quo┆', '    ┆\n    note: x\n', '    ┆\n  - id: b\n', '  ┆', '┆', '    sta┆: draft'].map(
      (end) => item + end,
    ),
    ...['┆', 'dr┆', '"dr┆"', '"┆', '┆\n    note: x', 'dr┆ # c'].map((value) => `${item}    status: ${value}`),
    `${item}    status:┆`,
    ...['\n      ┆', '\n      ki┆', ' {┆}', ' {kind: money, ┆}', ' {kind: ┆}'].map(
      (end) => `${item}    attributes:${end}`,
    ),
    ...['\n      - ┆', ' [{┆}]'].map((end) => `${item}    links:${end}`),
    ...['quote: "open', 'attributes: {kind: x', 'quote: |\n      x'].map(
      (broken) => `annotations:\n  - id: a\n    ${broken}\n    ┆`,
    ),
    'annotations:\r\n  - id: a\r\n    ┆\r\n',
  ],
  'postil.yaml': [
    ...[
      '┆',
      'po┆',
      'postil: ┆',
      'postil: 1\n┆',
      'postil: 1\nex┆',
      '{┆}',
      '{postil: 1, ┆}',
      'tags:\n  ┆',
      'tags:\n  a:\n    ┆',
    ],
    ...['{┆}', '{ ┆ }', '{col┆}', '{title: x, ┆}', '{title: x, col┆}', '{color: ┆}', '{ color: ┆ }'].map(
      (map) => `tags:\n  a: ${map}`,
    ),
    ...[
      'tags: {a: {┆}}',
      'tags: {a: {color: ┆}}',
      'tags:\n  a:\n    col┆',
      'tags:\n  a:\n    color: ┆',
      'tags:\n  a:\n    color: r┆',
    ],
    ...['\n        ┆', ' { ┆ }', ' { type: ┆ }', ' { type: enum, ┆ }', ' { required: ┆ }', ' { required: tr┆ }'].map(
      (end) => attribute + end,
    ),
    ...['\n        type: ┆', '\n        required: ┆'].map((end) => attribute + end),
    ...['title:\n      ┆', 'title: {┆}', 'cues:\n      - ┆', 'cues: [{┆}]', 'cues: [┆]'].map(
      (key) => `tags:\n  a:\n    ${key}`,
    ),
    ...['relations:\n  a:\n    ┆', 'relations:\n  a:\n    from: [┆]', 'glossary:\n  a:\n    ┆', 'glossary:\n  a: {┆}'],
    ...['\n      ┆', '\n      - ┆', ' {┆}', ' { title: x, ┆ }', ' [{┆}]'].map(
      (end) => `glossary:\n  a:\n    source:${end}`,
    ),
    ...['\n  ┆', '\n  quote-changed: ┆', ' {quote-changed: ┆}', ' {quote-changed: e┆}', ' {┆}'].map(
      (end) => `findings:${end}`,
    ),
  ],
};

describe('beside yaml-language-server', () => {
  let server: YamlServer;
  before(async () => {
    server = await YamlServer.start();
  });
  after(() => server.stop());

  for (const [name, marked] of Object.entries(places)) {
    it(`nothing is offered twice in ${name}, and nothing lost`, async () => {
      for (const text of marked) {
        const scene = sceneOf({ 'postil.yaml': 'postil: 1\nextends: policy-core\n', 'a.txt': 'x', [name]: text });
        // It writes words that YAML could take for something else in quotation marks on their labels.
        const plain = text.replace('┆', '');
        const theirs = (await server.labels(name, plain, scene.offset)).map((each) => each.replace(/^"(.*)"$/u, '$1'));
        const labels = (format: CompletionOptions['format']) =>
          completions(scene.project, scene.uri, scene.offset, { locale: 'en', snippets: 'taken', format }).items.map(
            (each) => each.label,
          );
        const beside = labels('elsewhere');
        assert.deepEqual([...new Set(beside)], beside, text);
        assert.deepEqual(
          beside.filter((each) => theirs.includes(each)),
          [],
          `twice in ${JSON.stringify(text)}`,
        );
        assert.deepEqual(
          labels('here').filter((each) => !beside.includes(each) && !theirs.includes(each)),
          [],
          `lost in ${JSON.stringify(text)}`,
        );
      }
    });
  }

  it('offers no names of its own where users give them', async () => {
    const text = `${item}    attributes:\n      \n`;
    assert.deepEqual(await server.labels('a.postil.yaml', text, text.length - 1), []);
  });
});
