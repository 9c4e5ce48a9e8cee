import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { commands, extensions, Selection, type TextDocument, window } from 'vscode';
import type { ViewNode } from '../../client/src/views/node.ts';
import type { Views } from '../../client/src/views/views.ts';
import { eventually } from './eventually.ts';
import { closeAll, file, rangeOf, show, showPolicyText, type } from './window.ts';

describe('the view', () => {
  let views: Views;
  let speech: TextDocument;
  const second = () => file('interpol-2017.zh.second.postil.yaml');

  before(async () => {
    const extension = extensions.getExtension<{ views: Views }>('postil.postil');
    assert.ok(extension);
    views = (await extension.activate()).views;
    await commands.executeCommand('postil.annotations.focus');
  });

  beforeEach(async () => {
    speech = await showPolicyText(file('interpol-2017.zh.txt'));
    await lines('the annotations are there', (roots) => roots.length >= 3);
  });

  afterEach(async () => {
    rmSync(second().fsPath, { force: true });
    await closeAll();
  });

  after(() => commands.executeCommand('workbench.view.explorer'));

  it('lists the annotations of the document in front by tag', async () => {
    const roots = children();
    assert.deepEqual(
      roots.map(({ label }) => label),
      ['Claim', 'Figure', 'Initiative'],
    );
    const yaml = await show(file('interpol-2017.zh.postil.yaml'));
    const count = yaml.getText().match(/^ {2}- id:/gmu)?.length;
    assert.equal(roots.flatMap((root) => children(root)).length, count);
    // Seen from its annotations, it is the same document.
    await lines('the same annotations', (all) => all.flatMap((root) => children(root)).length === count);
  });

  it('shows a line in the text and in the YAML', async () => {
    const node = leaf('1.5万名');
    await commands.executeCommand('postil.reveal', node);
    const range = rangeOf(speech, '1.5万名');
    await selects('interpol-2017.zh.txt', (text) => text === '1.5万名');
    assert.deepEqual(window.activeTextEditor?.selection.start, range.start);
    await commands.executeCommand('postil.openAnnotation', node);
    await selects('interpol-2017.zh.postil.yaml', (text) => text.includes('f-trained-officers'));
  });

  it('selects the annotation that the cursor is on', async () => {
    const { start } = rangeOf(speech, '1.5万名');
    const editor = await window.showTextDocument(speech);
    editor.selection = new Selection(start.translate(0, 1), start.translate(0, 1));
    await eventually(
      'the figure is selected in the view',
      views.annotations.view.onDidChangeSelection,
      () => views.annotations.view.selection[0]?.label === '1.5万名',
    );
    assert.equal(window.activeTextEditor?.document, speech);
  });

  it('follows what is typed, and says what needs a person', async () => {
    await type(speech, rangeOf(speech, '1.5万名'), '1.6万名');
    await eventually(
      'the quotes are there that the text no longer has',
      views.attention.provider.onDidChangeTreeData ?? window.onDidChangeActiveTextEditor,
      () => findings().some(({ description }) => description.startsWith('quote-changed')),
    );
    const finding = findings().find(({ description }) => description.startsWith('quote-changed'));
    await commands.executeCommand('postil.reveal', finding);
    await selects('interpol-2017.zh.postil.yaml', (text) => text.length > 0);
    await eventually('the number is on the view', window.onDidChangeActiveTextEditor, () => {
      return views.attention.view.badge?.value === findings().length;
    });
  });

  it('lists the terms that the text uses, each with its places', () => {
    const term = of(views.glossary).find(({ label }) => label === 'Red Notice');
    assert.ok(term);
    assert.equal(String(of(views.glossary, term).length), term.description);
    assert.match(of(views.glossary, term)[0]?.label ?? '', /红色通报|Red Notice/u);
  });

  it('says where coders agree, once there are two', async () => {
    const items = ['{ id: f-a, tag: figure, quote: 1.5万名 }', '{ id: c-a, tag: claim, quote: 近3000起 }'];
    writeFileSync(second().fsPath, `annotator: second\nannotations:\n${items.map((each) => `  - ${each}\n`).join('')}`);
    await lines('both coders are compared', (roots) =>
      roots.flatMap((root) => children(root)).some(({ description }) => /second and \w+ agree/u.test(description)),
    );
    const differing = roots().filter(({ label }) => label === '近3000起');
    assert.ok(
      differing.some(({ description }) => description.endsWith('second: Claim here instead')),
      differing.map(({ description }) => description).join(),
    );
  });

  it('is empty for a file that is no text of a project', async () => {
    await show(file('postil.yaml'));
    await lines('nothing', (all) => all.length === 0);
    assert.deepEqual(of(views.glossary), []);
  });

  const of = (tree: Views['annotations'], node?: ViewNode): ViewNode[] => tree.provider.getChildren(node) as ViewNode[];
  // The speech has findings of its own, so they are in two files.
  const findings = (): ViewNode[] => of(views.attention).flatMap((node) => of(views.attention, node));
  const children = (node?: ViewNode): ViewNode[] => of(views.annotations, node);
  const roots = (): ViewNode[] => children().flatMap((root) => children(root));

  function leaf(label: string): ViewNode {
    const found = roots().find((node) => node.label === label);
    assert.ok(found, label);
    return found;
  }

  const lines = (sentence: string, holds: (roots: ViewNode[]) => boolean): Promise<void> =>
    eventually(sentence, views.annotations.provider.onDidChangeTreeData ?? window.onDidChangeActiveTextEditor, () =>
      holds(children()),
    );
});

function selects(name: string, holds: (text: string) => boolean): Promise<void> {
  return eventually(`${name} shows the place`, window.onDidChangeTextEditorSelection, () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${name}`) === true && holds(editor.document.getText(editor.selection));
  });
}
