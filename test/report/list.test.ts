import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { reporters } from '../../server/src/report/list.ts';

describe('reporters', () => {
  it('are all in the list, each in a file of its name', () => {
    const files = readdirSync(new URL('../../server/src/report/', import.meta.url));
    for (const { name } of reporters) assert.ok(files.includes(`${name}.ts`), name);
    assert.deepEqual(
      reporters.map(({ name }) => name),
      ['github', 'json', 'jsonl', 'junit', 'pretty', 'sarif'],
    );
  });
});
