import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { explainedCodes, findingPage, pageLines, plainText } from '../server/src/findingPage.ts';
import { findingPages } from '../server/src/findingPages.generated.ts';
import { rules } from '../server/src/rules/list.ts';
import { pathOf } from './files.ts';

describe('findingPage', () => {
  it('has what docs/findings says of every code', () => {
    assert.deepEqual(
      explainedCodes,
      rules.map(({ code }) => code),
    );
    for (const [code, page] of Object.entries(findingPages)) {
      assert.equal(readFileSync(pathOf(`docs/findings/${code}.md`), 'utf8').replaceAll('\r\n', '\n'), page, code);
    }
  });

  it('is in one language, with links that lead somewhere from anywhere', () => {
    for (const code of explainedCodes) {
      const english = findingPage(code, 'en') ?? '';
      assert.match(english, new RegExp(`^# ${code}\n\n\\*\\*[A-Z]`, 'u'));
      assert.doesNotMatch(english, /中文/u);
      const chinese = findingPage(code, 'zh') ?? '';
      assert.match(chinese, new RegExp(`^# ${code}\n\n\\*\\*\\p{Script=Han}`, 'u'), chinese);
      for (const [, target] of `${english}${chinese}`.matchAll(/\]\(([^)]+)\)/gu))
        assert.match(target ?? '', /^https:/u, code);
    }
  });

  it('is nothing for what is no code', () => {
    for (const code of ['nope', '__proto__', 'toString', '']) assert.equal(findingPage(code, 'en'), undefined);
  });

  it('reads as text without marks, code indented', () => {
    const page = '# a\n\n**b** [c](https://d)\n\n```yaml\nx: **1**\n```\n\n## e\n';
    assert.equal(plainText(page), 'a\n\nb c (https://d)\n\n    x: **1**\n\ne');
    assert.deepEqual(pageLines('## e'), [{ role: 'heading', text: 'e' }]);
  });
});
