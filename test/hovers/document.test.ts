import assert from 'node:assert/strict';
import { hover } from '../../server/src/hovers/hover.ts';
import { readable, sceneOf } from '../projects.ts';

const schema = `
postil: 1
extends: policy-core
glossary:
  red-notice:
    term: { zh: 红色通报, en: Red Notice }
    aliases: { zh: [红通] }
    definition: { zh: 请求各国查找并临时逮捕某人的通告。, en: A request to locate and provisionally arrest a person. }
    note: { zh: 不是国际逮捕令。 }
    source: { title: { en: INTERPOL, zh: 国际刑警组织网站 }, url: "https://www.interpol.int/red", date: 2024-05-01 }
    see: [interpol]
  interpol: { term: { zh: 国际刑警组织, en: INTERPOL } }
`;

const speech = '目前，每年发布红色通报200余份，缉捕遣返在逃犯罪嫌疑人数十名。';

const annotations = `
annotator: coder-a
annotations:
  - id: c-notices
    tag: claim
    quote: 每年发布红色通报200余份
    attributes: { type: factual, polarity: positive }
    note: Said of one year.
  - id: f-notices
    tag: figure
    quote: 200余份
    attributes: { value: 200, modifier: over, kind: count, unit: 份 }
    links:
      - supports: c-notices
    status: draft
`;

function hoverIn(text: string, locale: 'en' | 'zh', file = annotations) {
  const { project, uri, offset, spans } = sceneOf({ 'postil.yaml': schema, 'a.txt': text, 'a.postil.yaml': file });
  const answer = hover(project, uri, offset, locale);
  return { text: answer && readable(answer.markdown), span: answer?.span, expected: spans['a.txt']?.[0] };
}

describe('hover in a document', () => {
  it('tells what a term means, over exactly the term', () => {
    const { text, span, expected } = hoverIn(speech.replace('红色通报', '⟦红色┆通报⟧'), 'zh', '');
    assert.deepEqual(span, expected);
    assert.equal(
      text,
      [
        '**红色通报** · Red Notice',
        '请求各国查找并临时逮捕某人的通告。',
        '不是国际逮捕令。',
        '*又称*：红通',
        '*来源*：[国际刑警组织网站](https://www.interpol.int/red)（2024-05-01）',
        '*参见*：国际刑警组织',
      ].join('\n\n'),
    );
  });

  it('speaks the language of the reader', () => {
    const { text } = hoverIn(speech.replace('红色通报', '红色┆通报'), 'en', '');
    assert.match(
      text ?? '',
      /^\*\*Red Notice\*\* · 红色通报\n\nA request to locate and provisionally arrest a person\.\n/u,
    );
    assert.match(text ?? '', /\*See also\*: INTERPOL$/u);
  });

  it('tells of a term and the passage around it, over the term', () => {
    const { text, span, expected } = hoverIn(speech.replace('红色通报', '⟦红色通┆报⟧'), 'zh');
    assert.deepEqual(span, expected);
    assert.match(
      text ?? '',
      /^\*\*红色通报\*\*[\s\S]*\n\n---\n\n\*\*论断\*\* · claim · 蓝色 · c-notices\n\n> 每年发布红色通报200余份\n/u,
    );
  });

  it('tells of a figure and of all annotations here, innermost first, over the figure', () => {
    const { text, span, expected } = hoverIn(speech.replace('200余份', '⟦20┆0余份⟧'), 'en');
    assert.deepEqual(span, expected);
    assert.equal(
      text,
      [
        '**more than 200, fewer than 300** · count · counted in 份',
        '- *余*: the numeral goes on below its last digit that is not zero',
        '---',
        '**Figure** · orange · f-notices',
        '> 200余份',
        [
          '- *Value*: 200',
          '- *Modifier*: over — 多, 余, 超过, over, more than.',
          '- *Kind*: count',
          '- *Unit*: 份',
        ].join('\n'),
        '- supports → c-notices: “每年发布红色通报200余份”',
        '*Coder*: coder-a · draft',
        '---',
        '**Claim** · blue · c-notices',
        '> 每年发布红色通报200余份',
        ['- *Type*: factual — Can in principle be checked against records or data.', '- *Polarity*: positive'].join(
          '\n',
        ),
        'Said of one year.',
        '*Coder*: coder-a',
      ].join('\n\n'),
    );
  });

  it('counts a relative date from the day of the document, or says that it is not stated', () => {
    const text = '中国加入该组织已有⟦15年┆前⟧的经验。';
    const dated = hoverIn(text, 'en', 'date: 2017-09-26\nannotations: []\n');
    assert.deepEqual(dated.span, dated.expected);
    const from = '15年前, counted from 26 September 2017, the date that the annotation file gives the document';
    assert.equal(dated.text, `**2002** · date\n\n${from}`);
    assert.match(
      hoverIn(text, 'zh', 'date: soon\nannotations: []\n').text ?? '',
      /尚未写明：\*\*date: 2017-09-26\*\*$/u,
    );
  });

  it('names the file where the coder is not named, and tells an unknown tag', () => {
    const { text } = hoverIn(
      speech.replace('目前', '目┆前'),
      'zh',
      'annotations:\n  - {id: x, tag: clam, quote: 目前}\n',
    );
    assert.equal(text, '**clam** · 方案中没有的标签 · x\n\n> 目前\n\n*标注者*：a.postil.yaml');
  });

  it('says nothing behind a passage or where there is nothing', () => {
    assert.equal(hoverIn(speech.replace('200余份', '200余份┆'), 'zh').text, undefined);
    assert.equal(hoverIn(`┆${speech}`, 'zh').text, undefined);
  });

  it('makes nothing active of what the files say', () => {
    const evil = '[run](command:x) <b onclick=x> ```\r``` https://evil.example';
    const file = `annotations:
  - id: "${evil}"
    tag: "${evil}"
    quote: 200余份
    attributes: { "${evil}": "${evil}" }
    note: "${evil}"
    links: [ { "${evil}": "${evil}" } ]
`;
    const { project, uri, offset } = sceneOf({
      'postil.yaml': schema,
      'a.txt': speech.replace('200', '20┆0'),
      'a.postil.yaml': file.replaceAll('\r', '\\r'),
    });
    const markdown = hover(project, uri, offset, 'en')?.markdown ?? '';
    assert.match(markdown, /command/u);
    assert.doesNotMatch(markdown, /[<[\]`\r]|command:|https:/u);
  });

  it('says nothing in files that are not the project’s', () => {
    const { project, uri } = sceneOf({ 'postil.yaml': 'postil: 1\ndocuments: [b.txt]', 'a.txt': '┆红色通报' });
    assert.equal(hover(project, uri, 0, 'zh'), undefined);
  });
});
