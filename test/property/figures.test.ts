import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Figure, type Found, figureKinds } from '../../server/src/figures/figure.ts';
import { type FigureLanguage, grammars, readFigures, recognise } from '../../server/src/figures/recognise.ts';
import { chineseNumeral, englishNumeral, financialNumeral, fullWidth, grouped, mixedNumeral } from './numerals.ts';

const languages = Object.keys(grammars) as FigureLanguage[];

/** What figures are made of, and what damages them. */
const piece: Readonly<Record<FigureLanguage, fc.Arbitrary<string>>> = {
  zh: fc.constantFrom(
    ...'0 1 15 300 2017 20159 一 两 十 百 千 万 亿 几 数 半 多 余 来 约 近 超过 至少 以上 以内 左右 个 名 起 人 年 月 日 号 时 点 分 % 百分之 分之 成 倍 翻 番 元 美元 公里 亩 第 届 前 后 过去 今年 上 世纪 年代 至 — - ～ . , ， 。 “ ” ( ) / : O l A 的 国家'.split(
      ' ',
    ),
    ' ',
    '\n',
  ),
  en: fc.constantFrom(
    ...'0 1 15 300 2017 one two twenty hundred thousand million dozen half several more than at least about nearly up to between and from per cent % $ € km hours years year ago last the first third 5th January May 2 September quarter of fold doubled Article G20 - – . , ; ( ) / : O l officers of'.split(
      ' ',
    ),
    ' ',
    ' ',
    ' ',
    '\n',
  ),
};

const textIn = (language: FigureLanguage) =>
  fc
    .array(
      fc.oneof({ weight: 20, arbitrary: piece[language] }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      {
        maxLength: 40,
      },
    )
    .map((pieces) => pieces.join(''));

for (const language of languages) {
  describe(`the figures of any text in ${language}`, () => {
    it('stand in the order of the text, apart, and say what stands at their offsets', () => {
      fc.assert(
        fc.property(textIn(language), (text) => {
          const { figures, damaged } = readFigures(text, language);
          for (const each of [...figures, ...damaged]) {
            assert.equal(each.text, text.slice(each.start, each.end));
            assert.ok(each.start < each.end);
            assert.doesNotMatch(each.text, /^\s|\s$/u);
          }
          const all = [...figures, ...damaged].sort((a, b) => a.start - b.start);
          for (const [i, each] of all.entries()) assert.ok(i === 0 || (all[i - 1] as Figure).end <= each.start);
          assert.deepEqual(
            figures,
            figures.toSorted((a, b) => a.start - b.start),
          );
        }),
        { numRuns: 10_000 },
      );
    });

    it('have readings that agree with themselves', () => {
      fc.assert(
        fc.property(textIn(language), (text) => {
          for (const each of recognise(text, language, '2017-09-26')) assertSound(each);
        }),
        { numRuns: 10_000 },
      );
    });

    it('of paragraphs put together are the figures of each', () => {
      const paragraph = textIn(language).map((text) => text.replace(/\s+/gu, ' ').trim());
      fc.assert(
        fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
          const apart: Figure[] = [];
          let start = 0;
          for (const each of paragraphs) {
            for (const figure of recognise(each, language)) {
              apart.push({ ...figure, start: figure.start + start, end: figure.end + start });
            }
            start += each.length + 2;
          }
          assert.deepEqual(recognise(paragraphs.join('\n\n'), language), apart);
        }),
        { numRuns: 3000 },
      );
    });

    it('take a time that grows with the text and no faster', () => {
      // Work is counted by how often the grammar looks at a character, so that a busy machine changes nothing.
      fc.assert(
        fc.property(fc.array(piece[language], { minLength: 1, maxLength: 4 }), (pieces) => {
          const unit = pieces.join('');
          const [short, long] = [looks(unit, 500, language), looks(unit, 2000, language)];
          assert.ok(long <= short * 5 + 2000, `${JSON.stringify(unit)}: ${short} looks at 500, ${long} at 2000`);
        }),
        { numRuns: 400 },
      );
    });
  });
}

