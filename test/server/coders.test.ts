import assert from 'node:assert/strict';
import type { CodeLens, Hover } from 'vscode-languageserver';
import { Client, positionOf } from './client.ts';

const plan = 'transport-plan.en.txt';

interface Overview {
  version: number;
  coders: { name: string; shown: boolean }[];
  annotations: { coder: string; agreement?: { text: string } }[];
}

describe('the server on a document with two coders', () => {
  let client: Client;
  let text: string;

  before(async () => {
    client = await Client.start('samples/harbour-city');
    text = await client.open(plan);
  });
  after(() => client.stop());

  const overview = () => client.connection.sendRequest<Overview | null>('postil/overview', { uri: client.uri(plan) });
  const hide = (...hiddenCoders: string[]) =>
    client.connection.sendNotification('postil/hiddenCoders', { hiddenCoders });
  const hover = async () => {
    const position = positionOf(text, text.indexOf('half an hour') + 1);
    const answer = await client.ask<Hover>('hover', plan, { position });
    return (answer.contents as { value: string }).value;
  };
  const lenses = async () =>
    (await client.ask<CodeLens[]>('codeLens', plan)).map(({ command }) => command?.title).join();

  it('tells the view of both, and who agrees', async () => {
    const answer = await overview();
    assert.equal(answer?.version, 1);
    assert.deepEqual(new Set(answer?.annotations.map(({ coder }) => coder)), new Set(['anna', 'ben']));
    assert.ok(answer?.annotations.some(({ agreement }) => agreement?.text === 'anna and ben agree'));
    assert.match(await hover(), /\*Coders\*: ben and anna agree/u);
  });

  it('tells nothing of a coder who is hidden, until shown again', async () => {
    const before = { lenses: await lenses(), diagnostics: await client.diagnostics(plan) };
    await hide('ben');
    const answer = await overview();
    assert.deepEqual(answer?.coders, [
      { name: 'anna', shown: true },
      { name: 'ben', shown: false },
    ]);
    assert.ok(answer?.annotations.every(({ coder, agreement }) => coder === 'anna' && agreement === undefined));
    assert.doesNotMatch(await hover(), /ben/u);
    assert.notEqual(await lenses(), before.lenses);
    const shown = await client.diagnostics(plan);
    assert.ok(shown.length > 0 && shown.length < before.diagnostics.length);
    await hide();
    assert.deepEqual({ lenses: await lenses(), diagnostics: await client.diagnostics(plan) }, before);
  });

  it('has nothing for the view where there is no document', async () => {
    await client.open('postil.yaml');
    const uri = client.uri('postil.yaml');
    assert.equal(await client.connection.sendRequest('postil/overview', { uri }), null);
    assert.equal(await client.connection.sendRequest('postil/suggestions', { uri }), null);
  });
});
