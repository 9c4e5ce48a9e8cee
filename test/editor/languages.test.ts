import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CodeLens, commands, extensions, type Hover, type TextDocument } from 'vscode';
import { closeAll, diagnostics, file, isPolicyText, rangeOf, show, showPolicyText } from './window.ts';

// The project file says `documents: ["*.txt"]`.
describe('languages', () => {
  const drafts = () => file('drafts/interpol-2017.zh.txt');
  const other = () => file('other.txt');

  before(() => {
    mkdirSync(path.dirname(drafts().fsPath), { recursive: true });
    writeFileSync(drafts().fsPath, '每年发布红色通报200余份。\n');
    writeFileSync(other().fsPath, '每年发布红色通报200余份。\n');
  });

  afterEach(closeAll);

  after(() => {
    rmSync(path.dirname(drafts().fsPath), { recursive: true });
    rmSync(other().fsPath);
  });

  it('give the speech its own', async () => {
    const speech = await show(file('interpol-2017.zh.txt'));
    await isPolicyText(speech);
    assert.equal(extensions.getExtension('postil.postil')?.isActive, true);
  });

  it('leave a text outside `documents` alone', async () => {
    const draft = await show(drafts());
    // Opened later and asked about later: once it has been taken, the first has been decided on.
    const document = await showPolicyText(other());
    assert.equal(draft.languageId, 'plaintext');
    assert.equal((await hoversOn(document, '红色通报')).length, 1);
    assert.deepEqual(await hoversOn(draft, '红色通报'), []);
    assert.deepEqual(await lenses(draft), []);
    assert.deepEqual(diagnostics(draft.uri), []);
  });
});

function hoversOn(document: TextDocument, word: string): Thenable<Hover[]> {
  const { start } = rangeOf(document, word);
  return commands.executeCommand('vscode.executeHoverProvider', document.uri, start);
}

function lenses({ uri }: TextDocument): Thenable<CodeLens[]> {
  return commands.executeCommand('vscode.executeCodeLensProvider', uri);
}