describe('a number in Chinese', () => {
  const styles: Readonly<Record<string, (value: number) => string>> = {
    'in digits': String,
    'in digits with separators': grouped,
    'in digits of full width': (value) => fullWidth(String(value)),
    'in characters': chineseNumeral,
    'in financial characters': financialNumeral,
    'in digits with 万 and 亿': mixedNumeral,
  };
  for (const [style, write] of Object.entries(styles)) {
    it(`${style} reads back to itself`, () => {
      fc.assert(
        fc.property(wholeNumber, (value) => {
          const text = `共计${write(value)}个项目`;
          const [figure, ...more] = recognise(text, 'zh');
          // 一个 is an article.
          if (write(value) === '一') return;
          assert.deepEqual(more, [], text);
          assert.equal(figure?.value, value, text);
          assert.equal(figure?.text, `${write(value)}个`);
        }),
        { numRuns: 3000 },
      );
    });
  }

  it('with decimals, and below zero, reads back to itself', () => {
    fc.assert(
      fc.property(decimalNumber, fc.boolean(), (value, isFull) => {
        const text = isFull ? fullWidth(String(value)) : String(value);
        assert.equal(recognise(`增速为${text}%。`, 'zh')[0]?.value, value);
        assert.equal(
          recognise(`增速为${chineseNumeral(value)}个百分点。`, 'zh')[0]?.value,
          value,
          chineseNumeral(value),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a number in English', () => {
  const styles: Readonly<Record<string, (value: number) => string>> = {
    'in digits': String,
    'in digits with separators': grouped,
    'in words': englishNumeral,
  };
  for (const [style, write] of Object.entries(styles)) {
    it(`${style} reads back to itself`, () => {
      fc.assert(
        fc.property(wholeNumber, (value) => {
          const text = `They inspected ${write(value)} ships.`;
          if (write(value) === 'one') return;
          const [figure, ...more] = recognise(text, 'en');
          assert.deepEqual(more, [], text);
          assert.equal(figure?.value, value, text);
          assert.equal(figure?.text, write(value));
        }),
        { numRuns: 3000 },
      );
    });
  }

  it('with decimals, and below zero, reads back to itself', () => {
    fc.assert(
      fc.property(decimalNumber, (value) => {
        assert.equal(recognise(`Growth was ${value} per cent.`, 'en')[0]?.value, value);
      }),
      { numRuns: 3000 },
    );
  });
});

/** 0 to 10¹⁶, every length as likely as any other. */
const wholeNumber = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 0, max: 15 }))
  .map(([length, mantissa, zeros]) => {
    const value = Math.floor(mantissa * 10 ** length);
    const unit = 10 ** Math.min(zeros, length);
    return Math.floor(value / unit) * unit;
  })
  .filter((value) => Number.isSafeInteger(value) || value === 1e16);

const decimalNumber = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([digits, places, isNegative]) => (isNegative ? -1 : 1) * Number(`${digits}e-${places}`));

function assertSound({ kind, value, min, max, modifier, currency, date, text }: Figure): void {
  assert.ok(figureKinds.includes(kind));
  for (const each of [value, min, max]) assert.ok(each === null || Number.isFinite(each), text);
  if (min !== null && max !== null && modifier !== 'range') assert.ok(min <= max, text);
  assert.equal(date !== null, kind === 'date', text);
  assert.equal(currency !== null, kind === 'money', text);
  if (kind !== 'date' && (modifier === 'range' || modifier === 'several')) assert.equal(value, null, text);
}

function looks(unit: string, length: number, language: FigureLanguage): number {
  let count = 0;
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const found: Found = { figures: [], damaged: [] };
  grammars[language].read(
    watched(text, () => count++),
    0,
    text.length,
    found,
  );
  return count;
}

/** A string whose every use is counted. Grammars read texts by methods and indexes only. */
function watched(text: string, count: () => void): string {
  const target = Object(text) as string;
  return new Proxy(target as unknown as object, {
    get(_, key, receiver) {
      // A grammar reads in a slice of its paragraph, which is all of the text here.
      if (key === 'slice')
        return (start: number, end?: number) =>
          end === text.length && start === 0 ? receiver : text.slice(start, end);
      count();
      const value = (text as unknown as Record<PropertyKey, unknown>)[key];
      return typeof value === 'function' ? value.bind(text) : value;
    },
  }) as unknown as string;
}
