import assert from 'node:assert/strict';
import type { Reading } from '../../server/src/figures/figure.ts';
import { readFigures } from '../../server/src/figures/recognise.ts';
import { unmarked } from '../projects.ts';

const exact: Reading = {
  kind: 'number',
  value: null,
  min: null,
  max: null,
  modifier: 'exact',
  unit: null,
  currency: null,
  date: null,
};

/** The text holds its own answer, `⟦…⟧` around each figure; keys that a reading leaves out are null or exact. */
function assertFigures(marked: string, ...readings: readonly Partial<Reading>[]): void {
  const { text, spans } = unmarked(marked);
  const { figures, damaged } = readFigures(text, 'en');
  assert.deepEqual(
    figures.map((each) => each.text),
    spans.map((each) => text.slice(each.start, each.end)),
  );
  for (const [i, { start, end, text: _, ...reading }] of figures.entries()) {
    assert.deepEqual({ start, end }, spans[i]);
    assert.deepEqual(reading, { ...exact, ...readings[i] });
  }
  assert.equal(readings.length, figures.length);
  assert.deepEqual(damaged, []);
}

function assertDamaged(marked: string, damage: string, ...readings: readonly string[]): void {
  const { text, spans } = unmarked(marked);
  const { figures, damaged } = readFigures(text, 'en');
  assert.deepEqual(figures, []);
  assert.deepEqual(damaged, [{ ...spans[0], text: text.slice(spans[0]?.start, spans[0]?.end), damage, readings }]);
}

