import assert from 'node:assert/strict';
import { bylineOf, dateIn } from '../../server/src/pages/byline.ts';

describe('the line under a title', () => {
  it('says who published the page and when', () => {
    assert.deepEqual(bylineOf('2017年09月26日 10:23　来源：新华社'), { date: '2017-09-26', publisher: '新华社' });
    assert.deepEqual(bylineOf('发布时间：2017-09-26　作者：李文　【打印】【关闭】'), {
      date: '2017-09-26',
      author: '李文',
    });
    assert.deepEqual(bylineOf('Published on 26 September 2017 | Source: Press Office'), {
      date: '2017-09-26',
      publisher: 'Press Office',
    });
    assert.deepEqual(bylineOf('滨海网 2018/5/27 08:00'), { date: '2018-05-27', site: '滨海网' });
    assert.deepEqual(bylineOf('中国安防网 时间:2017/9/27 0:00:00 【字号 】 【关闭'), {
      date: '2017-09-27',
      site: '中国安防网',
    });
  });

  it('is no sentence that has a date in it', () => {
    assert.equal(bylineOf('2017年9月26日，国际刑警组织大会在北京开幕，158个国家的代表出席。'), undefined);
    assert.equal(bylineOf('On 14 March 2025 the council adopted the plan.'), undefined);
    assert.equal(bylineOf('（2019年6月11日，海州）'), undefined);
    assert.equal(bylineOf('海州市市长　林致远'), undefined);
  });
});

describe('the date of words', () => {
  it('is a day, or of a short line a month, that the calendar has', () => {
    assert.equal(dateIn('2019年6月11日，海州'), '2019-06-11');
    assert.equal(dateIn('2021-09-14T09:30:00Z'), '2021-09-14');
    assert.equal(dateIn('As delivered, Lower Weir, September 13, 2021'), '2021-09-13');
    assert.equal(dateIn('海州市人民政府 2022年3月'), '2022-03');
    assert.equal(dateIn('2021-99-14'), undefined);
    assert.equal(dateIn('第86届'), undefined);
  });
});
