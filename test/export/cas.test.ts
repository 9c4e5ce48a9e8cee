import assert from 'node:assert/strict';
import { cas } from '../../server/src/export/cas.ts';
import type { Edition } from '../../server/src/export/edition.ts';
import { allQuotes, awkward, awkwardText, exportedBy, plan, planText, speech, speechText, textIn } from './editions.ts';

const samples = [
  ['the speech', speech, ['interpol-2017.zh.json'], speechText],
  ['the plan of two coders', plan, ['anna/transport-plan.en.json', 'ben/transport-plan.en.json'], planText],
  ['rare characters', awkward, ['texts/文 本.json'], awkwardText],
] as const;

describe('cas', () => {
  for (const [name, edition, paths, text] of samples) {
    it(`has every annotation of ${name} at its place, in UTF-16`, () => {
      const coders = edition.coders;
      const quotes = paths.flatMap((path, i) => {
        const { structures, annotations } = casOf(edition, path);
        assert.equal(structures[0].sofaString, text);
        return annotations.map((each) => `${coders[i]} ${each.identifier} ${text.slice(each.begin, each.end)}`);
      });
      assert.deepEqual(quotes.sort(), allQuotes(edition));
    });

    it(`is sound for ${name}: ids once, references there, types and features declared, values of their ranges`, () => {
      for (const path of paths) {
        const { types, structures, views } = casOf(edition, path);
        const byId = new Map(structures.map((each) => [each['%ID'], each]));
        assert.equal(byId.size, structures.length);
        assert.deepEqual(
          [structures[0]['%ID'], structures[0]['%TYPE']],
          [views._InitialView['%SOFA'], 'uima.cas.Sofa'],
        );
        for (const member of views._InitialView['%MEMBERS']) assert.equal(byId.get(member)['@sofa'], 1);
        for (const structure of structures) {
          const type = types[structure['%TYPE']];
          assert.ok(type || structure['%TYPE'].startsWith('uima.'), structure['%TYPE']);
          for (const [key, value] of Object.entries(structure)) {
            if (key.startsWith('@')) assert.ok(byId.has(value));
            const feature = key.replace('@', '');
            if (!type || key.startsWith('%') || ['begin', 'end', 'sofa', 'language'].includes(feature)) continue;
            const range: string = type[feature]['%RANGE'];
            const kinds: Record<string, string> = {
              String: 'string',
              Boolean: 'boolean',
              Double: 'number',
              Long: 'number',
            };
            if (!key.startsWith('@')) assert.equal(typeof value, kinds[range.split('.').at(-1) ?? '']);
            else if (/Array$/u.test(range)) assert.equal(byId.get(value)['%TYPE'], range);
          }
          if (structure['%TYPE'] === 'uima.cas.FSArray')
            for (const id of structure['%ELEMENTS']) assert.ok(byId.has(id));
        }
      }
    });
  }

  it('says values, note, status and links', () => {
    const { structures, annotations } = casOf(awkward, 'texts/文 本.json');
    const [first, second] = annotations;
    assert.equal(first['%TYPE'], 'webanno.custom.U7acbu573a');
    assert.deepEqual([first.u5f3au5ea6, first.u6570, first.u786eu5b9a], ['强', 3, true]);
    assert.deepEqual(structures[first['@u4e3bu4f53'] - 1]['%ELEMENTS'], ['𠮷野家', '乙; 丙']);
    assert.deepEqual([first.annotationStatus, first.note?.slice(-1)], ['disputed', '注']);
    const [link] = structures[first['@links'] - 1]['%ELEMENTS'];
    assert.deepEqual([structures[link - 1].role, structures[link - 1]['@target']], ['支持', second['%ID']]);
  });

  it('keeps attributes apart from what every annotation has', () => {
    const { types, annotations } = casOf(plan, 'anna/transport-plan.en.json');
    assert.ok(types['webanno.custom.Initiative'].status && types['webanno.custom.Initiative'].annotationStatus);
    assert.ok(annotations.some(({ status }) => status === 'completed'));
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what was written is read as any program would
type Json = any;

function casOf(edition: Edition, path: string) {
  const read = JSON.parse(textIn(exportedBy(cas, edition).files, path));
  const structures: Json[] = read['%FEATURE_STRUCTURES'];
  const annotations = structures.filter((each) => /^webanno.*(?<!Link)$/u.test(each['%TYPE']));
  return { types: read['%TYPES'], views: read['%VIEWS'], structures, annotations };
}