describe('figures in English', () => {
  it('takes the words of modifier, numeral and unit, and not the noun', () => {
    assertFigures(
      'It needs ⟦at least 5,000⟧ cars and ⟦more than 18.5 kilometres⟧ of road.',
      {
        kind: 'count',
        value: 5000,
        min: 5000,
        modifier: 'at_least',
      },
      { kind: 'measure', value: 18.5, min: 18.5, modifier: 'over', unit: 'kilometer' },
    );
  });

  it('moves an end that the words exclude by one where whole pieces are counted', () => {
    assertFigures(
      '⟦Fewer than 20⟧ ships and ⟦less than 4 per cent⟧',
      {
        kind: 'count',
        value: 20,
        max: 19,
        modifier: 'at_most',
      },
      { kind: 'percentage', value: 4, max: 4, modifier: 'at_most', unit: 'percent' },
    );
  });

  it('carries unit, multiplier and currency back to the first end of a range', () => {
    assertFigures(
      '⟦$3–5 million⟧, ⟦between 40 and 45 minutes⟧, ⟦five- to ten-year⟧ terms, ⟦500,000 to 1 million⟧',
      {
        kind: 'money',
        min: 3e6,
        max: 5e6,
        modifier: 'range',
        currency: 'USD',
      },
      { kind: 'duration', min: 40, max: 45, modifier: 'range', unit: 'minute' },
      {
        kind: 'duration',
        min: 5,
        max: 10,
        modifier: 'range',
        unit: 'year',
      },
      { min: 500_000, max: 1e6, modifier: 'range' },
    );
  });

  it('takes no two prices at two times for a range', () => {
    assertFigures(
      'It rose from ⟦€2 million⟧ in ⟦2015⟧ to ⟦€3 million⟧.',
      {
        kind: 'money',
        value: 2e6,
        currency: 'EUR',
      },
      { kind: 'date', date: '2015' },
      { kind: 'money', value: 3e6, currency: 'EUR' },
    );
  });

  it('reads numbers in words to their end and no further', () => {
    assertFigures(
      '⟦Two hundred and fifty thousand⟧ people; ⟦between one hundred and two hundred⟧; ⟦half a million⟧.',
      {
        kind: 'count',
        value: 250_000,
      },
      { min: 100, max: 200, modifier: 'range' },
      { value: 500_000 },
    );
  });

  it('reads “one” and “a” only where they count', () => {
    assertFigures(
      'One of them asked ⟦at least one⟧ other; ⟦one year⟧ and ⟦a million⟧ homes; a day; once a month.',
      {
        kind: 'count',
        value: 1,
        min: 1,
        modifier: 'at_least',
      },
      { kind: 'duration', value: 1, unit: 'year' },
      { kind: 'count', value: 1e6 },
    );
    assertFigures(
      'It took ⟦more than a year⟧ and began ⟦a year ago⟧.',
      {
        kind: 'duration',
        value: 1,
        min: 1,
        modifier: 'over',
        unit: 'year',
      },
      { kind: 'date', date: '-P1Y' },
    );
  });

  it('tells a year from a number of four digits by what stands around it', () => {
    assertFigures(
      'In ⟦2015⟧ there were ⟦more than 2000⟧ ships and ⟦1950⟧ homes, below ⟦1990⟧ levels, for the ⟦2030⟧ Agenda.',
      {
        kind: 'date',
        date: '2015',
      },
      { kind: 'count', value: 2000, min: 2001, modifier: 'over' },
      { kind: 'count', value: 1950 },
      {
        kind: 'date',
        date: '1990',
      },
      { kind: 'date', date: '2030' },
    );
  });

  it('takes “over” before a duration for a preposition unless something lasts', () => {
    assertFigures(
      'It costs ⟦€5⟧ over ⟦five years⟧ and lasted ⟦over five years⟧.',
      { kind: 'money', value: 5, currency: 'EUR' },
      {
        kind: 'duration',
        value: 5,
        unit: 'year',
      },
      { kind: 'duration', value: 5, min: 5, modifier: 'over', unit: 'year' },
    );
  });

  it('takes months for dates and not the verbs', () => {
    assertFigures(
      'They may march on ⟦6 May⟧ or in ⟦March 2018⟧; ⟦from 28 September to 3 October 2026⟧.',
      {
        kind: 'date',
        date: 'XXXX-05-06',
      },
      { kind: 'date', date: '2018-03' },
      { kind: 'date', date: '2026-09-28/2026-10-03', modifier: 'range' },
    );
  });

  it('counts periods from today only where they end or begin today', () => {
    assertFigures(
      'The ⟦past five years⟧, the last ⟦two years⟧ of the plan, ⟦last year⟧; the last year of the plan.',
      {
        kind: 'date',
        date: '-P5Y/P0Y',
      },
      { kind: 'duration', value: 2, unit: 'year' },
      { kind: 'date', date: '-P1Y' },
    );
  });

  it('reads “third” as an ordinal, a fraction, a quarter or nothing', () => {
    assertFigures(
      'The ⟦third⟧ session, ⟦a third⟧ of them, the ⟦third quarter of 2027⟧, a third party. Third, we act.',
      {
        kind: 'ordinal',
        value: 3,
      },
      { kind: 'fraction', value: 1 / 3 },
      { kind: 'date', date: '2027-07/2027-09' },
    );
  });

  it('reads a reference with its name, and every number of several', () => {
    assertFigures(
      '⟦Article 5⟧(2), ⟦paragraphs 3⟧, ⟦4⟧ and ⟦6⟧, ⟦Articles 10 to 12⟧, Section 3.2',
      {
        kind: 'ordinal',
        value: 5,
      },
      { kind: 'ordinal', value: 3 },
      { kind: 'ordinal', value: 4 },
      { kind: 'ordinal', value: 6 },
      {
        kind: 'ordinal',
        min: 10,
        max: 12,
        modifier: 'range',
      },
    );
  });

  it('finds none in names, lists, documents, scores and telephone numbers', () => {
    assertFigures(
      'The G20, COVID-19, PM2.5, HLX-24T, a Boeing 737, Route 66, 9/11, the Big Four and the Group of Seven.',
    );
    assertFigures(
      '1. Resolution 70/1, A/RES/70/1, COM(2021) 550, Regulation 2016/679, v3.0.2, [12], (3), 3–1, +44 20 7946 0958.',
    );
    assertFigures('See https://example.org/2024/03 or www.example.org/5 or press2024@example.org.');
  });

  it('reads units and their abbreviations by the case of their letters', () => {
    assertFigures(
      '⟦450 MW⟧, ⟦50 µg/m³⟧, ⟦30 kilometres per hour⟧, ⟦5m tonnes⟧, a ⟦20m⟧ wall, ⟦€5m⟧, 5G',
      {
        kind: 'measure',
        value: 450,
        unit: 'megawatt',
      },
      { kind: 'measure', value: 50, unit: 'microgram-per-cubic-meter' },
      {
        kind: 'measure',
        value: 30,
        unit: 'kilometer-per-hour',
      },
      { kind: 'measure', value: 5e6, unit: 'tonne' },
      { kind: 'measure', value: 20, unit: 'meter' },
      {
        kind: 'money',
        value: 5e6,
        currency: 'EUR',
      },
    );
  });

  it('finds the words of a figure across a line end of a text wrapped by hand', () => {
    const wrapped = [
      'The council has looked at every street of the city and has found that ⟦more',
      'than 30⟧ of them flood, which is why it will in the coming years spend ⟦no less',
      'than 5 million euros⟧.',
    ].join('\n');
    assertFigures(
      wrapped,
      { value: 30, min: 31, modifier: 'over' },
      { kind: 'money', value: 5e6, min: 5e6, modifier: 'at_least', currency: 'EUR' },
    );
  });

  it('reports only damage that is certain', () => {
    assertDamaged('adopted in ⟦2O17⟧', 'lookalike', '2017');
    assertDamaged('rose by ⟦l5%⟧', 'lookalike', '15%');
    assertDamaged('adopted in ⟦20 17⟧.', 'split', '2017');
    assertDamaged('for ⟦15 000⟧ refugees', 'split', '15,000');
    assertDamaged('for ⟦15,00⟧ officers', 'separator', '1,500', '15,000', '15.00');
    assertDamaged('on ⟦30 February 2017⟧', 'impossible-date');
    assertDamaged('rose by ⟦30%–⟧, it says', 'half-range');
    assertFigures(
      'The O2 sensor, the I-5, 1 500 people, ⟦5 litres⟧; rose by ⟦30%⟧ – a record.',
      {
        kind: 'measure',
        value: 5,
        unit: 'liter',
      },
      { kind: 'percentage', value: 30, unit: 'percent' },
    );
  });
});
