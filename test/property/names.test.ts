import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortestContext } from '../../server/src/annotations/context.ts';
import { check } from '../../server/src/check.ts';
import { passagesIn } from '../../server/src/passages.ts';
import { type Project, schemaOf, sourceOf } from '../../server/src/project.ts';
import { inLanguage } from '../../server/src/schema/texts.ts';
import { quoted } from '../../server/src/yaml/write.ts';
import { projectOf, uriOf } from '../projects.ts';
import { inherited } from './arbitraries.ts';
import { isSound } from './judge.ts';

const name = fc.oneof(fc.constantFrom(...inherited), fc.constantFrom('claim', '数据', 'a_b-c'));
const text = '九月的北京。';

/** A project in which everything that has a name has one of these. */
function named(
  tag: string,
  attribute: string,
  word: string,
  relation: string,
  term: string,
  language: string,
): Project {
  return projectOf({
    'postil.yaml': `
postil: 1
tags:
  ${tag}:
    title: { ${language}: Title }
    attributes:
      ${attribute}: { type: enum, values: { ${word}: { ${language}: Meaning } }, required: true }
      other: { type: string, required: true, when: { ${attribute}: ${word} } }
    cues: { ${language}: [九月] }
relations: { ${relation}: { from: [${tag}], to: [${tag}] } }
glossary:
  ${term}: { term: { ${language}: 九月 }, aliases: { ${language}: [月] }, see: [${term}] }
findings: { ${word}: off }
`,
    'a.postil.yaml': `annotations:
  - id: ${word}
    tag: ${tag}
    quote: 九月
    attributes: { ${attribute}: ${word}, other: x }
    links: [{ ${relation}: ${word} }]
`,
    'a.txt': text,
  });
}

describe('names that every object has', () => {
  it('are names like any others', () => {
    fc.assert(
      fc.property(name, name, name, name, name, name, (tag, attribute, word, relation, term, language) => {
        const project = named(tag, attribute, word, relation, term, language);
        isSound(project);
        const schema = schemaOf(project);
        assert.deepEqual([...schema.tags.keys()], [tag]);
        assert.deepEqual([...(schema.tags.get(tag)?.attributes.get(attribute)?.values.keys() ?? [])], [word]);
        assert.equal(inLanguage(schema.tags.get(tag)?.title ?? new Map(), language), 'Title');
        assert.ok(schema.relations.has(relation) && schema.glossary.has(term));
        // The link leads to itself, and no finding has such a code; all else is in order.
        const idProblems = word.startsWith('_') ? ['id-invalid'] : [];
        assert.deepEqual(codes(project, 'a.postil.yaml'), [...idProblems, 'link-target-missing']);
        assert.deepEqual(codes(project, 'postil.yaml'), ['schema-reference']);
        const document = sourceOf(project, uriOf('a.txt'));
        assert.equal(document && passagesIn(project, document)[0]?.annotation.tag?.value, tag);
      }),
      { numRuns: 300 },
    );
  });

  it('are unknown where nobody has defined them', () => {
    for (const each of inherited) {
      const project = projectOf({
        'postil.yaml': 'postil: 1\ntags: { claim: { attributes: { type: { type: enum, values: [a] } } } }\n',
        'a.postil.yaml': `annotations:\n  - id: a\n    tag: ${each}\n    quote: 九月\n  - id: b\n    tag: claim\n    quote: 北京\n    attributes: { ${each}: 1, type: ${each} }\n    links: [{ ${each}: ${each} }]\n    ${each}: 1\n`,
        'a.txt': text,
      });
      isSound(project);
      assert.deepEqual(codes(project, 'a.postil.yaml'), [
        'attribute-unknown',
        'attribute-value',
        'key-unknown',
        'link-relation-unknown',
        'link-target-missing',
        'tag-unknown',
      ]);
    }
  });

  it('are quotes and contexts like any others', () => {
    for (const each of inherited) {
      const document = `${each} ${each}.`;
      const context = shortestContext(document, { start: 0, end: each.length });
      const project = projectOf({
        'postil.yaml': 'postil: 1\ntags: { claim: }\n',
        'a.postil.yaml': `annotations:\n  - id: a\n    tag: claim\n    quote: ${quoted(each)}\n    suffix: ${quoted(context.suffix)}\n`,
        'a.txt': document,
      });
      const source = sourceOf(project, uriOf('a.txt'));
      assert.deepEqual(source && passagesIn(project, source).map(({ start, end }) => [start, end]), [[0, each.length]]);
    }
  });
});

function codes(project: Project, path: string): readonly string[] {
  return [...new Set(check(project, uriOf(path)).map((each) => each.code))].sort();
}
