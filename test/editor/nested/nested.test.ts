import assert from 'node:assert/strict';
import { type CodeLens, commands, type Hover, type TextDocument } from 'vscode';
import { annotationsIn, closeAll, codeOf, diagnostics, diagnosticsWhere, file, rangeOf, show } from '../window.ts';

describe('a window with a project in one of its folders', () => {
  afterEach(closeAll);

  it('reads the Markdown of the project and leaves it Markdown', async () => {
    const plan = await show(file('plans/harbour.md'));
    const all = await diagnosticsWhere('the figure', plan.uri, (each) => annotationsIn(each).length === 1);
    const [figure] = annotationsIn(all);
    assert.equal(figure && codeOf(figure), 'figure');
    assert.deepEqual(figure?.range, rangeOf(plan, '*four* quays'));
    assert.equal((await hoversOn(plan, 'four')).length, 1);
    assert.equal(plan.languageId, 'markdown');
  });

  it('does nothing for the files beside the project', async () => {
    const text = await show(file('loose.txt'));
    const annotations = await show(file('loose.postil.yaml'));
    const plan = await show(file('plans/harbour.md'));
    await diagnosticsWhere('the figure', plan.uri, (all) => annotationsIn(all).length === 1);
    assert.equal(text.languageId, 'plaintext');
    for (const { uri } of [text, annotations]) {
      assert.deepEqual(diagnostics(uri), []);
      assert.deepEqual(await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri), []);
    }
    assert.deepEqual(await hoversOn(text, 'four'), []);
    assert.deepEqual(await hoversOn(annotations, 'figure'), []);
  });
});

function hoversOn(document: TextDocument, word: string): Thenable<Hover[]> {
  return commands.executeCommand('vscode.executeHoverProvider', document.uri, rangeOf(document, word).start);
}
