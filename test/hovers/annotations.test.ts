import assert from 'node:assert/strict';
import { hover } from '../../server/src/hovers/hover.ts';
import { readable, sceneOf, wordsAt } from '../projects.ts';

const document = '各位同事：\n\n我们先后开展“猎狐”专项行动，都取得了明显成效。\n\n安全。安全。\n';

function hoverAt(marked: string, locale: 'en' | 'zh' = 'en') {
  const { project, uri, offset } = sceneOf({
    'postil.yaml': 'postil: 1\nextends: policy-core',
    'a.txt': document,
    'a.postil.yaml': marked,
  });
  const answer = hover(project, uri, offset, locale);
  return answer && { words: wordsAt(project, uri, answer.span), text: readable(answer.markdown) };
}

describe('hover in an annotation file', () => {
  it('on a tag tells what it is for, decision rules included', () => {
    const answer = hoverAt('annotations:\n  - id: a\n    tag: cl┆aim\n');
    assert.equal(answer?.words, 'a.postil.yaml: claim');
    assert.match(answer?.text ?? '', /^\*\*Claim\*\* · blue\n\nA statement of fact/u);
    assert.match(answer?.text ?? '', /\*Include\*: Code the shortest passage/u);
    assert.match(answer?.text ?? '', /\*Exclude\*: Greetings/u);
    assert.match(answer?.text ?? '', /\*Example\*: Terrorism/u);
    assert.match(answer?.text ?? '', /\*Attributes\*: type \(required\), check_worthiness/u);
  });

  it('speaks Chinese to a Chinese reader', () => {
    assert.match(
      hoverAt('annotations:\n  - tag: cl┆aim\n', 'zh')?.text ?? '',
      /^\*\*论断\*\* · claim · 蓝色\n\n讲话者[\s\S]*\*纳入\*：/u,
    );
  });

  it('on an attribute tells what it is for', () => {
    const answer = hoverAt('annotations:\n  - tag: claim\n    attributes:\n      check_┆worthiness: high\n');
    assert.equal(answer?.words, 'a.postil.yaml: check_worthiness');
    assert.match(answer?.text ?? '', /^\*\*Check-worthiness\*\* · check_worthiness · one of these words · required\n/u);
    assert.match(answer?.text ?? '', /\*Only where\*: type = factual\n/u);
  });

  it('on a word of an enum tells what it means first', () => {
    const answer = hoverAt('annotations:\n  - {id: a, tag: claim, attributes: {certainty: hed┆ged}}\n');
    assert.equal(answer?.words, 'a.postil.yaml: hedged');
    assert.match(answer?.text ?? '', /^\*\*hedged\*\*: Weakened by words such as/u);
  });

  it('on a quote shows it in its paragraph with the line', () => {
    const answer = hoverAt('annotations:\n  - id: a\n    tag: claim\n    quote: “猎┆狐”\n', 'zh');
    assert.equal(answer?.words, 'a.postil.yaml: “猎狐”');
    assert.equal(answer?.text, '已找到\n\n> *第 3 行*  \n> 我们先后开展**“猎狐”**专项行动，都取得了明显成效。');
  });

  it('on a quote in trouble says so and shows the places', () => {
    const ambiguous = hoverAt('annotations:\n  - quote: 安┆全。\n')?.text ?? '';
    assert.match(ambiguous, /^Ambiguous: it stands 2 times/u);
    assert.equal(ambiguous.match(/\*line 5\*/gu)?.length, 2);
    assert.match(hoverAt('annotations:\n  - quote: 没有┆的话\n')?.text ?? '', /^Missing/u);
  });

  it('on a link’s target tells that annotation, on its relation what it means', () => {
    const file =
      'annotations:\n  - id: c\n    tag: claim\n    quote: 明显成效\n  - id: f\n    links:\n      - supports: c\n';
    const target = hoverAt(file.replace('supports: c', 'supports: ┆c'));
    assert.equal(target?.words, 'a.postil.yaml: c');
    assert.match(target?.text ?? '', /^\*\*Claim\*\* · blue · c\n\n> 明显成效\n/u);
    const relation = hoverAt(file.replace('supports: c', 'supp┆orts: c'));
    assert.match(relation?.text ?? '', /^\*\*supports\*\*[\s\S]*→/u);
  });

  it('on a key tells what it is for, in both languages', () => {
    const answer = hoverAt('annotations:\n  - id: a\n    pre┆fix: x\n');
    assert.equal(answer?.words, 'a.postil.yaml: prefix');
    assert.equal(answer?.text, '**prefix**\n\nThe words right before the quote, where the quote alone is not unique.');
    assert.equal(hoverAt('anno┆tator: x\n', 'zh')?.text, '**annotator**\n\n标注者。');
    assert.equal(hoverAt('annotations: [{id: a, no┆te: x}]\n')?.words, 'a.postil.yaml: note');
  });

  it('says nothing on a note, an unknown tag or a broken file', () => {
    assert.equal(hoverAt('annotations:\n  - note: wo┆rds\n'), undefined);
    assert.equal(hoverAt('annotations:\n  - tag: cl┆am\n'), undefined);
    assert.equal(hoverAt('annotations: [\n  - tag: {{ ┆'), undefined);
  });
});
