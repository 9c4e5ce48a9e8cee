import assert from 'node:assert/strict';
import { edited } from '../../server/src/annotations/insert.ts';
import { check, checkedFiles } from '../../server/src/check.ts';
import { consequencesOf, type Move } from '../../server/src/moves/consequences.ts';
import { fileUris, sourceOf } from '../../server/src/project.ts';
import { projectOf, root, uriOf } from '../projects.ts';

type Files = Readonly<Record<string, string>>;

/** The files after moves and all that follows from them, held to have no more findings than before. */
function moved(files: Files, ...moves: readonly (readonly [string, string])[]): Files {
  const project = projectOf(files);
  const given: Move[] = moves.map(([from, to]) => ({ from: uriOf(from), to: uriOf(to) }));
  const { edits, moves: along } = consequencesOf(project, given);
  const result: Record<string, string> = {};
  for (const uri of fileUris(project)) {
    const own = edits.filter((edit) => edit.uri === uri).toSorted((a, b) => a.start - b.start);
    let now = uri;
    for (const { from, to } of [...given, ...along]) {
      if (now === from) now = to;
      else if (now.startsWith(`${from}/`)) now = to + now.slice(from.length);
    }
    result[decodeURIComponent(now.slice(root.length + 1))] = edited(sourceOf(project, uri)?.text ?? '', own);
  }
  const after = projectOf(result);
  assert.deepEqual(
    checkedFiles(after).flatMap((uri) => check(after, uri).map(({ code }) => `${uri} ${code}`)),
    [],
  );
  return result;
}

const files = {
  'postil.yaml': 'postil: 1\nextends: [./shared/base.yaml]\nrelations: { supports: {} }\n',
  'shared/base.yaml': 'postil: 1\ntags: { note: {} }\n',
  'a.txt': '九月的北京\n',
  'a.postil.yaml': 'annotations:\n  - { id: a, tag: note, quote: 九月 }\n',
  'a.ben.postil.yaml':
    '# Ben\ndocument: a.txt\nannotations:\n  - id: b\n    tag: note\n    quote: 北京\n    links:\n      - supports: a.postil.yaml#a\n',
};

describe('a document that is renamed', () => {
  it('takes the annotation files of its name along, and is named in them', () => {
    const now = moved(files, ['a.txt', '北京.md']);
    assert.deepEqual(Object.keys(now).sort(), [
      'postil.yaml',
      'shared/base.yaml',
      '北京.ben.postil.yaml',
      '北京.md',
      '北京.postil.yaml',
    ]);
    assert.equal(now['北京.postil.yaml'], files['a.postil.yaml']);
    assert.equal(
      now['北京.ben.postil.yaml'],
      files['a.ben.postil.yaml'].replace('a.txt', '北京.md').replace('a.postil.yaml#a', '北京.postil.yaml#a'),
    );
  });

  it('takes them to another folder', () => {
    const now = moved(files, ['a.txt', 'speeches/a.txt']);
    assert.equal(now['speeches/a.ben.postil.yaml'], files['a.ben.postil.yaml']);
  });

  it('is named in a file whose new name is taken', () => {
    const now = moved({ ...files, 'c.postil.yaml': 'document: a.txt\nannotations: []\n' }, ['a.txt', 'c.txt']);
    assert.equal(now['a.postil.yaml'], 'document: c.txt\nannotations:\n  - { id: a, tag: note, quote: 九月 }\n');
  });
});

describe('an annotation file that is moved', () => {
  it('goes on naming its document, and is named by those that link to it', () => {
    const now = moved(files, ['a.postil.yaml', 'coding/first.postil.yaml']);
    assert.equal(
      now['coding/first.postil.yaml'],
      'document: ../a.txt\nannotations:\n  - { id: a, tag: note, quote: 九月 }\n',
    );
    assert.match(now['a.ben.postil.yaml'] ?? '', /supports: coding\/first\.postil\.yaml#a\n/u);
  });
});

describe('a folder or a schema that is moved', () => {
  it('is named by its new path', () => {
    assert.match(
      moved(files, ['shared', 'schemas/ours'])['postil.yaml'] ?? '',
      /extends: \[\.\/schemas\/ours\/base\.yaml\]/u,
    );
    assert.match(moved(files, ['shared/base.yaml', 'base.yaml'])['postil.yaml'] ?? '', /extends: \[\.\/base\.yaml\]/u);
  });

  it('changes nothing where what it holds moves together', () => {
    const own = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [/^a\./u.test(path) ? `x/${path}` : path, text]),
    );
    const now = moved(own, ['x', 'y']);
    assert.equal(now['y/a.ben.postil.yaml'], files['a.ben.postil.yaml']);
  });

  it('changes nothing where no file of the project is in it', () => {
    assert.deepEqual(consequencesOf(projectOf(files), [{ from: uriOf('other'), to: uriOf('another') }]), {
      edits: [],
      moves: [],
    });
  });
});
