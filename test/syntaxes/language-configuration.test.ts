import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const configuration = JSON.parse(readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8'));

describe('language configuration', () => {
  const words = (text: string) => {
    const { pattern, flags } = configuration.wordPattern;
    return text.match(new RegExp(pattern, `${flags}g`))?.join('|');
  };

  it('separates runs of Han from punctuation, numbers and Latin words', () => {
    assert.equal(words('各位同事,各位朋友！'), '各位同事|各位朋友');
    assert.equal(words('近3000起，约90%是1.5万名'), '近|3000|起|约|90%|是|1.5|万名');
    assert.equal(words('中国—东盟“一带一路”二〇一七年'), '中国|东盟|一带一路|二〇一七年');
    assert.equal(words('使用HLX-24T主机与5G，G20在COVID-19之后'), '使用|HLX-24T|主机与|5G|G20|在|COVID-19|之后');
    assert.equal(words("China's 1,000 well-known états"), "China's|1,000|well-known|états");
  });

  it('closes and surrounds with every bracket it knows', () => {
    const pairs = (list: ([string, string] | { open: string; close: string })[]) =>
      list.map((pair) => (Array.isArray(pair) ? pair.join('') : pair.open + pair.close));
    for (const bracket of pairs(configuration.brackets)) {
      assert.ok(pairs(configuration.autoClosingPairs).includes(bracket), `${bracket} closes itself`);
      assert.ok(pairs(configuration.surroundingPairs).includes(bracket), `${bracket} surrounds a selection`);
    }
  });
});
