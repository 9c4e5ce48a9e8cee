import assert from 'node:assert/strict';
import { withoutCoders } from '../../server/src/agreement/shown.ts';
import { diagnosticsOf } from '../../server/src/lsp/diagnostics.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { passagesIn } from '../../server/src/passages.ts';
import { annotationFilesOf, sourceOf, withOpen } from '../../server/src/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const ben = 'annotations:\n  - { id: b, tag: claim, quote: Crime has fallen }\n';
const project = projectOf({
  'postil.yaml': 'postil: 1\nextends: [policy-core]\n',
  'a.txt': 'Crime has fallen by half.\n',
  'a.anna.postil.yaml': 'annotations:\n  - { id: a, tag: figure, quote: half }\n',
  'a.ben.postil.yaml': ben,
});
const document = sourceOf(project, uriOf('a.txt'));
assert.ok(document);
const hidden = new Set(['ben']);

describe('a project without some coders', () => {
  it('has no annotation of theirs', () => {
    const ids = passagesIn(withoutCoders(project, hidden), document).map(({ annotation }) => annotation.id?.value);
    assert.deepEqual(ids, ['a']);
  });

  it('is the same where nobody is hidden', () => {
    assert.equal(withoutCoders(project, new Set()), project);
  });

  it('has none either while their file is open in the editor', () => {
    const uri = uriOf('a.ben.postil.yaml');
    const open = withOpen(project, uri, createSource(uri, `${ben}  - { id: c, tag: figure, quote: half }\n`, 2));
    assert.deepEqual(annotationFilesOf(withoutCoders(open, hidden), document.uri), [uriOf('a.anna.postil.yaml')]);
    // Renamed in the editor to somebody who is hidden, it does not come back as it is on disk.
    const renamed = withOpen(project, uriOf('a.anna.postil.yaml'), createSource('', 'annotator: ben\n', 2));
    assert.deepEqual(annotationFilesOf(withoutCoders(renamed, hidden), document.uri), []);
  });

  it('is what diagnostics of the document are made of', () => {
    const codes = (hiddenCoders: ReadonlySet<string>) =>
      diagnosticsOf(project, document, { ...defaultSettings, hiddenCoders }, 'en').map(({ code }) => code);
    assert.deepEqual(codes(new Set()), ['claim', 'figure']);
    assert.deepEqual(codes(hidden), ['figure']);
  });
});
