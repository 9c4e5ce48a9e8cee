// Names that a project takes from elsewhere are renamed by an entry of `renamed:`, which goes again with the way back.
import assert from 'node:assert/strict';
import { check, checkedFiles } from '../../server/src/check.ts';
import { type Project, projectFileUri, schemaOf, sourceOf } from '../../server/src/project.ts';
import { rename } from '../../server/src/renames/rename.ts';
import { pathOf, readProject } from '../files.ts';
import { renamed, type Texts, textsOf } from './renamed.ts';

const annotations = 'annotations:\n  - {id: i, tag: initiative, quote: 建港口}\n';

function postilAfter(postil: string, tag = 'initi┆ative', to = 'pledge'): string {
  const files: Texts = { 'postil.yaml': postil, 'a.postil.yaml': annotations.replace('initiative', tag), 'a.txt': '' };
  const after = renamed(files, to);
  assert.ok(typeof after !== 'string', String(after));
  return after['postil.yaml'] ?? postil;
}

describe('rename of a built-in name', () => {
  it('leaves an entry behind what is extended, however that is laid out', () => {
    const entry = 'renamed:\n  tags: { initiative: pledge }\n';
    for (const [before, after] of [
      [
        'postil: 1\nextends: [policy-core] # built in\ntags:\n  a: {}\n',
        `postil: 1\nextends: [policy-core] # built in\n${entry}tags:\n  a: {}\n`,
      ],
      [
        'postil: 1\nextends:\n  - policy-core\n\n# own\nname: a\n',
        `postil: 1\nextends:\n  - policy-core\n${entry}\n# own\nname: a\n`,
      ],
      ['postil: 1\r\nextends: policy-core\r\n', `postil: 1\nextends: policy-core\n${entry}`.replaceAll('\n', '\r\n')],
      ['postil: 1\nextends: policy-core', `postil: 1\nextends: policy-core\n${entry.trimEnd()}`],
      [
        '  postil: 1\n  extends: policy-core\n',
        '  postil: 1\n  extends: policy-core\n  renamed:\n    tags: { initiative: pledge }\n',
      ],
      [
        '{postil: 1, extends: [policy-core], name: a}',
        '{postil: 1, extends: [policy-core], renamed: { tags: { initiative: pledge } }, name: a}',
      ],
    ] as const) {
      assert.equal(postilAfter(before), after);
      assert.equal(postilAfter(after, 'ple┆dge', 'initiative'), before);
    }
  });

  it('joins the entries that are there', () => {
    const head = 'postil: 1\nextends: policy-core\n';
    for (const [before, after] of [
      [
        'renamed:\n  tags: { claim: thesis } # ours\n',
        'renamed:\n  tags: { claim: thesis, initiative: pledge } # ours\n',
      ],
      [
        'renamed:\n  tags:\n    claim: thesis # ours\nname: a\n',
        'renamed:\n  tags:\n    claim: thesis # ours\n    initiative: pledge\nname: a\n',
      ],
      [
        'renamed: { relations: { supports: backs } }\n',
        'renamed: { relations: { supports: backs }, tags: { initiative: pledge } }\n',
      ],
      [
        'renamed:\n  relations:\n    supports: backs\n',
        'renamed:\n  relations:\n    supports: backs\n  tags: { initiative: pledge }\n',
      ],
    ] as const) {
      assert.equal(postilAfter(head + before), head + after);
      assert.equal(postilAfter(head + after, 'ple┆dge', 'initiative'), head + before);
    }
  });

  it('rewrites an entry when the name is changed once more, and what it says of owners', () => {
    const head = 'postil: 1\nextends: policy-core\n';
    const before = 'renamed:\n  tags: { initiative: pledge }\n  attributes: { pledge: { actor: who } }\n';
    assert.equal(postilAfter(head + before, 'ple┆dge', 'vow'), head + before.replaceAll('pledge', 'vow'));
  });

  it('renames in the project’s file what it adds to the name, and leaves the files below to the former one', () => {
    const base = 'postil: 1\nextends: policy-core\ntags:\n  initiative: { color: teal }\n';
    const postil = 'postil: 1\nextends: ./base.yaml\ntags:\n  initi┆ative: { title: Pledge }\n';
    assert.deepEqual(renamed({ 'postil.yaml': postil, 'base.yaml': base, 'a.postil.yaml': annotations }, 'pledge'), {
      'postil.yaml':
        'postil: 1\nextends: ./base.yaml\nrenamed:\n  tags: { initiative: pledge }\ntags:\n  pledge: { title: Pledge }\n',
      'a.postil.yaml': annotations.replace('initiative', 'pledge'),
    });
  });

  it('finds what a tag is called in the files below', () => {
    const base = 'postil: 1\ntags:\n  risk: { attributes: { scope: {} } }\n';
    const postil = 'postil: 1\nextends: ./base.yaml\nrenamed: { tags: { risk: danger } }\n';
    const file = 'annotations:\n  - {id: i, tag: danger, quote: 建港口, attributes: {sco┆pe: a}}\n';
    assert.deepEqual(renamed({ 'postil.yaml': postil, 'base.yaml': base, 'a.postil.yaml': file }, 'reach'), {
      'base.yaml': base.replace('scope', 'reach'),
      'a.postil.yaml': file.replace('sco┆pe', 'reach'),
    });
  });

  it('does not take a former name for a present one', () => {
    const postil = 'postil: 1\nextends: policy-core\nrenamed:\n  tags: { initiative: pledge }\n';
    const at = (tag: string) => ({ 'postil.yaml': postil, 'a.postil.yaml': annotations.replace('initiative', tag) });
    assert.match(String(renamed(at('initi┆ative'), 'vow')), /“initiative” is the former name of “pledge”/u);
    assert.match(String(renamed(at('cl┆aim'), 'initiative')), /mean “pledge”, which was called so/u);
  });

  it('says where an entry would go when there is no place for it', () => {
    const postil = 'postil: 1\nextends: policy-core\nrenamed:\n';
    assert.match(
      String(renamed({ 'postil.yaml': postil, 'a.postil.yaml': annotations.replace('tag: i', 'tag: ┆i') }, 'vow')),
      /under `renamed:` in postil\.yaml, and there is no place for it/u,
    );
  });
});

