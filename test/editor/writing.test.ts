import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import {
  ConfigurationTarget,
  commands,
  extensions,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from './eventually.ts';
import { annotationsIn, closeAll, diagnosticsWhere, file, rangeOf, showPolicyText, type } from './window.ts';

const speechName = 'interpol-2017.zh.txt';
const yamlName = 'interpol-2017.zh.postil.yaml';

describe('writing annotations', () => {
  let speech: TextDocument;
  let before: string;

  beforeEach(async () => {
    speech = await showPolicyText(file(speechName));
    await diagnosticsWhere('annotations', speech.uri, (all) => annotationsIn(all).length > 0);
    before = (await workspace.openTextDocument(file(yamlName))).getText();
  });

  afterEach(async () => {
    await setCoder(undefined);
    await closeAll();
  });

  it('tags the sentence at the cursor, and undo takes it back in one step', async () => {
    const words = '你们是全球警察部门的领导者';
    await typeInto(speech, `${words}。`);
    select(speech, words.slice(0, 4), true);
    await answering('postil.tagClaim');
    const yaml = await workspace.openTextDocument(file(yamlName));
    const added = addedTo(before, yaml.getText(), words);
    assert.match(added, /id: c-\d+\n {4}tag: claim\n {4}quote: 你们是全球警察部门的领导者\n/u);
    assert.match(added, /type: factual[\s\S]*check_worthiness: high/u);
    assert.ok(yaml.isDirty, 'the file is not saved');
    await diagnosticsWhere('the new claim', speech.uri, (all) =>
      annotationsIn(all).some(({ range }) => speech.getText(range) === words),
    );
    await window.showTextDocument(yaml);
    await commands.executeCommand('undo');
    assert.equal(yaml.getText(), before);
  });

  it('keeps what was chosen when a question is left with Escape', async () => {
    await typeInto(speech, '港口十分重要。');
    select(speech, '港口十分重要');
    const writing = commands.executeCommand('postil.tagClaim');
    await settled(writing, 'workbench.action.closeQuickOpen');
    assert.match(addedTo(before, yamlNow(), '港口十分重要'), /quote: 港口十分重要\n\n$/u);
  });

  it('reads a figure into a file of the coder’s own, made for it', async () => {
    await setCoder('anna');
    await typeInto(speech, '新增约30亿元。');
    select(speech, '约30亿元', true);
    await answering('postil.tagFigure');
    const own = await workspace.openTextDocument(file('interpol-2017.zh.anna.postil.yaml'));
    assert.match(
      own.getText(),
      /^# yaml-language-server: .*\ndocument: interpol-2017\.zh\.txt\nannotator: anna\nschemaVersion: 1\.0\.0\nannotations:\n/u,
    );
    assert.match(
      own.getText(),
      /quote: 约30亿元\n {4}attributes: \{value: 3000000000, modifier: about, kind: money, currency: CNY\}\n$/u,
    );
    assert.equal(yamlNow(), before);
    await window.showTextDocument(own);
    await commands.executeCommand('workbench.action.files.revert');
    await workspace.fs.delete(own.uri);
  });

  it('takes the tag that a key binding names', async () => {
    await typeInto(speech, '港口十分重要。');
    select(speech, '港口十分重要');
    const writing = commands.executeCommand('postil.tagAs', { tag: 'claim' });
    await settled(writing, 'workbench.action.closeQuickOpen');
    assert.match(addedTo(before, yamlNow(), '港口十分重要'), /tag: claim/u);
  });

  it('writes nothing into a file that is read-only', async () => {
    chmodSync(file(yamlName).fsPath, 0o444);
    try {
      await typeInto(speech, '港口十分重要。');
      select(speech, '港口十分重要');
      await answering('postil.tagClaim');
      assert.equal(yamlNow(), before);
    } finally {
      chmodSync(file(yamlName).fsPath, 0o644);
    }
  });

  it('binds no key that VS Code has taken', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const all: { key: string; command: string }[] = JSON.parse(
      defaults
        .getText()
        .replace(/^\s*\/\/.*$/gmu, '')
        .replace(/,(\s*[\]}])/gu, '$1'),
    );
    assert.ok(all.length > 500, `${all.length} keys`);
    const own: { key: string }[] = extensions.getExtension('postil.postil')?.packageJSON.contributes.keybindings;
    const taken = own.flatMap(({ key }) =>
      all
        .filter((each) => each.key === key && !/^(?:postil|notebook)\./u.test(each.command))
        .map(({ command }) => `${key}: ${command}`),
    );
    assert.deepEqual(taken, []);
  });
});

function yamlNow(): string {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file(yamlName).toString());
  assert.ok(open);
  return open.getText();
}

/** The annotation of some words that was put into a file, all else being as it was. */
function addedTo(before: string, now: string, quote: string): string {
  const item = now.split(/^(?= {2}- id: )/mu).find((each) => each.includes(`quote: ${quote}\n`));
  assert.ok(item, now.slice(0, 2000));
  assert.equal(now.replace(item, ''), before, 'nothing else has changed');
  return item;
}

/** Puts words at the beginning of the text, on a line of their own; they are never saved. */
async function typeInto(document: TextDocument, words: string): Promise<void> {
  const start = document.positionAt(0);
  await type(document, new Selection(start, start), `${words}\n\n`);
}

/** Selects words of the text in front, or puts the cursor into them. */
function select(document: TextDocument, words: string, isCursor = false): void {
  const { start, end } = rangeOf(document, words);
  assert.ok(window.activeTextEditor?.document === document);
  window.activeTextEditor.selection = isCursor ? new Selection(start, start) : new Selection(start, end);
}

/** Runs a command and takes the first of the choices, until it is done. */
async function answering(command: string): Promise<void> {
  await settled(commands.executeCommand(command), 'workbench.action.acceptSelectedQuickOpenItem');
}

/** Does the same to each question that comes up, until the command that asks has come to its end. */
async function settled(writing: Thenable<unknown>, answer: string): Promise<void> {
  let isDone = false;
  const end = writing.then(() => {
    isDone = true;
  });
  await eventually(`the dialogue ends, with ${answer}`, window.onDidChangeWindowState, async () => {
    if (!isDone) await commands.executeCommand(answer);
    return isDone;
  });
  await end;
}

async function setCoder(coder: string | undefined): Promise<void> {
  await workspace.getConfiguration('postil').update('coder', coder, ConfigurationTarget.Global);
}
