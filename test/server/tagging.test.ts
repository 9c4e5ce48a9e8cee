import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { ClientCapabilities, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { Client, positionOf, pulling } from './client.ts';

const text = '培训了1.5万名执法官员，遣返数十名嫌疑人。\n';

describe('tagging figures through the server', () => {
  let client: Client;
  afterEach(() => client.stop());

  /** The actions at a word of a text that nobody has annotated. */
  async function actionsAt(word: string, capabilities: ClientCapabilities, only?: string[]): Promise<CodeAction[]> {
    client = await Client.start('samples/broken/figure-untagged', capabilities);
    writeFileSync(client.path('new.txt'), text);
    await client.open('new.txt', text);
    const at = text.indexOf(word);
    const range = { start: positionOf(text, at), end: positionOf(text, at) };
    return client.ask<CodeAction[]>('codeAction', 'new.txt', { range, context: { diagnostics: [], only } });
  }

  it('makes the annotation file, for a client that can make files', async () => {
    const actions = await actionsAt('1.5万名', creating);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Tag as figure',
        'Refuse as figure, and do not suggest it again',
        'Tag all 2 untagged figures of this document',
        'Refuse all 2 suggestions for figure in this document',
      ],
    );
    const [one] = actions;
    const uri = client.uri('new.postil.yaml');
    const [create, edit] = one?.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri });
    assert.deepEqual((edit as TextDocumentEdit).textDocument, { uri, version: null });
    assert.match(
      (edit as TextDocumentEdit).edits.map((each) => (each as TextEdit).newText)[0] ?? '',
      /\n {4}quote: 1\.5万名\n/u,
    );
  });

  it('offers nothing to a client that cannot', async () => {
    assert.deepEqual(await actionsAt('1.5万名', pulling), []);
  });

  it('makes the edits of the whole document when they are chosen, and has them confirmed', async () => {
    const [all, ...others] = await actionsAt('培训', confirming, ['source']);
    assert.deepEqual(others, []);
    assert.deepEqual([all?.kind, all?.edit], ['source.tagFigures', undefined]);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', all);
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [
      { label: 'Tag all 2 untagged figures of this document', needsConfirmation: true },
    ]);
    const change = edit?.documentChanges?.[1] as TextDocumentEdit;
    assert.equal(change.edits.length, 1);
    assert.equal((change.edits[0] as TextEdit).newText.match(/- id: f-\d/gu)?.length, 2);
    const ids = Object.keys(edit?.changeAnnotations ?? {});
    for (const each of [edit?.documentChanges?.[0], ...change.edits]) {
      assert.deepEqual([(each as { annotationId?: string }).annotationId], ids);
    }
  });
});

const creating: ClientCapabilities = { ...pulling, workspace: { workspaceEdit: { resourceOperations: ['create'] } } };
const confirming: ClientCapabilities = {
  textDocument: { ...pulling.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { resourceOperations: ['create'], changeAnnotationSupport: {} } },
};
