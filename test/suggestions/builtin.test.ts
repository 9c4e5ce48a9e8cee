// The cues of policy-core on sentences of the genre that are in no sample: what a coder would take, and words that only look like it.
import { assertTags } from './suggested.ts';

function assertIn(language: 'zh' | 'en', marked: string, ...tags: readonly string[]): void {
  const postil = `postil: 1\nlanguage: ${language}\nextends: [policy-core]\n`;
  assertTags(postil, marked, tags);
}

describe('the Chinese cues of policy-core', () => {
  it('propose initiatives', () => {
    assertIn('zh', '⟦我们将继续扩大高水平对外开放⟧。', 'initiative');
    assertIn('zh', '⟦中国将向有关国家提供20亿元人民币援助⟧，用于改善民生。', 'initiative');
    assertIn('zh', '⟦中方呼吁各国共同维护多边贸易体制⟧。', 'initiative');
    assertIn('zh', '⟦愿同各国一道⟧，⟦推动构建新型国际关系⟧。', 'initiative', 'initiative');
    assertIn('zh', '⟦各级政府必须严守财经纪律⟧。', 'initiative');
    assertIn('zh', '⟦我们支持非洲国家自主解决非洲问题⟧。', 'initiative');
    assertIn('zh', '⟦国务院印发了《行动计划》⟧。', 'initiative');
    assertIn('zh', '同时，⟦要深入实施乡村振兴战略⟧，⟦加快农业农村现代化⟧。', 'initiative', 'initiative');
    assertIn('zh', '⟦希望各方为谈判创造条件⟧，⟦支持发展中国家建立培训中心⟧。', 'initiative', 'initiative');
  });

  it('propose claims', () => {
    assertIn('zh', '⟦气候变化是人类面临的重大挑战⟧。', 'claim');
    assertIn('zh', '⟦要素市场日益活跃⟧，⟦世界经济复苏乏力⟧。', 'claim', 'claim');
    assertIn('zh', '⟦国内生产总值增长5.2%⟧，⟦就业形势总体稳定⟧，⟦风险隐患仍然较多⟧。', 'claim', 'claim', 'claim');
    assertIn('zh', '⟦脱贫攻坚取得了历史性成就⟧。', 'claim');
    assertIn('zh', '⟦中国始终是世界和平的建设者⟧。', 'claim');
  });

  it('know words that hold a cue and are none', () => {
    assertIn('zh', '将军们出席了会议，人数将近三百，大会即将召开。');
    assertIn('zh', '这是两国人民的愿望，他们是青年志愿者，有合作的意愿。');
    assertIn('zh', '公司有技术支持。感谢大家的支持和帮助。');
    assertIn('zh', '我们的建议得到采纳。他提出建议。一带一路倡议的由来。');
    assertIn('zh', '应急管理部的通报。应邀出席。要素的价格。要求很多。');
    assertIn('zh', '女士们，先生们！感谢东道主的周到安排，祝大会圆满成功。');
  });
});

describe('the English cues of policy-core', () => {
  it('propose initiatives', () => {
    assertIn('en', 'However, ⟦we will cut emissions by half⟧.', 'initiative');
    assertIn('en', '⟦The Commission proposes that member states set up a common fund⟧.', 'initiative');
    assertIn('en', '⟦My government will invest 3 billion pounds in new hospitals⟧.', 'initiative');
    assertIn(
      'en',
      '⟦Norway commits to a ban on new licences⟧, and ⟦calls on others to follow⟧.',
      'initiative',
      'initiative',
    );
    assertIn('en', '⟦A new academy will be established in Geneva⟧.', 'initiative');
    assertIn('en', '⟦We have signed trade agreements with 14 countries⟧.', 'initiative');
    assertIn('en', '⟦Let us seize this moment⟧.', 'initiative');
  });

  it('propose claims', () => {
    assertIn('en', '⟦Unemployment has fallen to its lowest level in forty years⟧.', 'claim');
    assertIn('en', '⟦Climate change is the greatest threat of our time⟧.', 'claim');
    assertIn('en', '⟦Demand for water has, in all regions, increased⟧.', 'claim');
    assertIn('en', '⟦Food prices are expected to rise⟧.', 'claim');
  });

  it('know words that hold a cue and are none', () => {
    assertIn(
      'en',
      'The will of the people matters. What is lacking is political will. They come at will; goodwill is there.',
    );
    assertIn('en', 'Here is what we will do. This will not be easy. The meeting will take place on Friday.');
    assertIn('en', 'I want to thank the organisers for their hospitality.');
  });
});
