import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import {
  type CodeLens,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type Hover,
  type InlayHint,
  Range,
  type Uri,
  workspace,
} from 'vscode';
import {
  annotationsIn,
  closeAll,
  diagnosticsWhere,
  file,
  isPolicyText,
  provided,
  rangeOf,
  show,
  showPolicyText,
} from './window.ts';

describe('settings', () => {
  const speech = () => file('interpol-2017.zh.txt');
  const annotations = () => file('interpol-2017.zh.postil.yaml');

  const plain = () => file('plain.txt');

  afterEach(async () => {
    for (const name of [
      'annotations.severity',
      'codeLens.enabled',
      'inlayHints.enabled',
      'inlayHints.figures',
      'policyText.enabled',
    ]) {
      await set(name, undefined);
    }
    await closeAll();
    rmSync(plain().fsPath, { force: true });
  });

  it('annotations.severity takes effect at once', async () => {
    await showPolicyText(speech());
    const severities = (wanted: DiagnosticSeverity) =>
      diagnosticsWhere(`annotations are ${DiagnosticSeverity[wanted]}`, speech(), (all) => {
        const shown = annotationsIn(all);
        return shown.length > 0 && shown.every(({ severity }) => severity === wanted);
      });
    await severities(DiagnosticSeverity.Information);
    await set('annotations.severity', 'hint');
    await severities(DiagnosticSeverity.Hint);
    await set('annotations.severity', 'off');
    await diagnosticsWhere('no annotations', speech(), (all) => annotationsIn(all).length === 0);
    await set('annotations.severity', undefined);
    await severities(DiagnosticSeverity.Information);
  });

  it('codeLens.enabled takes effect at once', async () => {
    await showPolicyText(speech());
    const lenses = (sentence: string, holds: (count: number) => boolean) =>
      provided(
        sentence,
        () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', speech()),
        (all) => holds(all.length),
      );
    await lenses('lenses', (count) => count > 0);
    await set('codeLens.enabled', false);
    await lenses('no lenses', (count) => count === 0);
    await set('codeLens.enabled', undefined);
    await lenses('lenses again', (count) => count > 0);
  });

  const hints = (sentence: string, uri: Uri, holds: (count: number) => boolean) =>
    provided(
      sentence,
      () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', uri, new Range(0, 0, 1000, 0)),
      (all) => holds(all.length),
    );

  it('inlayHints.enabled takes effect at once', async () => {
    await show(annotations());
    await hints('hints', annotations(), (count) => count > 0);
    await set('inlayHints.enabled', false);
    await hints('no hints', annotations(), (count) => count === 0);
  });

  it('inlayHints.figures takes effect at once, in texts alone', async () => {
    await showPolicyText(speech());
    await hints('hints in the text', speech(), (count) => count > 0);
    await set('inlayHints.figures', false);
    await hints('no hints in the text', speech(), (count) => count === 0);
    await hints('hints in the annotations', annotations(), (count) => count > 0);
  });

  it('policyText.enabled leaves texts plain, with all the rest', async () => {
    // A file of its own: the editor remembers that it has taken the speech.
    await set('policyText.enabled', false);
    writeFileSync(plain().fsPath, '每年发布红色通报200余份。\n');
    const document = await show(plain());
    await provided(
      'a hover',
      () =>
        commands.executeCommand<Hover[]>('vscode.executeHoverProvider', plain(), rangeOf(document, '红色通报').start),
      (hovers) => hovers.length === 1,
    );
    assert.equal(document.languageId, 'plaintext');
    await set('policyText.enabled', true);
    await isPolicyText(document);
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('postil').update(name, value, ConfigurationTarget.Global);
}
