import assert from 'node:assert/strict';
import { claimreview } from '../../server/src/export/claimreview.ts';
import { exportedBy, plan, speech, textIn } from './editions.ts';

describe('claimreview', () => {
  it('has the claims that are worth checking, word for word, and no rating', () => {
    for (const edition of [speech, plan]) {
      const { files, losses } = exportedBy(claimreview, edition);
      const text = textIn(files, 'claims.jsonld');
      const claims = JSON.parse(text)['@graph'];
      const [{ entries = [] } = {}] = edition.documents;
      const worth = entries.filter(({ attributes }) =>
        attributes.some(
          ({ name, values }) => name === 'check_worthiness' && /^(?:high|medium)$/u.test(String(values[0])),
        ),
      );
      assert.ok(worth.length > 3);
      assert.deepEqual(
        claims.map((claim: { text: string }) => claim.text),
        worth.map(({ quote }) => quote),
      );
      assert.equal(losses[0]?.count, entries.length - worth.length);
      assert.doesNotMatch(text, /ClaimReview|[rR]ating/u);
    }
  });

  it('says who and what a claim is about, and where it stands', () => {
    const claims = JSON.parse(textIn(exportedBy(claimreview, plan).files, 'claims.jsonld'))['@graph'];
    const claim = claims.find(({ identifier }: { identifier: string }) => identifier === 'c-delays');
    assert.deepEqual(claim.mentions, [{ '@type': 'Thing', name: 'The Chamber of Commerce' }]);
    assert.deepEqual(claim.about, [{ '@type': 'Thing', name: 'cost of congestion' }]);
    assert.deepEqual([claim.appearance.name, claim.appearance.datePublished], ['transport-plan.en.txt', '2025-03-14']);
  });
});
