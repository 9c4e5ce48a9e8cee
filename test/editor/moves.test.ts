import assert from 'node:assert/strict';
import { FileType, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { annotationsIn, closeAll, diagnosticsWhere, file, showPolicyText } from './window.ts';

const [speech, yaml] = [file('interpol-2017.zh.txt'), file('interpol-2017.zh.postil.yaml')];
const [renamed, renamedYaml] = [file('speech.zh.txt'), file('speech.zh.postil.yaml')];

describe('renaming a text', () => {
  before(async () => {
    const document = await showPolicyText(speech);
    await diagnosticsWhere('annotations', document.uri, (all) => annotationsIn(all).length > 0);
  });

  after(closeAll);

  it('takes its annotation file along, and what names it; back again leaves both as they were', async () => {
    const before = await textOf(yaml);
    await rename(speech, renamed);
    await eventually('the annotation file follows', workspace.onDidRenameFiles, () => isThere(renamedYaml));
    assert.equal(await isThere(yaml), false);
    assert.equal(
      await textOf(renamedYaml),
      before.replace('document: interpol-2017.zh.txt', 'document: speech.zh.txt'),
    );
    const document = await showPolicyText(renamed);
    await diagnosticsWhere('annotations', document.uri, (all) => annotationsIn(all).length > 0);

    await rename(renamed, speech);
    await eventually('the annotation file goes back', workspace.onDidRenameFiles, () => isThere(yaml));
    assert.equal(await textOf(yaml), before);
  });
});

/** As in the explorer: Postil is asked before what else is to change. */
async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
  await workspace.saveAll();
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.File;
  } catch {
    return false;
  }
}

/** As the editor has it, saved or not. */
async function textOf(uri: Uri): Promise<string> {
  return (await workspace.openTextDocument(uri)).getText();
}