describe('rename that leaves the former name', () => {
  const base = 'postil: 1\ntags:\n  risk: {}\n';
  const postil = 'postil: 1\nextends: ./base.yaml\n';
  const file = 'annotations:\n  - {id: i, tag: ri┆sk, quote: 建港口}\n';

  it('puts it into the project’s file, so that other files are understood', () => {
    assert.deepEqual(renamed({ 'postil.yaml': postil, 'base.yaml': base, 'a.postil.yaml': file }, 'danger', 'leave'), {
      'postil.yaml': `${postil}renamed:\n  tags: { risk: danger }\n`,
      'base.yaml': base.replace('risk', 'danger'),
      'a.postil.yaml': file.replace('ri┆sk', 'danger'),
    });
  });

  it('takes it away again with the way back', () => {
    const files = {
      'postil.yaml': `${postil}renamed:\n  tags: { risk: danger }\n`,
      'base.yaml': base.replace('risk', 'danger'),
      'a.postil.yaml': file.replace('ri┆sk', 'dan┆ger'),
    };
    for (const former of ['forget', 'leave'] as const) {
      assert.deepEqual(renamed(files, 'risk', former), {
        'postil.yaml': postil,
        'base.yaml': base,
        'a.postil.yaml': file.replace('┆', ''),
      });
    }
  });

  it('is not done to words that Postil itself reads', () => {
    const reads = 'annotations:\n  - {id: i, tag: figure, quote: 三个, attributes: {modifier: ex┆act}}\n';
    assert.match(
      String(renamed({ 'postil.yaml': 'postil: 1\nextends: policy-core\n', 'a.postil.yaml': reads }, 'precise')),
      /`reads: modifier`/u,
    );
  });
});

describe('rename across the samples', () => {
  for (const [name, from, to] of [
    ['interpol-2017', 'initiative', 'proposal'],
    ['interpol-2017', 'figure', '数据'],
    ['harbour-city', 'initiative', 'pledge'],
    ['harbour-city', 'risk', 'danger'],
  ] as const) {
    it(`of ${from} in ${name} leaves the findings as they were, and the way back leaves every byte as it was`, () => {
      const start = readProject(pathOf(`samples/${name}`));
      const there = applied(start, from, to);
      assert.deepEqual(codesIn(there), codesIn(start));
      assert.ok(schemaOf(there).tags.has(to));
      assert.ok(![...textsOf(there).values()].some((text) => text.includes(`tag: ${from}\n`)));
      const back = applied(there, to, from);
      assert.deepEqual(textsOf(back), textsOf(start));
    });
  }
});

function codesIn(project: Project): readonly string[] {
  return checkedFiles(project).flatMap((uri) => check(project, uri).map(({ code }) => code));
}

/** The project with a tag renamed from its first use in an annotation. */
function applied(project: Project, from: string, to: string): Project {
  const [uri, text] = [...textsOf(project)].find(([, words]) => words.includes(`tag: ${from}\n`)) ?? ['', ''];
  assert.ok(sourceOf(project, uri) && uri !== projectFileUri(project));
  const result = rename(project, uri, text.indexOf(`tag: ${from}\n`) + 'tag: '.length, to);
  assert.equal(result.state, 'ready');
  return result.state === 'ready' ? result.after : project;
}
