import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, CompletionList, Hover, Location } from 'vscode-languageserver';
import { Client, positionOf } from './client.ts';

const speech = 'interpol-2017.zh.txt';
const yaml = 'interpol-2017.zh.postil.yaml';

describe('the server on the speech', () => {
  let client: Client;
  let text: string;
  let annotations: string;

  before(async () => {
    client = await Client.start('samples/interpol-2017');
    text = await client.open(speech);
    annotations = await client.open(yaml);
  });
  after(() => client.stop());

  it('explains a term and says exactly where it stands', async () => {
    const start = text.indexOf('红色通报');
    const hover = await client.ask<Hover>('hover', speech, { position: positionOf(text, start + 2) });
    assert.deepEqual(hover.range, { start: positionOf(text, start), end: positionOf(text, start + 4) });
    assert.match((hover.contents as { value: string }).value, /Red Notice/u);
    assert.match((hover.contents as { value: string }).value, /arrest/u);
  });

  it('has nothing to say about the boilerplate of the page', async () => {
    assert.equal(await client.ask('hover', speech, { position: positionOf(text, text.indexOf('我要投稿')) }), null);
  });

  it('gives one lens to each paragraph that bears annotations', async () => {
    const lenses = await client.ask<CodeLens[]>('codeLens', speech);
    const lines = new Set((await client.diagnostics(speech)).map(({ range }) => range.start.line));
    assert.deepEqual(
      lenses.map(({ range }) => range.start.line),
      [...lines].sort((a, b) => a - b),
    );
    assert.ok(
      lenses.some(({ command }) => /^\d+ claims? · \d+ figures? · \d+ initiatives?$/u.test(command?.title ?? '')),
    );
  });

  it('tags every annotation in the text, with a way to its YAML and to its documentation', async () => {
    const all = await client.diagnostics(speech);
    // Two dates of the page lost characters when it was scraped.
    const damaged = all.filter(({ code }) => code === 'text-damaged-figure');
    assert.deepEqual(
      damaged.map(({ severity, relatedInformation }) => [severity, relatedInformation?.[0]?.message]),
      [
        [2, 'It may have been 2017年9月26日'],
        [2, 'It may have been 2015年9月'],
      ],
    );
    const diagnostics = all.filter((each) => !damaged.includes(each) && each.code !== 'suggestion');
    const count = annotations.match(/^ {2}- id:/gmu)?.length ?? 0;
    assert.ok(count > 90);
    assert.equal(diagnostics.length, count);
    for (const each of diagnostics) {
      assert.match(String(each.code), /^(?:claim|figure|initiative)$/u);
      assert.equal(each.severity, 3);
      assert.equal(each.relatedInformation?.[0]?.location.uri, client.uri(yaml));
      assert.match(each.codeDescription?.href ?? '', /docs\/tags\.md#/u);
    }
  });

  it('says within one answer that a tag is unknown, where, what was meant, and how to mend it', async () => {
    const at = annotations.indexOf('tag: claim') + 'tag: '.length;
    await client.replace(yaml, `${annotations.slice(0, at)}clam${annotations.slice(at + 5)}`);
    const [found, ...others] = await client.diagnostics(yaml);
    assert.deepEqual(others, []);
    assert.equal(found?.code, 'tag-unknown');
    assert.match(String(found?.message), /did you mean claim/u);
    assert.deepEqual(found?.range, { start: positionOf(annotations, at), end: positionOf(annotations, at + 4) });
    const [fix] = await client.ask<CodeAction[]>('codeAction', yaml, {
      range: found?.range,
      context: { diagnostics: [found] },
    });
    assert.deepEqual(fix?.edit?.documentChanges, [
      { textDocument: { uri: client.uri(yaml), version: 2 }, edits: [{ range: found?.range, newText: 'claim' }] },
    ]);
    await client.replace(yaml, annotations);
    assert.deepEqual(await client.diagnostics(yaml), []);
  });

  it('offers tags in place of half a word, in an annotation that is no YAML yet', async () => {
    const broken = `${annotations}  - id: new\n    quote: "open\n    tag: cl`;
    await client.replace(yaml, broken);
    const end = positionOf(broken, broken.length);
    const answer = await client.ask<CompletionList>('completion', yaml, { position: end });
    const claim = answer.items.find(({ label }) => label === 'claim');
    const start = { line: end.line, character: end.character - 2 };
    assert.deepEqual(claim?.textEdit, { range: { start, end }, newText: 'claim' });
    assert.equal(claim?.filterText, 'claim Claim 论断');
    assert.match(JSON.stringify(claim?.documentation), /\*Include\*/u);
    assert.deepEqual(
      answer.items.map(({ sortText }) => sortText),
      ['0000', '0001', '0002'],
    );
    await client.replace(yaml, annotations);
  });

  it('goes on with the words of the speech', async () => {
    const begun = `${annotations}  - id: new\n    quote: 培训了`;
    await client.replace(yaml, begun);
    const position = positionOf(begun, begun.length);
    const { items } = await client.ask<CompletionList>('completion', yaml, { position });
    assert.ok(items.length > 0);
    for (const { label } of items) assert.ok(text.includes(label) && label.startsWith('培训了'), label);
    await client.replace(yaml, annotations);
  });

  it('goes from the passage to the annotation and back', async () => {
    const position = positionOf(text, text.indexOf('1.5万名') + 1);
    const [there] = await client.connection.sendRequest<Location[]>('postil/otherSide', {
      uri: client.uri(speech),
      position,
    });
    assert.equal(there?.uri, client.uri(yaml));
    const [back] = await client.connection.sendRequest<Location[]>('postil/otherSide', {
      uri: client.uri(yaml),
      position: there?.range.start,
    });
    assert.equal(back?.uri, client.uri(speech));
    assert.equal(back?.range.start.line, position.line);
  });

  it('follows edits of the text that come as ranges', async () => {
    const at = text.indexOf('1.5万名');
    const start = positionOf(text, at);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: client.uri(speech), version: 2 },
      contentChanges: [{ range: { start, end: positionOf(text, at + 3) }, text: '1.6' }],
    });
    const codes = (await client.diagnostics(yaml)).map(({ code }) => code);
    // The figure, and the initiative that holds it.
    assert.equal(codes.length, 2);
    for (const code of codes) assert.match(String(code), /^quote-(?:changed|missing)$/u);
    await client.replace(speech, text);
    assert.deepEqual(await client.diagnostics(yaml), []);
  });
});
