import assert from 'node:assert/strict';
import { maxContext, shortestContext } from '../../server/src/annotations/context.ts';
import { placesAsWritten } from '../../server/src/annotations/equal.ts';
import { exactPlaces } from '../../server/src/text/haystack.ts';
import { createSource } from '../../server/src/text/source.ts';
import { unmarked } from '../projects.ts';

/** The context of the marked passage. */
function contextOf(marked: string): { prefix: string; suffix: string } {
  const { text, spans } = unmarked(marked);
  assert.ok(spans[0]);
  return shortestContext(text, spans[0]);
}

describe('the shortest context', () => {
  it('is none for a passage that stands once', () => {
    assert.deepEqual(contextOf('为80多个国家培训了⟦1.5万名⟧官员'), { prefix: '', suffix: '' });
  });

  it('is a prefix where that tells the places apart', () => {
    assert.deepEqual(contextOf('各国警方，中国⟦警方⟧'), { prefix: '中国', suffix: '' });
    assert.deepEqual(contextOf('各位同事，⟦各位⟧'), { prefix: '，', suffix: '' });
  });

  it('is a suffix where that is shorter', () => {
    assert.deepEqual(contextOf('⟦各位⟧同事，各位朋友'), { prefix: '', suffix: '同' });
    assert.deepEqual(contextOf('第86届大会，第⟦86届⟧全体大会'), { prefix: '', suffix: '全' });
  });

  it('is both where neither does alone', () => {
    assert.deepEqual(contextOf('甲1乙\n甲1丙\n丁⟦1⟧乙\n丁1丙'), { prefix: '丁', suffix: '乙' });
  });

  it('reaches over a line end only where nothing on the line does', () => {
    assert.deepEqual(contextOf('致辞\n\n各位同事!\n\n长期以来\n\n⟦各位同事!⟧\n\n当今'), {
      prefix: '',
      suffix: '\n\n当',
    });
    assert.deepEqual(contextOf('一\n⟦各位⟧同事\n二\n各位朋友'), { prefix: '', suffix: '同' });
  });

  it('is more than white space where words do', () => {
    assert.deepEqual(contextOf('(20) of the ⟦20⟧ lines'), { prefix: 'e ', suffix: '' });
  });

  it('does not cut a surrogate pair', () => {
    // 😀 and 😁 differ in their second half alone.
    assert.deepEqual(contextOf('😁好了。😀⟦好⟧了。'), { prefix: '😀', suffix: '' });
    assert.deepEqual(contextOf('了⟦好⟧😀。了好😁。'), { prefix: '', suffix: '😀' });
  });

  it('says so where the passage is a part of a number', () => {
    assert.deepEqual(contextOf('投入1⟦20亿元⟧'), { prefix: '1', suffix: '' });
    assert.deepEqual(contextOf('20人，⟦20⟧17年'), { prefix: '', suffix: '1' });
  });

  it('is as long as may be where nothing tells the passage from others', () => {
    const { prefix, suffix } = contextOf(`${'好'.repeat(500)}⟦好⟧${'好'.repeat(500)}`);
    assert.equal(prefix.length, maxContext);
    assert.equal(suffix.length, maxContext);
  });

  it('goes by places that the index of a text finds as a search does', () => {
    const pieces = ['Die  Straße\r\n', '１２ ﬁles, ', '好😀 好', 'É é é ', ' “so” "so"\t', 'aaaa\n\n', 'ab ab.ab '];
    const text = Array.from({ length: 700 }, (_, i) => pieces[(i * i + (i >> 3)) % pieces.length]).join('');
    const source = createSource('postil:/a.txt', text);
    for (let i = 0; i < 600; i++) {
      const start = (i * 131) % (text.length - 40);
      const words = text.slice(start, start + 1 + (i % 23));
      assert.deepEqual(placesAsWritten(source, words), exactPlaces(text, words, Number.POSITIVE_INFINITY), words);
    }
  });
});
