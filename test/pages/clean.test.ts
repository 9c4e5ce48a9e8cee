import assert from 'node:assert/strict';
import { cleaned } from '../../server/src/pages/clean.ts';
import type { Block, Page } from '../../server/src/pages/page.ts';
import { paragraphsOf } from '../../server/src/pages/wrapped.ts';

function page(text: string, origin: Page['origin'] = 'web'): Page {
  return { origin, about: {}, blocks: paragraphsOf(text), losses: [] };
}

/** Each line that is kept, with `?` before what is in doubt. */
function lines(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text, doubts = [] }) => (doubts.length > 0 ? `? ${text}` : text));
}

const scraped = `设为首页 | 我要投稿
资质播报:
你的位置:首页 > 中央 > 正文

周明远在第三届滨海安全论坛上的致辞

滨海安防网 时间:2018/5/27 0:00:00 【字号 】 【关闭

共筑平安滨海

2018526日 滨海)

各位来宾,各位朋友:

五月的滨海,海风和煦。在这个美好的时节,我们迎来了出席论坛的各位新老朋友。

去年全市共处置险情300余起,同比下降12%,群众安全感进一步增强。

谢谢大家!

(编辑:滨海安防网 来源:滨海市公安局)

图片报道

MK-24T 无线报警主机
`;

describe('the text of a scraped page', () => {
  const clean = cleaned(page(scraped));

  it('loses what is surely of the page, and keeps what only may be, in doubt', () => {
    assert.deepEqual(lines(clean.blocks), [
      '? 资质播报:',
      '周明远在第三届滨海安全论坛上的致辞',
      '共筑平安滨海',
      '2018526日 滨海)',
      '各位来宾,各位朋友:',
      '五月的滨海,海风和煦。在这个美好的时节,我们迎来了出席论坛的各位新老朋友。',
      '去年全市共处置险情300余起,同比下降12%,群众安全感进一步增强。',
      '谢谢大家!',
      '? MK-24T 无线报警主机',
    ]);
  });

  it('is told from what was taken out, every line of which is listed', () => {
    assert.deepEqual(clean.removed, [
      '设为首页 | 我要投稿',
      '你的位置:首页 > 中央 > 正文',
      '滨海安防网 时间:2018/5/27 0:00:00 【字号 】 【关闭',
      '(编辑:滨海安防网 来源:滨海市公安局)',
      '图片报道',
    ]);
    const given = page(scraped).blocks.map(({ text }) => text);
    const together = [...clean.blocks.map(({ text }) => text), ...clean.removed];
    assert.deepEqual(together.toSorted(), given.toSorted());
  });

  it('is known by what its page says of it', () => {
    assert.deepEqual(clean.about, {
      title: '周明远在第三届滨海安全论坛上的致辞',
      publisher: '滨海市公安局',
      date: '2018-05-27',
      language: 'zh',
    });
    assert.equal(clean.date, '2018-05-27');
  });
});

describe('the text of a page', () => {
  it('has the date of its first lines rather than that of its publication', () => {
    const { date, about } = cleaned(
      page(
        '致辞\n发布时间：2019-06-12 10:23\n（2019年6月11日，海州）\n很高兴同大家在海州相聚，共商海洋航运合作，谢谢大家！',
      ),
    );
    assert.equal(about.date, '2019-06-12');
    assert.equal(date, '2019-06-11');
  });

  it('is not taken for a page where it stands between its sentences', () => {
    const sentence = '各县区应当在本方案发布后六个月内制定实施办法，明确责任单位。';
    const { blocks, removed } = cleaned(page(`${sentence}\n分享到：微信 微博\n来源：市统计局\n${sentence}`));
    assert.deepEqual(lines(blocks), [sentence, '? 分享到：微信 微博', '来源：市统计局', sentence]);
    assert.deepEqual(removed, []);
  });

  it('is left as it is in an office file', () => {
    const { blocks, removed } = cleaned(page('首页\n责任编辑：陈小舟\n一', 'office'));
    assert.deepEqual(lines(blocks), ['首页', '责任编辑：陈小舟', '一']);
    assert.deepEqual(removed, []);
  });

  it('has a press office’s note in doubt, and loses its buttons', () => {
    const prose = 'The Commission will spend 85 million euros over the next three years on dykes and pumps.';
    const { blocks, removed } = cleaned(
      page(
        `Home > Newsroom\nRemarks\n${prose}\nFor press enquiries, write to the office.\nPrint this page\n© 2021 Commission`,
      ),
    );
    assert.deepEqual(lines(blocks), ['Remarks', prose, '? For press enquiries, write to the office.']);
    assert.deepEqual(removed, ['Home > Newsroom', 'Print this page', '© 2021 Commission']);
  });

  it('that is nothing but a page’s is not lost without a word', () => {
    assert.deepEqual(cleaned(page('首页 | 登录')), {
      about: {},
      date: undefined,
      blocks: [],
      removed: ['首页 | 登录'],
    });
  });
});
