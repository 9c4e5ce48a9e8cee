import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { ApplyWorkspaceEditParams, ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import type { DecisionAnswer, SuggestionsAnswer } from '../../server/src/lsp/protocol.ts';
import { Client, positionOf, pulling } from './client.ts';

const text = 'We will open the quay, and people no longer trust it. We will close it again.\n';

describe('suggestions through the server', () => {
  let client: Client;
  afterEach(() => client.stop());

  /** A text that nobody has annotated, open in the editor. */
  async function open(capabilities: ClientCapabilities): Promise<void> {
    client = await Client.start('samples/broken/suggestion', capabilities);
    writeFileSync(client.path('new.txt'), text);
    await client.open('new.txt', text);
  }

  it('are hints, each with its cue', async () => {
    await open(pulling);
    const hints = (await client.diagnostics('new.txt')).filter(({ code }) => code === 'suggestion');
    assert.deepEqual(
      hints.map(({ severity, message }) => [severity, /“(.*)”/u.exec(String(message))?.[1]]),
      [
        [4, 'we will …'],
        [4, 'no longer …'],
        [4, 'we will …'],
      ],
    );
  });

  it('are offered to be accepted or refused, alone and all of a tag at once', async () => {
    await open(deciding);
    const range = { start: positionOf(text, 5), end: positionOf(text, 5) };
    const actions = await client.ask<CodeAction[]>('codeAction', 'new.txt', { range, context: { diagnostics: [] } });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Accept as initiative, a draft',
        'Refuse as initiative, and do not suggest it again',
        'Accept all 2 suggestions for initiative in this document',
        'Refuse all 2 suggestions for initiative in this document',
      ],
    );
    const all = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[2]);
    assert.equal(writtenBy(all.edit).match(/status: draft/gu)?.length, 2);
  });

  it('are told to the client, and carried out by it', async () => {
    await open(deciding);
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    const uri = client.uri('new.txt');
    const answer = await client.connection.sendRequest<SuggestionsAnswer>('postil/suggestions', { uri });
    assert.deepEqual(
      answer.suggestions.map(({ tag, words, cue }) => [tag, words, cue]),
      [
        ['initiative', 'We will open the quay', 'we will …'],
        ['claim', 'people no longer trust it', 'no longer …'],
        ['initiative', 'We will close it again', 'we will …'],
      ],
    );
    const suggestions = [answer.suggestions[1]?.id];
    const decide = (params: object) =>
      client.connection.sendRequest<DecisionAnswer | null>('postil/decide', { uri, suggestions, ...params });
    assert.deepEqual(await decide({ decision: 'refuse' }), { targets: [client.uri('new.postil.yaml')], applied: true });
    assert.match(writtenBy(applied[0]?.edit), /\nrefused:\n {2}- tag: claim\n {4}quote: people no longer/u);
    assert.equal(await decide({ decision: 'refuse', suggestions: ['claim 0 1'] }), null);
    assert.equal(applied.length, 1);
  });

  it('leave the choice of a file to the client where several coders have one', async () => {
    await open(deciding);
    for (const coder of ['anna', 'ben']) {
      writeFileSync(client.path(`new.${coder}.postil.yaml`), 'annotations: []\n');
    }
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: ['anna', 'ben'].map((coder) => ({ uri: client.uri(`new.${coder}.postil.yaml`), type: 1 })),
    });
    client.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    const [anna, ben] = ['anna', 'ben'].map((coder) => client.uri(`new.${coder}.postil.yaml`));
    const params = { uri: client.uri('new.txt'), suggestions: ['claim 27 52'], decision: 'accept' };
    const ask = (more: object) =>
      client.connection.sendRequest<DecisionAnswer>('postil/decide', { ...params, ...more });
    assert.deepEqual(await ask({}), { targets: [anna, ben], applied: false });
    assert.deepEqual(await ask({ target: client.uri('postil.yaml') }), { targets: [anna, ben], applied: false });
    assert.deepEqual(await ask({ target: ben }), { targets: [anna, ben], applied: true });
  });
});

/** What stands in the file that an edit makes. */
function writtenBy(edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[1];
  return change && 'edits' in change
    ? change.edits.map((each) => ('newText' in each ? each.newText : '')).join('')
    : '';
}

const deciding: ClientCapabilities = {
  textDocument: { ...pulling.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
  workspace: { applyEdit: true, workspaceEdit: { resourceOperations: ['create'] } },
};
