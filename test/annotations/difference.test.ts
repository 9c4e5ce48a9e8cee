import assert from 'node:assert/strict';
import { differenceBetween } from '../../server/src/annotations/difference.ts';

/** The difference of two passages as one line: what is gravest, and all of it. */
function told(quote: string, now: string): string {
  const { kind, before, after, summary } = differenceBetween(quote, now);
  return `${kind} “${before}” “${after}”: ${summary}`;
}

describe('the difference between a quote and what the text now says', () => {
  it('names figures whole', () => {
    assert.equal(told('投入30亿元用于建设', '投入20亿元用于建设'), 'figure “30亿元” “20亿元”: 30亿元 → 20亿元');
    assert.equal(told('1.5万名', '1.6万名'), 'figure “1.5万名” “1.6万名”: 1.5万名 → 1.6万名');
    assert.equal(told('二十亿元', '一百二十亿元'), 'figure “二十亿元” “一百二十亿元”: 二十亿元 → 一百二十亿元');
  });

  it('names units and currencies with their figures', () => {
    assert.equal(told('投入30亿元', '投入30亿美元'), 'figure “30亿元” “30亿美元”: 30亿元 → 30亿美元');
    assert.match(told('US$20 billion in all', 'US$20 million in all'), /^figure “.*billion” “.*million”/u);
  });

  it('names negations, added and taken away', () => {
    assert.equal(told('我们将支持', '我们将不支持'), 'negation “” “不”: +不');
    assert.equal(told('We will not pay', 'We will pay'), 'negation “not” “”: −not');
    assert.match(told('It is paid', "It isn't paid"), /^negation/u);
  });

  it('names months', () => {
    assert.equal(told('from July on', 'from June on'), 'month “July” “June”: July → June');
  });

  it('names what is gravest first, and shows all', () => {
    assert.equal(told('May 5 will do', 'June 6 will not do'), 'figure “May 5” “June 6”: May 5 → June 6; +not');
  });

  it('says other words as they are', () => {
    assert.equal(told('the largest fleet', 'the biggest fleet'), 'words “largest” “biggest”: largest → biggest');
    assert.equal(told('a b c d e f g h i', 'a x c y e z g w i v'), 'words “b” “x”: b → x; d → y; f → z; h → w; …');
  });

  it('takes no time over long passages that have little in common', function () {
    this.timeout(2000);
    const { summary } = differenceBetween('甲乙丙丁'.repeat(2000), '子丑寅卯'.repeat(2000));
    assert.ok(summary.length < 200);
  });
});
