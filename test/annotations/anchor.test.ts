import assert from 'node:assert/strict';
import { anchor, maxCandidates, type Selector } from '../../server/src/annotations/anchor.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { anchorOf } from '../../server/src/passages.ts';
import { createSource } from '../../server/src/text/source.ts';
import { pathOf, readSource } from '../files.ts';
import { unmarked } from '../projects.ts';

/** Anchors a quote in a text, and gives the text back with the places that were found in `⟦…⟧` and the state behind it. */
function anchored(text: string, quote: string, context: Partial<Selector> = {}): string {
  const result = anchor(createSource('file:///speech.txt', text), { quote, prefix: '', suffix: '', ...context });
  const spans =
    result.state === 'ambiguous' ? result.candidates : result.state === 'missing' ? [] : ([result.span] as const);
  const shown = spans.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`,
    text,
  );
  return `${shown} ${result.state}`;
}

/** The marks in the text say where the quote must be found. */
function isFound(marked: string, quote: string, context: Partial<Selector> = {}): void {
  assert.equal(anchored(unmarked(marked).text, quote, context), `${marked} found`);
}

describe('a quote that stands once', () => {
  it('is found', () => {
    isFound('先后为80多个国家培训了⟦1.5万名⟧执法官员', '1.5万名');
    isFound('⟦国际刑警组织⟧', '国际刑警组织');
    isFound('over 😀⟦three 😀 years⟧ of work', 'three 😀 years');
  });

  it('is found with its context, which is not part of it', () => {
    isFound('第86届大会。第⟦86届⟧全体大会', '86届', { suffix: '全体' });
    isFound('第86届大会。全体⟦第86届⟧', '第86届', { prefix: '全体' });
    isFound('a1b a1c ⟦d1⟧e f', 'd1', { prefix: 'c ', suffix: 'e ' });
  });

  it('is found over line ends as it was written', () => {
    isFound('和⟦平\n发⟧展', '平\n发');
  });
});

describe('a quote that differs in what carries no meaning', () => {
  it('is found in full-width and half-width forms', () => {
    isFound('投入⟦２０亿元，约９０％⟧。', '20亿元,约90%');
    isFound('投入⟦20亿元,约90%⟧。', '２０亿元，约９０％');
  });

  it('is found between other quotation marks', () => {
    isFound('开展⟦"天使行动"⟧。', '“天使行动”');
    isFound('the ⟦「Angel」⟧ plan', '“Angel”');
    isFound('⟦the city’s⟧ plan', "the city's");
  });

  it('is found over other white space', () => {
    isFound('国际⟦执法\r\n　　安全⟧合作', '执法安全');
    isFound('risen by ⟦12 per\u00a0cent\n since⟧ 2015', '12 per cent since');
    isFound('培训了⟦1.5万名⟧官员', '1.5 万名');
  });

  it('is found by its own words, not by like ones of its context', () => {
    isFound('b ⟦b⟧ｃ', 'b', { prefix: 'b ', suffix: 'c' });
    isFound('a a\n⟦a⟧b', 'a', { prefix: 'a a ' });
  });
});

describe('a quote that stands several times', () => {
  it('is ambiguous, with every place', () => {
    assert.equal(anchored('各位同事!各位朋友!', '各位'), '⟦各位⟧同事!⟦各位⟧朋友! ambiguous');
    assert.equal(anchored('各位，各位', '各位', { suffix: '' }), '⟦各位⟧，⟦各位⟧ ambiguous');
  });

  it('is ambiguous where the context stands several times too', () => {
    assert.equal(anchored('第86届大会，第86届大会', '86届', { prefix: '第' }), '第⟦86届⟧大会，第⟦86届⟧大会 ambiguous');
  });

  it('is ambiguous where only folding makes the places alike', () => {
    assert.equal(anchored('２０亿元和20 亿元', '20亿元', { prefix: '' }), '⟦２０亿元⟧和⟦20 亿元⟧ ambiguous');
  });

  it('is ambiguous where the context fits nowhere', () => {
    assert.equal(anchored('各位同事!各位朋友!', '各位', { suffix: '嘉宾' }), '⟦各位⟧同事!⟦各位⟧朋友! ambiguous');
  });

  it('may stand within itself', () => {
    assert.equal(
      anchor(createSource('file:///t', '哈哈哈'), { quote: '哈哈', prefix: '', suffix: '' }).state,
      'ambiguous',
    );
  });

  it('gives no more places than a person looks at, and the count', () => {
    const result = anchor(createSource('file:///t', '各位'.repeat(100)), { quote: '各位', prefix: '', suffix: '' });
    assert.ok(result.state === 'ambiguous');
    assert.equal(result.candidates.length, maxCandidates);
    assert.equal(result.count, 100);
  });
});

describe('a quote whose numbers differ', () => {
  it('is never found', () => {
    for (const [text, quote] of [
      ['投入30亿元用于建设', '20亿元'],
      ['投入30亿元用于建设', '投入20亿元用于建设'],
      ['投入20万元用于建设', '投入20亿元用于建设'],
      ['投入20亿美元用于建设', '投入20亿元用于建设'],
      ['增长1.5万名官员', '增长15万名官员'],
      ['共20 30人', '共2030人'],
      ['共２０　３０人', '共2030人'],
      ['三十年以来的努力', '二十年以来的努力'],
      ['by 12 per cent since 2015', 'by 13 per cent since 2015'],
      ['US$20 billion in all', 'US$20 million in all'],
    ] as const) {
      assert.match(anchored(text, quote), / (?:changed|missing)$/u, `${quote} in ${text}`);
    }
  });

  it('is changed, not found, where it is only a part of another number', () => {
    assert.equal(anchored('投入120亿元', '20亿元'), '投入⟦120亿元⟧ changed');
    assert.equal(anchored('培训了1.5万名', '5万名'), '培训了⟦1.5万名⟧ changed');
    assert.equal(anchored('共培训2000', '培训200'), '共⟦培训2000⟧ changed');
    assert.equal(anchored('costs 1,200,500 dollars', '200'), 'costs ⟦1,200,500⟧ dollars changed');
    assert.equal(anchored('投入１２０亿元', '20亿元'), '投入⟦１２０亿元⟧ changed');
  });

  it('is changed, not found, where it is only a part of a Chinese numeral', () => {
    assert.equal(anchored('投入一百二十亿元', '二十亿元'), '投入⟦一百二十亿元⟧ changed');
    assert.equal(anchored('培训了1.5万名', '万名'), '培训了⟦1.5万名⟧ changed');
    assert.equal(anchored('培训了1.5万名', '1.5'), '培训了⟦1.5万⟧名 changed');
    assert.equal(anchored('约三四十人', '四十人'), '约⟦三四十人⟧ changed');
    assert.equal(anchored('二〇一七年', '一七年'), '⟦二〇一七年⟧ changed');
    isFound('统一⟦百姓⟧', '百姓');
    isFound('唯一⟦一个⟧', '一个');
  });

  it('is changed where white space on a line parts what was one number', () => {
    assert.equal(anchored('选出二 三人', '二三人'), '选出⟦二 三人⟧ changed');
    isFound('选出⟦二十\n　　三人⟧', '二十三人');
  });

  it('is changed where one digit of a short quote is another and nothing else is near', () => {
    assert.equal(anchored('培训了1.6万名执法官员', '1.5万名'), '培训了⟦1.6万名⟧执法官员 changed');
    assert.equal(anchored('投入20亿元', '30亿元'), '投入⟦20亿元⟧ changed');
    assert.equal(anchored('培训1.6万名，另有1.7万名', '1.5万名'), '培训1.6万名，另有1.7万名 missing');
    assert.equal(anchored('培训了1.5万人', '1.5万名'), '培训了1.5万人 missing');
  });

  it('is changed where everything but the number stands, and enough of it', () => {
    assert.equal(
      anchored('80多个国家培训了12万名执法官员', '1.5万名', { prefix: '培训了', suffix: '执法' }),
      '80多个国家培训了⟦12万名⟧执法官员 changed',
    );
    assert.equal(anchored('as promised €641 million', '€2.4 million'), 'as promised €641 million missing');
  });

  it('is found as part of another number where its context says so', () => {
    isFound('(⟦2017⟧926日 北京)', '2017', { suffix: '926日' });
    isFound('2017⟦926日⟧ 北京)', '926日', { prefix: '2017' });
    assert.equal(anchored('2017926日', '926', { prefix: '2017' }), '2017⟦926⟧日 found');
  });

  it('is found beside numbers and marks that are not its own', () => {
    isFound('In 2015, ⟦2016⟧, 2017.', '2016');
    isFound('共⟦90%⟧.5项', '90%');
    isFound('⟦About 45.⟧ 5 more', 'About 45.');
  });
});

describe('a quote that no longer stands as written', () => {
  it('is changed where its beginning and end still stand', () => {
    assert.equal(
      anchored('我们与113个国家建立了双边合作机制。', '我们与110个国家建立了双边合作机制'),
      '⟦我们与113个国家建立了双边合作机制⟧。 changed',
    );
  });

  it('is changed where the words stand and their context does not fit any more', () => {
    assert.equal(anchored('各国警方协查案件', '协查案件', { prefix: '与中国' }), '各国警方⟦协查案件⟧ changed');
    assert.equal(anchored('各国警方 协查　案件', '协查案件', { suffix: '近' }), '各国警方 ⟦协查　案件⟧ changed');
  });

  it('is changed where its context stands around other words, even if it stands elsewhere', () => {
    assert.equal(
      anchored('有1.5万名警察。80多个国家培训了1.6万名官员', '1.5万名', { prefix: '80多个国家培训了' }),
      '有1.5万名警察。80多个国家培训了⟦1.6万名⟧官员 changed',
    );
  });

  it('is changed at the place whose context is nearest, where it stands several times', () => {
    assert.equal(
      anchored('各国警方协查案件一百起，我公安机关也协查案件', '协查案件', { prefix: '我国公安机关先' }),
      '各国警方协查案件一百起，我公安机关也⟦协查案件⟧ changed',
    );
  });

  it('is changed in whole words', () => {
    assert.equal(
      anchored('We build forty-two harbours now', 'build forty-two harbour no'),
      'We ⟦build forty-two harbours now⟧ changed',
    );
    assert.equal(anchored('六座图书馆将免费开放。好', '六座图书馆都免费开放'), '⟦六座图书馆将免费开放⟧。好 changed');
  });

  it('is missing where only the list that it stood in goes on', () => {
    const entry = (n: number) =>
      `${n}. Each member must inform its neighbours within ${n * 7 + 10} days of request number ${n * 13}.`;
    const list = [2, 3, 5, 6].map(entry).join('\n');
    assert.equal(anchored(list, entry(4)), `${list} missing`);
  });

  it('is missing where nothing near stands', () => {
    for (const [text, quote] of [
      ['携手应对各种安全风险', '一带一路'],
      ['', '国际'],
      ['国际', '国际刑警组织'],
      ['短', '长'],
      [' \n', ' 　'],
    ] as const) {
      assert.equal(anchored(text, quote), `${text} missing`);
    }
  });

  it('is missing where two places are equally near', () => {
    const near = '我们将投入30亿元用于建设。';
    assert.equal(anchored(near + near, '我们将投入20亿元用于建设。'), `${near + near} missing`);
  });

  it('is looked for in bounded time, however long it and the text are', function () {
    this.timeout(5000);
    const source = createSource('file:///t', '的中'.repeat(200_000));
    for (const quote of ['中的x的中', `${'的中'.repeat(300)}x${'的中'.repeat(300)}`, `${'的中'.repeat(20_000)}x`]) {
      assert.equal(anchor(source, { quote, prefix: '', suffix: '' }).state, 'missing');
    }
  });
});

describe('the annotations of the samples', () => {
  for (const [file, document] of [
    ['interpol-2017/interpol-2017.zh.postil.yaml', 'interpol-2017/interpol-2017.zh.txt'],
    ['harbour-city/transport-plan.en.anna.postil.yaml', 'harbour-city/transport-plan.en.txt'],
    ['harbour-city/transport-plan.en.ben.postil.yaml', 'harbour-city/transport-plan.en.txt'],
  ] as const) {
    it(`of ${file} are found, each where its quote stands`, () => {
      const text = readSource(pathOf(`samples/${document}`));
      for (const annotation of annotationFile(readSource(pathOf(`samples/${file}`))).annotations) {
        const result = anchorOf(annotation, text);
        assert.equal(result?.state, 'found', `${annotation.id?.value}`);
        assert.ok(result?.state === 'found');
        assert.equal(text.text.slice(result.span.start, result.span.end), annotation.quote?.value);
      }
    });
  }
});
