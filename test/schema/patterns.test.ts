import assert from 'node:assert/strict';
import { compiled, maxPattern, type Pattern } from '../../server/src/schema/patterns.ts';

const ready = (pattern: string): Pattern & { state: 'ready' } => {
  const result = compiled(pattern);
  assert.ok(result.state === 'ready', `${pattern} can be used`);
  return result;
};

describe('a pattern', () => {
  it('matches the whole value', () => {
    assert.ok(ready('[A-Z]{3}').matchesWhole('CNY'));
    assert.ok(!ready('[A-Z]{3}').matchesWhole('CNYX'));
    assert.ok(ready('a|ab').matchesWhole('ab'));
  });

  it('knows scripts and Chinese', () => {
    assert.ok(ready('\\p{Han}+').matchesWhole('国务委员'));
    assert.ok(ready('\\p{Nd}+余份').matchesWhole('200余份'));
    assert.ok(ready('(?i)interpol').matchesWhole('INTERPOL'));
    assert.ok(ready('.').matchesWhole('😀'));
  });

  it('is refused with a reason where the engine does not know it', () => {
    for (const pattern of ['(', '[', '(?=a)', '(?<!a)b', '\\1', 'a{2,1}', '*', '(?P<a']) {
      const result = compiled(pattern);
      assert.ok(result.state === 'refused', pattern);
      assert.notEqual(result.problem, '');
    }
  });

  it('is refused where it is longer than anyone can read', () => {
    assert.equal(compiled('a'.repeat(maxPattern)).state, 'ready');
    assert.equal(compiled('a'.repeat(maxPattern + 1)).state, 'long');
    assert.equal(compiled('('.repeat(1_000_000)).state, 'long');
  });

  it('is refused where its repetitions expand to more than can be run', () => {
    for (const pattern of [
      'a{0,1000}'.repeat(55),
      '((a{100}){100}){100}',
      `(?:${'ab?'.repeat(100)}){1000}`,
      '(?:a?){999}{999}',
    ]) {
      assert.equal(compiled(pattern).state, 'refused', pattern);
    }
  });

  it('may repeat as people do', () => {
    for (const pattern of [
      '\\d{4}年\\d{1,2}月\\d{1,2}日',
      '.{0,200}(应当|必须).{0,200}',
      '[\\p{L} ]{1,100}',
      '\\d{1,3}(,\\d{3})*',
    ]) {
      assert.equal(compiled(pattern).state, 'ready', pattern);
    }
  });

  it('that would hold another engine for years answers at once', function () {
    this.timeout(10_000);
    const value = `${'a'.repeat(3999)}!`;
    for (const pattern of [
      '(a+)+$',
      '(a|a)*',
      '(a|aa)+$',
      '(.*a){18}$',
      '(x+x+)+y',
      '([a-z]+)*\\d',
      '(?:a?){900}',
      '(\\w*\\s?)*x',
    ]) {
      assert.equal(ready(pattern).matchesWhole(value), false, pattern);
    }
  });

  it('matches no value of a size that nobody writes', () => {
    assert.equal(ready('a*').matchesWhole('a'.repeat(1_000_000)), false);
  });
});
