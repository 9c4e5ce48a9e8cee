// The export as any processor of JSON-LD understands it, with the context that W3C publishes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import processor from 'jsonld';
import type { Edition } from '../../server/src/export/edition.ts';
import { jsonld } from '../../server/src/export/jsonld.ts';
import { pathOf } from '../files.ts';
import { exportedBy, samples, textIn } from './editions.ts';

const context = JSON.parse(readFileSync(pathOf('test/export/contexts/anno.jsonld'), 'utf8'));
const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const value = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

describe('jsonld, expanded', () => {
  for (const [name, edition] of samples) {
    it(`loses no term of ${name}`, async () => {
      const written = collectionOf(edition);
      // In safe mode a processor refuses what it would drop: an unknown term, a relative address without a base.
      const expanded = await expandedOf(written);
      assert.equal(countKeys(expanded), countKeys(written));
    });

    it(`has body, target and both selectors for every annotation of ${name}`, async () => {
      const [collection] = await expandedOf(collectionOf(edition));
      const [page] = collection[`${as}first`];
      const items: Node[] = page[`${as}items`][0]['@list'];
      const motivated = (motive: string) => items.filter((item) => item[`${oa}motivatedBy`][0]['@id'] === oa + motive);
      const entries = edition.documents.flatMap((document) => document.entries);
      const links = entries.flatMap((entry) => entry.links);
      assert.deepEqual([motivated('tagging').length, motivated('linking').length], [entries.length, links.length]);
      for (const item of items) {
        assert.deepEqual(item['@type'], [`${oa}Annotation`]);
        assert.ok(item[`${oa}hasBody`].length > 0 && item[`${oa}hasTarget`].length === 1);
        for (const body of item[`${oa}hasBody`]) assert.ok(body[`${oa}hasPurpose`][0]['@id'].startsWith(oa));
      }
      for (const item of motivated('tagging')) {
        const [target] = item[`${oa}hasTarget`];
        assert.match(target[`${oa}hasSource`][0]['@id'], /^https:\/\/example\.org\/./u);
        const [quote, position] = target[`${oa}hasSelector`];
        assert.deepEqual(
          [quote['@type'], position['@type']],
          [[`${oa}TextQuoteSelector`], [`${oa}TextPositionSelector`]],
        );
        assert.equal(typeof quote[`${oa}exact`][0]['@value'], 'string');
        assert.ok(position[`${oa}start`][0]['@value'] < position[`${oa}end`][0]['@value']);
        const [tag] = item[`${oa}hasBody`];
        assert.equal(tag[`${oa}hasPurpose`][0]['@id'], `${oa}tagging`);
        assert.equal(typeof tag[value][0]['@value'], 'string');
      }
    });
  }
});

// biome-ignore lint/suspicious/noExplicitAny: what was written is read as any program would
type Node = any;

function collectionOf(edition: Edition): Node {
  return JSON.parse(textIn(exportedBy(jsonld, edition).files, 'annotations.jsonld'));
}

function expandedOf(written: Node): Promise<Node[]> {
  const documentLoader = async (url: string) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { documentUrl: url, contextUrl: undefined, document: context };
  };
  const options = { documentLoader, base: 'https://example.org/', safe: true };
  return processor.expand(written, options) as Promise<Node[]>;
}

/** Terms of nodes, those of JSON-LD left out. */
function countKeys(json: unknown): number {
  if (Array.isArray(json)) return json.reduce((sum, each) => sum + countKeys(each), 0);
  if (typeof json !== 'object' || json === null) return 0;
  return Object.entries(json).reduce((sum, [key, each]) => {
    if (key === '@context') return sum;
    return sum + countKeys(each) + (/^@|^id$|^type$/u.test(key) ? 0 : 1);
  }, 0);
}
