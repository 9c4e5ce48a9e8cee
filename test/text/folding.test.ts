import assert from 'node:assert/strict';
import { fold, unfolded } from '../../server/src/text/folding.ts';

const folds = (a: string, b: string) => assert.equal(fold(a).text, fold(b).text, `${a} and ${b}`);
const differs = (a: string, b: string) => assert.notEqual(fold(a).text, fold(b).text, `${a} and ${b}`);

describe('folding', () => {
  it('takes full-width and half-width forms for the same', () => {
    folds('２０亿元，约９０％', '20亿元,约90%');
    folds('ＩＮＴＥＲＰＯＬ（国际刑警组织）', 'INTERPOL(国际刑警组织)');
    folds('￥１００｡', '¥100。');
    folds('ＧＤＰ　２０１７', 'GDP 2017');
  });

  it('takes quotation marks of every shape for the same', () => {
    for (const [open, close] of ['“”', '„‟', '«»', '「」', '『』', '｢｣', '〝〞', '＂＂']) {
      folds(`提出${open}天使行动${close}后`, '提出"天使行动"后');
      folds(`the ${open}Angel${close} plan`, 'the "Angel" plan');
    }
    folds('the harbour’s', "the harbour's");
  });

  it('leaves out white space beside Chinese characters', () => {
    folds('国际 刑警\n组织　大会', '国际刑警组织大会');
    folds('培训了 1.5 万名', '培训了1.5万名');
  });

  it('keeps one space elsewhere', () => {
    folds('per  \r\n cent', 'per cent');
    differs('per cent', 'percent');
    differs('20 30', '2030');
    differs('２０ ３０', '2030');
    differs('２０　３０', '２０３０');
  });

  it('keeps digits, numerals, units, letters, case and other marks apart', () => {
    for (const [a, b] of [
      ['20亿元', '30亿元'],
      ['20亿元', '20万元'],
      ['二十', '三十'],
      ['1.5', '15'],
      ['2,000', '2.000'],
      ['Act', 'act'],
      ['約', '约'],
      ['中国，', '中国。'],
      ['五', '5'],
      ['²', '2'],
    ] as const) {
      differs(a, b);
    }
  });

  it('knows the way back, surrogate pairs and left-out white space included', () => {
    const text = '　中　国😀 “ａ ｂ”\n ';
    const folded = fold(text);
    assert.equal(folded.text, '中国😀"a b"');
    const back = (words: string) => {
      const start = folded.text.indexOf(words);
      const span = unfolded(folded, { start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    assert.equal(back('中国'), '中　国');
    assert.equal(back('国😀'), '国😀');
    assert.equal(back('"a b"'), '“ａ ｂ”');
  });

  it('of nothing is nothing', () => {
    assert.equal(fold('').text, '');
    assert.equal(fold(' \n　').text, '');
    assert.deepEqual(unfolded(fold(''), { start: 0, end: 0 }), { start: 0, end: 0 });
  });
});
