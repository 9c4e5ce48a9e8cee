import assert from 'node:assert/strict';
import { type CodeLens, commands, extensions, languages, window, workspace } from 'vscode';
import { eventually } from '../eventually.ts';
import { closeAll, codeOf, diagnostics, diagnosticsWhere, file, isPolicyText, provided, show } from '../window.ts';

describe('a folder without a project', () => {
  const postil = () => {
    const extension = extensions.getExtension('postil.postil');
    assert.ok(extension, 'the extension is there');
    return extension;
  };

  afterEach(closeAll);

  it('does not wake the extension', async () => {
    const text = await show(file('speech.txt'));
    await show(file('notes.md'));
    const annotations = await show(file('speech.postil.yaml'));
    // The editor asks whoever has registered; after that, whoever would wake has woken.
    assert.deepEqual(await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', text.uri), []);
    assert.equal(postil().isActive, false);
    assert.equal(text.languageId, 'plaintext');
    assert.equal(annotations.languageId, 'yaml');
    assert.deepEqual(
      languages.getDiagnostics().filter(([, all]) => all.some(({ source }) => source === 'postil')),
      [],
    );
  });

  it('becomes one by a command, and its texts are read from then on', async () => {
    const text = await show(file('speech.txt'));
    const creating = commands.executeCommand('postil.newProject');
    await accept('the project file is open', () => activeIs('postil.yaml'));
    await creating;
    const project = await workspace.openTextDocument(file('postil.yaml'));
    assert.match(project.getText(), /^postil: 1$/mu);
    assert.match(project.getText(), /^language: (zh|en)$/mu);
    assert.equal(project.isDirty, false);
    await isPolicyText(text);
    const annotations = await show(file('speech.postil.yaml'));
    const [finding] = await diagnosticsWhere('a finding', annotations.uri, (all) => all.length > 0);
    assert.equal(finding && codeOf(finding), 'tag-unknown');
    await provided(
      'a lens',
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', annotations.uri),
      (lenses) => lenses.length === 1,
    );
    assert.deepEqual(diagnostics(project.uri), []);
  });

  it('is not made one twice', async () => {
    await workspace.fs.writeFile(file('postil.yaml'), new TextEncoder().encode('postil: 1\nname: mine\n'));
    const refused = commands.executeCommand('postil.newProject');
    // The message offers to open the file that is there.
    await eventually('the file that is there is open', window.onDidChangeActiveTextEditor, async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return activeIs('postil.yaml');
    });
    await refused;
    const { document } = window.activeTextEditor ?? assert.fail();
    assert.equal(document.getText(), 'postil: 1\nname: mine\n');
  });
});

/** Takes what the list offers first, as soon as there is a list, until something holds. */
function accept(sentence: string, holds: () => boolean): Promise<void> {
  return eventually(sentence, window.onDidChangeActiveTextEditor, async () => {
    if (!holds()) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return holds();
  });
}

function activeIs(name: string): boolean {
  return window.activeTextEditor?.document.uri.path === file(name).path;
}
