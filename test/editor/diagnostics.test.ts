import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  annotationsIn,
  closeAll,
  codeOf,
  diagnostics,
  diagnosticsWhere,
  file,
  rangeOf,
  show,
  showPolicyText,
  type,
} from './window.ts';

describe('diagnostics', () => {
  const speech = () => file('interpol-2017.zh.txt');
  const annotations = () => file('interpol-2017.zh.postil.yaml');
  const second = () => file('interpol-2017.zh.second.postil.yaml');
  let count: number;

  before(() => {
    count = readFileSync(annotations().fsPath, 'utf8').match(/^ {2}- id:/gmu)?.length ?? 0;
  });

  afterEach(async () => {
    await closeAll();
    // Through the editor, which otherwise would hold the text of a closed file for minutes.
    const removal = new WorkspaceEdit();
    removal.deleteFile(second(), { ignoreIfNotExists: true });
    await workspace.applyEdit(removal);
  });

  it('tag every annotation in the speech, with a page to read and the place in the YAML', async () => {
    await showPolicyText(speech());
    const all = await annotated(count);
    assert.deepEqual([...new Set(all.map(codeOf))].sort(), ['claim', 'figure', 'initiative']);
    for (const { code, severity, relatedInformation } of all) {
      assert.equal(severity, DiagnosticSeverity.Information);
      assert.match(typeof code === 'object' ? String(code.target) : '', /^https:\/\/.*docs\/tags\.md/u);
      assert.deepEqual(
        relatedInformation?.map(({ location }) => location.uri.path),
        [annotations().path],
      );
    }
    const officers = await workspace.openTextDocument(speech()).then((text) => rangeOf(text, '1.5万名'));
    const [figure] = all.filter(({ range }) => range.isEqual(officers));
    assert.equal(figure && codeOf(figure), 'figure');
    const [related] = figure?.relatedInformation ?? [];
    const yaml = await workspace.openTextDocument(annotations());
    assert.equal(related && yaml.getText(related.location.range), 'f-trained-officers');
  });

  it('say what a mistyped tag was meant to be, and a quick fix writes it', async () => {
    const yaml = await show(annotations());
    await type(yaml, rangeOf(yaml, 'claim'), 'clam');
    const [finding] = await found('tag-unknown', annotations());
    assert.ok(finding);
    assert.equal(yaml.getText(finding.range), 'clam');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.match(finding.message, /did you mean claim/u);
    await fix(yaml, finding);
    assert.equal(yaml.getText(finding.range.with({ end: finding.range.end.translate(0, 1) })), 'claim');
    await found('tag-unknown', annotations(), 0);
  });

  it('of the speech follow what is typed in the YAML, saved or not', async () => {
    await showPolicyText(speech());
    const before = await annotated(count);
    const yaml = await show(annotations());
    await type(yaml, rangeOf(yaml, 'figure', 'f-trained-officers'), 'claim');
    const after = await diagnosticsWhere(
      'one figure fewer',
      speech(),
      (all) => coded(all, 'figure').length === coded(before, 'figure').length - 1,
    );
    assert.equal(coded(after, 'claim').length, coded(before, 'claim').length + 1);
    await type(yaml, rangeOf(yaml, 'claim', 'f-trained-officers'), 'figure');
    await diagnosticsWhere(
      'as before',
      speech(),
      (all) => coded(all, 'figure').length === coded(before, 'figure').length,
    );
  });

  it('of the speech follow its own text', async () => {
    const text = await showPolicyText(speech());
    await annotated(count);
    const place = rangeOf(text, '1.5万名');
    await type(text, place, '1.6万名');
    // The figure itself, and the initiative around it.
    const changed = await found('quote-changed', speech(), 2);
    assert.equal(changed[1] && text.getText(changed[1].range), '1.6万名');
    await type(text, place, '1.5万名');
    await annotated(count);
  });

  it('of the speech follow what is typed in the project file', async () => {
    await showPolicyText(speech());
    await annotated(count);
    const project = await show(file('postil.yaml'));
    const end = project.lineAt(project.lineCount - 1).range.end;
    await type(project, new Range(end, end), '\ntags:\n  figure:\n    title: Quantity\n');
    const retitled = await diagnosticsWhere('figures have another title', speech(), (all) =>
      all.some(({ message }) => message.startsWith('Quantity ')),
    );
    assert.ok(coded(retitled, 'figure').every(({ message }) => message.startsWith('Quantity ')));
  });

  it('of the speech follow what happens on disk to a file that nobody has opened', async () => {
    await showPolicyText(speech());
    await annotated(count);
    writeFileSync(second().fsPath, 'annotator: second\nannotations:\n  - { id: f-a, tag: figure, quote: 1.5万名 }\n');
    await annotated(count + 1);
    const two = '  - { id: f-b, tag: figure, quote: 近3000起 }\n';
    writeFileSync(second().fsPath, readFileSync(second().fsPath, 'utf8') + two);
    await annotated(count + 2);
    // In view or not.
    await show(annotations());
    rmSync(second().fsPath);
    await annotated(count);
    assert.ok(!workspace.textDocuments.some(({ uri }) => uri.path === second().path));
  });

  it('and repairs hold in a file with CRLF line ends, which they keep', async () => {
    const yaml = readFileSync(annotations().fsPath, 'utf8');
    writeFileSync(second().fsPath, yaml.replace('annotator: postil', 'annotator: second').replaceAll('\n', '\r\n'));
    await showPolicyText(speech());
    await annotated(2 * count);
    const copy = await show(second());
    assert.deepEqual(diagnostics(second()), []);
    await type(copy, rangeOf(copy, 'claim', 'c-keynote-direction'), 'clam');
    const [finding] = await found('tag-unknown', second());
    assert.ok(finding);
    assert.equal(copy.getText(finding.range), 'clam');
    await fix(copy, finding);
    await annotated(2 * count);
    assert.doesNotMatch(copy.getText(), /[^\r]\n/u);
  });

  const annotated = (wanted: number): Promise<Diagnostic[]> =>
    diagnosticsWhere(`${wanted} annotations`, speech(), (all) => annotationsIn(all).length === wanted).then(
      annotationsIn,
    );
});

function coded(all: Diagnostic[], code: string): Diagnostic[] {
  return all.filter((each) => codeOf(each) === code);
}

async function found(code: string, uri: Uri, count = 1): Promise<Diagnostic[]> {
  const all = await diagnosticsWhere(`${count} × ${code}`, uri, (each) => coded(each, code).length === count);
  return coded(all, code);
}

/** Applies the one preferred repair of a finding, as the light bulb would. */
async function fix(document: TextDocument, { range }: Diagnostic): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  const [repair, ...others] = actions.filter(({ isPreferred }) => isPreferred);
  assert.deepEqual(others, []);
  assert.ok(repair?.edit, `a repair among ${actions.map(({ title }) => title).join(', ')}`);
  await window.showTextDocument(document);
  assert.ok(await workspace.applyEdit(repair.edit));
}
