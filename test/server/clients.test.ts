import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { ClientCapabilities, CodeLens, CompletionList, RegistrationParams } from 'vscode-languageserver';
import { Client, positionOf, pulling } from './client.ts';

const speech = 'interpol-2017.zh.txt';
const yaml = 'interpol-2017.zh.postil.yaml';

describe('the server with clients of several kinds', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('publishes to a client that cannot pull, and to the text what changes in the YAML', async () => {
    client = await Client.start('samples/interpol-2017', {});
    await client.open(speech);
    const annotations = await client.open(yaml);
    const all = unsuggested(await client.published(speech, (each) => each.length > 90));
    await client.replace(yaml, annotations.slice(0, annotations.lastIndexOf('\n  - id:') + 1));
    const fewer = await client.published(speech, (each) => unsuggested(each).length === all.length - 1);
    assert.equal(unsuggested(fewer).length, all.length - 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri(speech) } });
    assert.deepEqual(await client.published(speech, (each) => each.length === 0), []);
  });

  it('syncs nothing outside the projects of a client that takes registrations', async () => {
    const registrations: RegistrationParams[] = [];
    client = await Client.start('samples/interpol-2017', registering);
    const registered = new Promise<void>((resolve) => {
      client.connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
        registrations.push(params);
        resolve();
        return null;
      });
    });
    await registered;
    assert.equal(client.initialized?.capabilities.hoverProvider, undefined);
    const open = registrations[0]?.registrations.find(({ method }) => method === 'textDocument/didOpen');
    assert.deepEqual(open?.registerOptions.documentSelector, [
      { scheme: 'file', pattern: { baseUri: client.root, pattern: '*.txt' } },
      { scheme: 'file', pattern: { baseUri: client.root, pattern: '**/*.postil.yaml' } },
      { scheme: 'file', pattern: { baseUri: client.root, pattern: 'postil.yaml' } },
    ]);
  });

  it('reads again what changes on disk', async () => {
    client = await Client.start('samples/interpol-2017');
    await client.open(speech);
    const before = unsuggested(await client.diagnostics(speech));
    const text = client.read(yaml);
    writeFileSync(client.path(yaml), text.slice(0, text.lastIndexOf('\n  - id:') + 1));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri(yaml), type: 2 }],
    });
    assert.equal(unsuggested(await client.diagnostics(speech)).length, before.length - 1);
  });

  it('counts in the schema what documents that nobody opened say', async () => {
    client = await Client.start('samples/interpol-2017');
    const schema = await client.open('postil.yaml');
    const lenses = await client.ask<CodeLens[]>('codeLens', 'postil.yaml');
    const { line } = positionOf(schema, schema.indexOf('\n  red-notice:') + 1);
    const lens = lenses.find(({ range }) => range.start.line === line);
    const mentions = client.read(speech).split('红色通报').length - 1;
    assert.equal(lens?.command?.title, mentions === 1 ? '1 mention' : `${mentions} mentions`);
  });

  it('leaves the keys of the format to another YAML server where the client says that there is one', async () => {
    client = await Client.start('samples/interpol-2017');
    const text = `${await client.open(yaml)}  - id: new\n    `;
    await client.replace(yaml, text);
    const labels = async () => {
      const asked = { position: positionOf(text, text.length) };
      return (await client.ask<CompletionList>('completion', yaml, asked)).items.map(({ label }) => label);
    };
    assert.ok((await labels()).includes('quote'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { postil: { yaml: { otherServer: true } } },
    });
    assert.deepEqual(await labels(), []);
  });

  it('writes snippets and line ends as the client and the file have them', async () => {
    const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    client = await Client.start('samples/interpol-2017', snippets);
    const text = 'annotations:\r\n  - ';
    await client.open(yaml, text);
    const position = positionOf(text, text.length);
    const { items } = await client.ask<CompletionList>('completion', yaml, { position });
    const added = items.find(({ label }) => label === 'new annotation');
    assert.equal(added?.insertTextFormat, 2);
    assert.match(added?.textEdit?.newText ?? '', /^id: \$\{1:a-1\}\r\n {4}tag: /u);
  });

  it('speaks Chinese to those who read it', async () => {
    client = await Client.start('samples/interpol-2017', pulling, 'zh-cn');
    const text = await client.open(yaml);
    await client.replace(yaml, text.replace('tag: claim', 'tag: clam'));
    const [found] = await client.diagnostics(yaml);
    assert.match(String(found?.message), /没有标签“clam”/u);
  });

  it('says once more only what changed', async () => {
    client = await Client.start('samples/interpol-2017');
    await client.open(speech);
    const first = await client.ask<{ kind: string; resultId: string }>('diagnostic', speech);
    const second = await client.ask<{ kind: string }>('diagnostic', speech, { previousResultId: first.resultId });
    assert.deepEqual([first.kind, second.kind], ['full', 'unchanged']);
  });

  it('lives through junk and answers afterwards', async () => {
    client = await Client.start('samples/interpol-2017');
    await client.open(speech);
    for (const params of [
      {},
      { textDocument: {} },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: 'no uri' }, position: -1 },
    ]) {
      for (const method of ['hover', 'diagnostic', 'codeLens', 'definition', 'inlayHint', 'codeAction', 'completion']) {
        await client.connection.sendRequest(`textDocument/${method}`, params).catch(() => undefined);
      }
      await client.connection.sendNotification('textDocument/didChange', params as object);
    }
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri(speech), version: 2 },
      contentChanges: [
        { range: { start: { line: 9e9, character: 9e9 }, end: { line: -5, character: 0 } }, text: '完' },
      ],
    });
    assert.ok((await client.diagnostics(speech)).length > 90);
  });
});

const registering: ClientCapabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    hover: { dynamicRegistration: true },
    diagnostic: { dynamicRegistration: true },
    filters: { relativePatternSupport: true },
  },
};

/** What is no longer annotated may be suggested. */
function unsuggested<T extends { readonly code?: unknown }>(diagnostics: readonly T[]): readonly T[] {
  return diagnostics.filter(({ code }) => code !== 'suggestion');
}
