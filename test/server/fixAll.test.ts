import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { Client, positionOf } from './client.ts';

const yaml = 'interpol-2017.zh.postil.yaml';

describe('fixing all through the server', () => {
  let client: Client;
  afterEach(() => client.stop());

  it('is one action, for who asks for what a save may do', async () => {
    client = await Client.start('samples/interpol-2017');
    const text = (await client.open(yaml))
      .replace('tag: claim', 'tag: clam')
      .replace('testable: true', 'testable: yes');
    await client.replace(yaml, text);
    const range = { start: positionOf(text, 0), end: positionOf(text, text.length) };
    const ask = (only?: string[]) =>
      client.ask<CodeAction[]>('codeAction', yaml, { range, context: { diagnostics: [], only } });
    const [action, ...others] = await ask(['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, 'source.fixAll.postil');
    const at = (words: string, length: number) => {
      const start = text.indexOf(words) + words.length - length;
      return { start: positionOf(text, start), end: positionOf(text, start + length) };
    };
    const edits = [
      { range: at('tag: clam', 4), newText: 'claim' },
      { range: at('testable: yes', 3), newText: 'true' },
    ].sort((a, b) => a.range.start.line - b.range.start.line);
    assert.deepEqual(action?.edit, {
      documentChanges: [{ textDocument: { uri: client.uri(yaml), version: 2 }, edits }],
    });
    assert.ok((await ask()).every(({ kind }) => kind === 'quickfix'));
  });
});
