import assert from 'node:assert/strict';
import { hover } from '../../server/src/hovers/hover.ts';
import { sourceOf } from '../../server/src/project.ts';
import { pathOf, readProject } from '../files.ts';

describe('hover in the sample', () => {
  const project = readProject(pathOf('samples/interpol-2017'));
  const uri = `${project.root}/interpol-2017.zh.txt`;

  it('on every character of 红色通报 tells its definition, over exactly the term', () => {
    const start = sourceOf(project, uri)?.text.indexOf('红色通报') ?? -1;
    assert.ok(start > 0);
    for (let offset = start; offset < start + 4; offset++) {
      const answer = hover(project, uri, offset, 'zh');
      assert.deepEqual(answer?.span, { start, end: start + 4 });
      assert.match(answer?.markdown ?? '', /^\*\*红色通报\*\* · Red Notice\n\n请求各国警方/u);
      assert.match(answer?.markdown ?? '', /\]\(https:\/\/www\.interpol\.int\//u);
    }
  });
});
