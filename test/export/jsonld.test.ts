import assert from 'node:assert/strict';
import type { Edition } from '../../server/src/export/edition.ts';
import { jsonld } from '../../server/src/export/jsonld.ts';
import { allQuotes, atCodePoints, awkward, exportedBy, plan, samples, speech, textIn } from './editions.ts';

describe('jsonld', () => {
  for (const [name, edition, text] of samples) {
    it(`selects every passage of ${name} by its words and by code points`, () => {
      const tagged = itemsOf(edition).filter(({ motivation }) => motivation === 'tagging');
      const quotes = tagged.map(({ creator, target, ...item }) => {
        const [quote, position] = target.selector;
        assert.equal(atCodePoints(text, position.start, position.end), quote.exact);
        assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
        return `${creator.name} ${item['schema:identifier']} ${quote.exact}`;
      });
      assert.deepEqual(quotes.sort(), allQuotes(edition));
    });
  }

  it('says tag, typed attributes, note and status in bodies with their purposes', () => {
    const [first] = itemsOf(awkward);
    assert.deepEqual(
      first.body.map((body: Item) => [body.purpose, body['schema:name'], body['schema:value'] ?? body.value]),
      [
        ['tagging', undefined, '立场'],
        ['classifying', '主体', '𠮷野家'],
        ['classifying', '主体', '乙; 丙'],
        ['classifying', '强度', '强'],
        ['classifying', '数', 3],
        ['classifying', '确定', true],
        ['commenting', undefined, ']]> <script>alert(1)</script> \u0007 \u202e & — 注'],
        ['assessing', 'status', 'disputed'],
      ],
    );
    for (const body of first.body) assert.equal(typeof body.value, 'string');
  });

  it('has a linking annotation for each link, between annotations that are there', () => {
    const items = itemsOf(plan);
    const ids = new Set(items.map(({ id }) => id));
    assert.equal(ids.size, items.length);
    const links = items.filter(({ motivation }) => motivation === 'linking');
    assert.equal(links.length, plan.documents[0]?.entries.flatMap(({ links: each }) => each).length);
    assert.ok(links.length > 10);
    for (const { body, target } of links) assert.ok(ids.has(body[1].source) && ids.has(target));
  });

  it('has what the model requires', () => {
    const collection = JSON.parse(textIn(exportedBy(jsonld, speech).files, 'annotations.jsonld'));
    assert.equal(collection['@context'][0], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(collection.total, collection.first.items.length);
    for (const { id, type, target } of collection.first.items) {
      assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
      assert.equal(type, 'Annotation');
      assert.ok(target);
    }
  });

  it('names the document by a relative address', () => {
    assert.equal(itemsOf(awkward)[0].target.source.id, 'texts/%E6%96%87%20%E6%9C%AC.txt');
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what was written is read as any program would
type Item = any;

function itemsOf(edition: Edition): Item[] {
  return JSON.parse(textIn(exportedBy(jsonld, edition).files, 'annotations.jsonld')).first.items;
}
