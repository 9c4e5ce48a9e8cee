import assert from 'node:assert/strict';
import { commands, type Position, type Range, Selection, type TextDocument, type TextEditor, window } from 'vscode';
import { eventually } from './eventually.ts';
import { annotationsIn, closeAll, diagnostics, diagnosticsWhere, file, rangeOf, showPolicyText } from './window.ts';

describe('commands', () => {
  let speech: TextDocument;

  beforeEach(async () => {
    speech = await showPolicyText(file('interpol-2017.zh.txt'));
    await diagnosticsWhere('annotations', speech.uri, (all) => annotationsIn(all).length > 0);
  });

  afterEach(closeAll);

  it('go to the other side, and back', async () => {
    const passage = rangeOf(speech, '九月');
    putCursor(passage.start);
    await commands.executeCommand('postil.otherSide');
    const yaml = await inEditor('interpol-2017.zh.postil.yaml');
    assert.equal(yaml.document.getText(yaml.selection), '九月');
    await commands.executeCommand('postil.otherSide');
    await inEditor('interpol-2017.zh.txt');
    await selected(passage);
  });

  it('show the annotations, and jump to the one that is chosen', async () => {
    putCursor(speech.lineAt(speech.lineCount - 1).range.end);
    await commands.executeCommand('postil.showPassages');
    const [first, second] = annotationsIn(diagnostics(speech.uri));
    // Moving through the list shows the passages in the text already.
    await selected(first?.range);
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await selected(second?.range);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await selected(second?.range);
  });

  it('show the annotations, and go back to the reader’s place when none is chosen', async () => {
    const place = rangeOf(speech, '红色通报');
    putCursor(place.start);
    await commands.executeCommand('postil.showPassages');
    await selected(annotationsIn(diagnostics(speech.uri))[0]?.range);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await selected(place.with({ end: place.start }));
  });
});

/** Puts the cursor at a place of the active editor. */
function putCursor(place: Position): void {
  assert.ok(window.activeTextEditor);
  window.activeTextEditor.selection = new Selection(place, place);
}

async function inEditor(name: string): Promise<TextEditor> {
  const isActive = () => window.activeTextEditor?.document.uri.path.endsWith(`/${name}`) === true;
  await eventually(`${name} is the active editor`, window.onDidChangeActiveTextEditor, isActive);
  assert.ok(window.activeTextEditor);
  return window.activeTextEditor;
}

function selected(range: Range | undefined): Promise<void> {
  assert.ok(range);
  return eventually(
    `lines ${range.start.line + 1}:${range.start.character} to ${range.end.line + 1}:${range.end.character} are selected`,
    window.onDidChangeTextEditorSelection,
    () => window.activeTextEditor?.selection.isEqual(range) === true,
  );
}
