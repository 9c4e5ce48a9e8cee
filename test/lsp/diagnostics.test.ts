import assert from 'node:assert/strict';
import { diagnosticsOf, maxDiagnostics } from '../../server/src/lsp/diagnostics.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { sourceOf } from '../../server/src/project.ts';
import { projectOf, uriOf } from '../projects.ts';

describe('the diagnostics of a text with more than are shown', () => {
  it('leave out what is least severe', () => {
    const project = projectOf({
      'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\n',
      'a.txt': `${'培训了1.5万名官员。\n'.repeat(1200)}全市教育支出为三百二十亿元，2O17年。\n`,
      'a.postil.yaml':
        'annotations:\n  - {id: a, tag: claim, quote: 全市教育支出为三百一十亿元}\n  - {id: b, tag: claim, quote: 全市教育}\n',
    });
    const source = sourceOf(project, uriOf('a.txt'));
    assert.ok(source);
    const shown = diagnosticsOf(project, source, defaultSettings, 'en');
    assert.equal(shown.length, maxDiagnostics);
    assert.deepEqual(
      shown.filter(({ code }) => code !== 'figure-untagged' && code !== 'suggestion').map(({ code }) => code),
      ['quote-changed', 'text-damaged-figure', 'claim', 'more'],
    );
    assert.match(String(shown.at(-1)?.message), /^\+\d+ more/u);
  });
});
