import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type {
  ClientCapabilities,
  DocumentHighlight,
  SelectionRange,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { Client, positionOf, pulling } from './client.ts';

const speech = 'interpol-2017.zh.txt';
const yaml = 'interpol-2017.zh.postil.yaml';
const confirming: ClientCapabilities = {
  ...pulling,
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
};

describe('names through the server', () => {
  let client: Client;
  let annotations: string;
  beforeEach(async () => {
    client = await Client.start('samples/interpol-2017', confirming);
    annotations = await client.open(yaml);
    await client.open(speech);
  });
  afterEach(() => client.stop());

  const inYaml = (words: string) => ({ position: positionOf(annotations, annotations.indexOf(words) + words.length) });

  it('renames a built-in tag across the project and back, and leaves every byte as it was', async () => {
    const start = new Map([speech, yaml, 'postil.yaml'].map((name) => [name, client.read(name)]));
    assert.deepEqual(await client.ask('prepareRename', yaml, inYaml('tag: initiative')), {
      range: rangeOf(annotations, 'initiative', annotations.indexOf('tag: initiative')),
      placeholder: 'initiative',
    });
    const there = await client.ask<WorkspaceEdit>('rename', yaml, {
      ...inYaml('tag: initiative'),
      newName: 'proposal',
    });
    const files = (there.documentChanges ?? []).map((each) => (each as TextDocumentEdit).textDocument);
    assert.deepEqual(files, [
      { uri: client.uri('postil.yaml'), version: null },
      { uri: client.uri(yaml), version: 1 },
    ]);
    assert.deepEqual(Object.values(there.changeAnnotations ?? {}), [
      { label: 'Rename to “proposal”', needsConfirmation: true },
    ]);
    await apply(there);
    assert.match(client.read('postil.yaml'), /\nrenamed:\n {2}tags: \{ initiative: proposal \}\n/u);
    assert.ok(!client.read(yaml).includes('tag: initiative'));
    assert.deepEqual(await client.diagnostics(yaml), []);
    annotations = client.read(yaml);
    await apply(await client.ask('rename', yaml, { ...inYaml('tag: proposal'), newName: 'initiative' }));
    for (const [name, text] of start) assert.equal(client.read(name), text, name);
  });

  it('edits what is on disk now, whether or not it was told of a change', async () => {
    writeFileSync(client.path('postil.yaml'), `# Newly written.\n${client.read('postil.yaml')}`);
    await apply(await client.ask('rename', yaml, { ...inYaml('tag: initiative'), newName: 'proposal' }));
    assert.match(
      client.read('postil.yaml'),
      /^# Newly written\.\n[\s\S]*\nrenamed:\n {2}tags: \{ initiative: proposal \}\n/u,
    );
  });

  it('says why a name cannot be taken', async () => {
    await assert.rejects(
      client.ask('rename', yaml, { ...inYaml('tag: initiative'), newName: 'claim' }),
      /“claim” is there already/u,
    );
    assert.equal(await client.ask('prepareRename', yaml, { position: { line: 0, character: 0 } }), null);
  });

  it('highlights a name, and grows a selection', async () => {
    const marks = await client.ask<DocumentHighlight[]>('documentHighlight', yaml, inYaml('tag: initiative'));
    assert.equal(marks.length, annotations.split('tag: initiative').length - 1);
    const [chain] = await client.ask<SelectionRange[]>('selectionRange', yaml, {
      positions: [inYaml('tag: initiative').position],
    });
    const at = annotations.indexOf('tag: initiative');
    assert.deepEqual(chain?.range, rangeOf(annotations, 'initiative', at));
    assert.deepEqual(chain?.parent?.range, rangeOf(annotations, 'tag: initiative', at));
  });

  it('finds annotations by their words', async () => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '1.5万名' });
    assert.ok(found.length > 0);
    for (const { name, location } of found) {
      assert.match(name, /1\.5万名/u);
      assert.equal(location.uri, client.uri(yaml));
    }
  });

  /** Does what an editor does with an edit, in its texts and on disk. */
  async function apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const name = change.textDocument.uri.slice(client.root.length + 1);
      const lines = client.read(name);
      const offset = ({ line, character }: { line: number; character: number }) =>
        [...lines.matchAll(/^.*\r?\n?/gmu)].slice(0, line).reduce((sum, [each]) => sum + each.length, 0) + character;
      const edits = change.edits.map((each) => each as TextEdit).toReversed();
      let text = lines;
      for (const { range, newText } of edits) {
        text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
      }
      writeFileSync(client.path(name), text);
      if (name === yaml) await client.replace(name, text);
      else {
        const changes = [{ uri: client.uri(name), type: 2 }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      }
    }
  }
});

function rangeOf(text: string, words: string, from: number) {
  const start = text.indexOf(words, from);
  return { start: positionOf(text, start), end: positionOf(text, start + words.length) };
}
