import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import type { ApplyWorkspaceEditParams, ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import type { WriteAnswer, WriteParams } from '../../server/src/lsp/protocol.ts';
import { Client, positionOf, pulling } from './client.ts';

const text = '培训了1.5万名执法官员，成效明显。\n';

describe('writing annotations through the server', () => {
  let client: Client;
  let applied: ApplyWorkspaceEditParams[];
  /** What the editor says to each edit, one after the other; then yes. */
  let says: boolean[];

  beforeEach(async () => {
    client = await Client.start('samples/broken/figure-untagged', creating);
    applied = [];
    says = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: says.shift() ?? true };
    });
    writeFileSync(client.path('new.txt'), text);
    await client.open('new.txt', text);
  });
  afterEach(() => client.stop());

  function write(more: Partial<WriteParams> = {}): Promise<WriteAnswer> {
    const at = positionOf(text, text.indexOf('1.5万名'));
    const params: WriteParams = {
      uri: client.uri('new.txt'),
      version: 1,
      selection: { start: at, end: at },
      dialogue: 'tag',
      answers: { tag: 'figure', passage: 'best' },
      isLeft: false,
      isOpened: false,
      ...more,
    };
    return client.connection.sendRequest('postil/write', params);
  }

  it('asks, and writes through the editor, each file at the version that was read', async () => {
    const asked = await write({ answers: {} });
    assert.deepEqual(asked.kind === 'pick' && [asked.key, asked.isNumbered, asked.choices.length], ['tag', true, 3]);
    const done = await write();
    assert.deepEqual(done, { kind: 'done', text: 'Tagged as Figure in new.postil.yaml: 1.5万名' });
    const uri = client.uri('new.postil.yaml');
    const [create, edit] = applied[0]?.edit.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri });
    assert.deepEqual((edit as TextDocumentEdit).textDocument, { uri, version: null });
  });

  it('has files opened first, so that nothing is written over what another window wrote', async () => {
    const yaml = 'annotations: []\n';
    writeFileSync(client.path('new.postil.yaml'), yaml);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('new.postil.yaml'), type: 1 }],
    });
    assert.deepEqual(await write(), { kind: 'open', uris: [client.uri('new.postil.yaml')] });
    await client.open('new.postil.yaml', yaml);
    says = [false];
    assert.equal((await write({ isOpened: true })).kind, 'done');
    const versions = applied.map(({ edit }) => (edit.documentChanges as TextDocumentEdit[])[0]?.textDocument.version);
    assert.deepEqual(versions, [1, 1], 'refused once, it is tried once more');
    says = [false, false];
    const refused = await write({ isOpened: true });
    assert.match(refused.kind === 'refused' ? refused.text : '', /a file has changed meanwhile or cannot be written/u);
    chmodSync(client.path('new.postil.yaml'), 0o444);
    const locked = await write({ isOpened: true });
    assert.match(locked.kind === 'refused' ? locked.text : '', /new\.postil\.yaml is read-only\. Make it writable/u);
  });

  it('writes nothing for a text that has changed, or that is none of its own', async () => {
    await client.replace('new.txt', `。${text}`);
    assert.deepEqual(await write(), { kind: 'stale' });
    const outside = await write({ uri: 'file:///elsewhere/a.txt' });
    assert.match(outside.kind === 'refused' ? outside.text : '', /belongs to no Postil project/u);
    assert.equal((await write({ dialogue: 'toString', version: 2 })).kind, 'refused');
    assert.deepEqual(applied, []);
  });

  it('offers the tags for a selection as code actions', async () => {
    const start = positionOf(text, text.indexOf('成效'));
    const range = { start, end: positionOf(text, text.indexOf('。')) };
    const actions = await client.ask<CodeAction[]>('codeAction', 'new.txt', { range, context: { diagnostics: [] } });
    const own = actions.filter(({ kind }) => kind === 'refactor.postil.tag');
    assert.deepEqual(
      own.map(({ title }) => title),
      ['Tag as Claim', 'Tag as Figure', 'Tag as Initiative'],
    );
    const change = own[0]?.edit?.documentChanges?.[1] as TextDocumentEdit;
    assert.match((change.edits[0] as { newText: string }).newText, /tag: claim\n {4}quote: 成效明显\n$/u);
  });
});

const creating: ClientCapabilities = { ...pulling, workspace: { workspaceEdit: { resourceOperations: ['create'] } } };
