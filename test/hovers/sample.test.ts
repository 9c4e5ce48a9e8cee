import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { hover } from '../../server/src/hovers/hover.ts';
import { projectOf, uriOf } from '../projects.ts';

describe('hover in the sample', () => {
  const folder = new URL('../../samples/interpol-2017/', import.meta.url);
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
  const project = projectOf(files);
  const name = 'interpol-2017.zh.txt';

  it('on every character of 红色通报 tells its definition, over exactly the term', () => {
    const start = files[name]?.indexOf('红色通报') ?? -1;
    assert.ok(start > 0);
    for (let offset = start; offset < start + 4; offset++) {
      const answer = hover(project, uriOf(name), offset, 'zh');
      assert.deepEqual(answer?.span, { start, end: start + 4 });
      assert.match(answer?.markdown ?? '', /^\*\*红色通报\*\* · Red Notice\n\n请求各国警方/u);
      assert.match(answer?.markdown ?? '', /\]\(https:\/\/www\.interpol\.int\//u);
    }
  });
});
