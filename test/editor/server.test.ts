import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { type CodeLens, commands, type Hover, type TextDocument } from 'vscode';
import { annotationsIn, closeAll, diagnosticsWhere, file, provided, rangeOf, showPolicyText } from './window.ts';

describe('the server', () => {
  let speech: TextDocument;

  beforeEach(async () => {
    speech = await showPolicyText(file('interpol-2017.zh.txt'));
    await works(speech);
  });

  afterEach(closeAll);

  it('starts again on command', async () => {
    const before = servers();
    assert.equal(before.length, 1);
    await commands.executeCommand('postil.restartServer');
    await works(speech);
    const after = servers();
    assert.equal(after.length, 1);
    assert.notEqual(after[0]?.pid, before[0]?.pid);
  });

  it('starts again by itself when it was killed, and everything comes back', async () => {
    const [before] = servers();
    assert.ok(before);
    const gone = new Promise((resolve) => before.once('exit', resolve));
    before.kill('SIGKILL');
    await gone;
    await works(speech);
    const after = servers();
    assert.equal(after.length, 1);
    assert.notEqual(after[0]?.pid, before.pid);
  });
});

async function works({ uri }: TextDocument): Promise<void> {
  await diagnosticsWhere('annotations', uri, (all) => annotationsIn(all).length > 0);
  await provided(
    'a hover',
    async () => {
      const term = rangeOf(await showPolicyText(uri), '红色通报');
      return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, term.start);
    },
    (hovers) => hovers.length === 1,
  );
  await provided(
    'code lenses',
    () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri),
    (lenses) => lenses.length > 0,
  );
}

/**
 * The server processes of this extension host that live. Node lists what keeps its event loop alive, which works alike on every
 * system; it is not part of its documented interface.
 */
function servers(): ChildProcess[] {
  const { _getActiveHandles } = process as unknown as { _getActiveHandles(): object[] };
  return _getActiveHandles().filter(
    (handle): handle is ChildProcess =>
      'spawnargs' in handle &&
      'exitCode' in handle &&
      handle.exitCode === null &&
      (handle as ChildProcess).spawnargs.some((argument) => /[\\/]dist[\\/]server\.js$/u.test(argument)),
  );
}
