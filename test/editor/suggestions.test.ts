import assert from 'node:assert/strict';
import { commands, type Diagnostic, type Range, Selection, type TextDocument, window, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { closeAll, codeOf, diagnosticsWhere, file, showPolicyText } from './window.ts';

describe('suggestions', () => {
  afterEach(closeAll);

  it('are gone to, accepted and refused by commands, and nothing is written before', async () => {
    const speech = await showPolicyText(file('interpol-2017.zh.txt'));
    const all = await diagnosticsWhere('something is suggested', speech.uri, (each) => suggestedIn(each).length >= 2);
    const [first, second, third] = suggestedIn(all);
    assert.ok(first && second && third);
    const yaml = await workspace.openTextDocument(file('interpol-2017.zh.postil.yaml'));
    const before = yaml.getText();

    assert.ok(window.activeTextEditor);
    const beginning = first.range.start.with({ character: 0 });
    window.activeTextEditor.selection = new Selection(beginning, beginning);
    await goTo('next', speech, first.range);
    await goTo('next', speech, second.range);
    await goTo('previous', speech, first.range);
    assert.equal(yaml.getText(), before);

    await commands.executeCommand('postil.acceptSuggestion');
    const words = speech.getText(first.range);
    assert.match(yaml.getText(), new RegExp(`\\n {4}quote: ${words}\\n(?: {4}.*\\n)* {4}status: draft\\n`, 'u'));
    assert.ok(window.activeTextEditor.selection.isEqual(second.range), 'the next one is selected');

    await commands.executeCommand('postil.refuseSuggestion');
    assert.match(
      yaml.getText(),
      new RegExp(`\\nrefused:\\n {2}- tag: \\w+\\n {4}quote: ${speech.getText(second.range)}\\n`, 'u'),
    );
    await diagnosticsWhere('what was decided is not suggested', speech.uri, (each) => {
      const starts = suggestedIn(each).map(({ range }) => range.start);
      return [first, second].every(({ range }) => !starts.some((start) => start.isEqual(range.start)));
    });
  });
});

function suggestedIn(all: readonly Diagnostic[]): readonly Diagnostic[] {
  return all.filter((each) => codeOf(each) === 'suggestion');
}

async function goTo(to: 'next' | 'previous', document: TextDocument, range: Range): Promise<void> {
  await commands.executeCommand(`postil.${to}Suggestion`);
  await eventually(
    `${document.getText(range)} is selected`,
    window.onDidChangeTextEditorSelection,
    () => window.activeTextEditor?.selection.isEqual(range) === true,
  );
}
