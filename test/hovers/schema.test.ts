import assert from 'node:assert/strict';
import annotations from '../../schemas/annotations.schema.json' with { type: 'json' };
import project from '../../schemas/project.schema.json' with { type: 'json' };
import { chinese } from '../../server/src/hovers/describe/key.zh.ts';
import { hover } from '../../server/src/hovers/hover.ts';
import { readable, sceneOf, wordsAt } from '../projects.ts';

const schema = `postil: 1
extends: [policy-core, base.yaml]
tags:
  claim:
    color: red
    attributes:
      scope: { type: enum, values: { city: Of the city. } }
relations:
  supports: { from: [figure], to: [claim] }
glossary:
  red-notice: { term: 红色通报, see: [interpol] }
`;
const base = 'postil: 1\ntags:\n  claim: { description: From the base. }\nglossary:\n  interpol: { term: INTERPOL }\n';

function hoverAt(marked: string, locale: 'en' | 'zh' = 'en', baseText = base) {
  const { project, uri, offset } = sceneOf({
    'postil.yaml': marked,
    'base.yaml': baseText,
    'a.txt': '红色通报与红色通报，明显成效',
    'a.postil.yaml': 'annotations:\n  - {id: c, tag: claim, quote: 明显成效, attributes: {scope: city}}\n',
  });
  const answer = hover(project, uri, offset, locale);
  return answer && { words: wordsAt(project, uri, answer.span), text: readable(answer.markdown) };
}

describe('hover in a schema', () => {
  it('on a name that the project gives to a tag says where that is defined', () => {
    const answer = hoverAt(schema.replace('tags:\n', 'renamed:\n  tags: { initiative: ple┆dge }\ntags:\n'));
    assert.match(answer?.text ?? '', /^\*\*Initiative\*\*/u);
    assert.match(answer?.text ?? '', /\*Defined in\*: policy-core \(built in\)\n/u);
  });

  it('on a tag tells what it is after all that is extended, and its use', () => {
    const answer = hoverAt(schema.replace('claim:', 'cl┆aim:'));
    assert.equal(answer?.words, 'postil.yaml: claim');
    assert.match(answer?.text ?? '', /^\*\*Claim\*\* · red\n\nFrom the base\.\n/u);
    assert.match(
      answer?.text ?? '',
      /\*Defined in\*: policy-core \(built in\) → base\.yaml → postil\.yaml\n\nUsed once in 1 file$/u,
    );
  });

  it('does so in a file that is extended, and where a tag is only named', () => {
    assert.match(hoverAt(schema, 'zh', base.replace('claim', 'cl┆aim'))?.text ?? '', /^\*\*论断\*\* · claim · 红色\n/u);
    assert.equal(hoverAt(schema.replace('[figure]', '[fig┆ure]'))?.words, 'postil.yaml: figure');
  });

  it('on an attribute, a relation and a term as well', () => {
    const attribute = hoverAt(schema.replace('scope', 'sc┆ope'))?.text ?? '';
    assert.match(attribute, /^\*\*scope\*\* · one of these words\n\n- \*\*city\*\*: Of the city\.\n\n/u);
    assert.match(attribute, /\*Defined in\*: postil\.yaml\n\nUsed once in 1 file$/u);
    assert.match(hoverAt(schema.replace('supports', 'supp┆orts'))?.text ?? '', /figure → claim[\s\S]*Not used yet$/u);
    assert.match(
      hoverAt(schema.replace('red-notice', 'red┆-notice'), 'zh')?.text ?? '',
      /使用 2 次，分布于 1 个文件$/u,
    );
    assert.match(hoverAt(schema.replace('[interpol]', '[inter┆pol]'))?.text ?? '', /^\*\*INTERPOL\*\*\n/u);
  });

  it('on a key tells what it is for', () => {
    assert.match(
      hoverAt(schema.replace('extends', 'ext┆ends'))?.text ?? '',
      /^\*\*extends\*\*\n\nSchemas this one builds on/u,
    );
    assert.match(hoverAt(schema.replace('extends', 'ext┆ends'), 'zh')?.text ?? '', /^\*\*extends\*\*\n\n所沿用的方案/u);
  });

  it('has every description of the formats in Chinese', () => {
    const described = new Set<string>();
    const visit = (node: unknown, isProperty: boolean): void => {
      if (typeof node !== 'object' || node === null) return;
      if (isProperty && 'description' in node && typeof node.description === 'string') described.add(node.description);
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') for (const each of Object.values(value as object)) visit(each, true);
        else visit(value, false);
      }
    };
    visit(project, false);
    visit(annotations, false);
    assert.deepEqual(
      [...described].filter((each) => !chinese.has(each)),
      [],
    );
  });
});
