import assert from 'node:assert/strict';
import { paragraphs } from '../../server/src/text/paragraphs.ts';
import { sentenceAt, sentences } from '../../server/src/text/sentences.ts';
import { pathOf, readSource } from '../files.ts';

const inText = (text: string) =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('Chinese sentences', () => {
  it('end at 。！？ and their half-width form', () => {
    assert.deepEqual(inText('安全吗？安全！很好。完｡再见'), ['安全吗？', '安全！', '很好。', '完｡', '再见']);
  });

  it('end at ASCII marks beside Chinese characters, as in the sample speech', () => {
    assert.deepEqual(inText('表示热烈的欢迎!对大会的召开表示热烈的祝贺!各位同事?好.'), [
      '表示热烈的欢迎!',
      '对大会的召开表示热烈的祝贺!',
      '各位同事?',
      '好.',
    ]);
  });

  it('take closing quotation marks and brackets with them', () => {
    assert.deepEqual(inText('“则无不成也。”面对形势，应当携手。（完。）谢谢！'), [
      '“则无不成也。”',
      '面对形势，应当携手。',
      '（完。）',
      '谢谢！',
    ]);
    assert.deepEqual(inText('「好。」他说。『走！』'), ['「好。」', '他说。', '『走！』']);
  });

  it('do not end within decimals, dates or lists of ASCII commas', () => {
    const one = '中方还先后为80多个国家培训了1.5万名执法官员,约90%是3.25亿;2017.9.26在北京。';
    assert.deepEqual(inText(one), [one]);
  });

  it('end once at a run of marks', () => {
    assert.deepEqual(inText('真的吗？！是的……”他说。'), ['真的吗？！', '是的……”', '他说。']);
  });

  it('go through an ellipsis that leads on', () => {
    assert.deepEqual(inText('和平……发展，缺一不可。'), ['和平……发展，缺一不可。']);
  });

  it('of the speech begin and end with words', () => {
    const speech = readSource(pathOf('samples/interpol-2017/interpol-2017.zh.txt'));
    const welcome = speech.text.indexOf('九月的北京');
    const paragraph = paragraphs(speech).find(({ start, end }) => start <= welcome && welcome < end);
    assert.ok(paragraph);
    const found = sentences(speech.text, paragraph).map(({ start, end }) => speech.text.slice(start, end));
    const endings = ['秋高气爽。', '新老朋友。', '深感荣幸。', '热烈的欢迎!', '热烈的祝贺!', '衷心的感谢!'];
    assert.deepEqual(
      found.map((sentence, i) => sentence.slice(-(endings[i]?.length ?? 0))),
      endings,
    );
    assert.equal(found.join(''), speech.text.slice(paragraph.start, paragraph.end), 'nothing is left out');
  });
});

describe('English sentences', () => {
  it('end at . ! ? before white space', () => {
    assert.deepEqual(inText('It works. Does it?  Yes!\nGood'), ['It works.', 'Does it?', 'Yes!', 'Good']);
  });

  it('do not end after abbreviations and initials', () => {
    for (const one of [
      'Mr. Stock and Dr. J. Smith met at 5 p.m.',
      'See Art. 5, para. 2, e.g. the U.S. economy, i.e. no. 3.',
      'It grew by approx. 3 per cent vs. 2015.',
    ]) {
      assert.deepEqual(inText(one), [one]);
    }
  });

  it('do not end within numbers, addresses and file names', () => {
    for (const one of ['About 3.5 per cent of 1,200.75 dollars.', 'See https://a.example/b.html for v1.2.0.']) {
      assert.deepEqual(inText(one), [one]);
    }
  });

  it('take closing quotation marks and brackets with them', () => {
    assert.deepEqual(inText('He said “we will act.” (They did.) "Done!" So it is.'), [
      'He said “we will act.”',
      '(They did.)',
      '"Done!"',
      'So it is.',
    ]);
  });
});

describe('sentences', () => {
  it('of both languages follow each other', () => {
    assert.deepEqual(inText('这是INTERPOL. 成立于1923年. We agree.'), ['这是INTERPOL.', '成立于1923年.', 'We agree.']);
  });

  it('are looked for within the stretch alone', () => {
    const text = '一。二。三。';
    assert.deepEqual(sentences(text, { start: 2, end: 4 }), [{ start: 2, end: 4 }]);
    assert.deepEqual(sentences(' \n', { start: 0, end: 2 }), []);
  });

  it('are found by an offset', () => {
    const text = '一。 二。';
    assert.deepEqual(sentenceAt(text, { start: 0, end: 5 }, 4), { start: 3, end: 5 });
    assert.equal(sentenceAt('', { start: 0, end: 0 }, 0), undefined);
  });

  it('are read in time that grows with the text, whatever marks it is made of', function () {
    this.timeout(2000);
    for (const mark of ['!', '.', '?"', '…', '！', '」']) {
      const text = `a${mark.repeat(100_000)}b`;
      assert.ok(sentences(text, { start: 0, end: text.length }).length > 0);
    }
  });
});
