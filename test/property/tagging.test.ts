import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tagFigureFixes, untaggedFigures } from '../../server/src/actions/tagFigures.ts';
import { edited } from '../../server/src/annotations/insert.ts';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { passagesIn } from '../../server/src/passages.ts';
import { sourceOf, withDisk } from '../../server/src/project.ts';
import { createSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';
import { fragment, speech } from './arbitraries.ts';

const clause = fc.constantFrom(
  ...'培训了1.5万名官员，|近3000起案件，|3个|3个|2017年9月26日|占三分之二。|约30亿元|第86届大会|数十名|\n|\n\n|，|国家|"3个": |'.split(
    '|',
  ),
);
const text = fc.oneof(
  fc.array(fc.oneof({ weight: 4, arbitrary: clause }, fragment), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.nat(speech.length).map((at) => speech.slice(at, at + 300)),
);
const item = fc.constantFrom(
  '  - id: a\n    tag: claim\n    quote: 3个\n',
  '  - {id: f-3, tag: figure, quote: 近3000起, attributes: { kind: count }}\n',
  '  - id: f-8\n    tag: figure\n    quote: 约30亿元\n    attributes:\n      value: 3000000000\n    # why\n',
  '  - id: n\n    tag: claim\n    quote: "国家"\n    note: |\n      one\n\n      two\n\n',
  '\n',
  '  # a remark\n',
  '  - ]\n',
);
const file = fc.oneof(
  fc.array(item, { maxLength: 5 }).map((items) => `document: a.txt\nannotations:\n${items.join('')}`),
  fc.constantFrom('', 'annotations: []\n', 'annotations: [] # none\nannotator: anna\n', 'annotations:\n- id: a\n'),
);

describe('tagging all figures of any text', () => {
  it('leaves none untagged, each where it stands, and every other annotation as it was', () => {
    let written = 0;
    fc.assert(
      fc.property(text, file, fc.boolean(), (words, annotations, isCrlf) => {
        const uri = uriOf('a.postil.yaml');
        const project = projectOf({
          'postil.yaml': 'postil: 1\nlanguage: zh\nextends: [policy-core]\n',
          'a.txt': words,
          'a.postil.yaml': isCrlf ? annotations.replaceAll('\n', '\r\n') : annotations,
        });
        const document = sourceOf(project, uriOf('a.txt'));
        const before = sourceOf(project, uri);
        assert.ok(document && before);
        const figures = untaggedFigures(project, document);
        for (const { edits } of tagFigureFixes(project, document, figures)) {
          const source = createSource(uri, edited(before.text, edits));
          const after = withDisk(project, new Map([[uri, source]]));
          assert.deepEqual(untaggedFigures(after, document), []);
          const spans = passagesIn(after, document).map(({ start, end }) => `${start}-${end}`);
          for (const { start, end } of figures) assert.ok(spans.includes(`${start}-${end}`), words.slice(start, end));
          const ids = (one: typeof source) => annotationFile(one).annotations.map(({ id }) => id?.value);
          const old = ids(before);
          assert.deepEqual(
            ids(source).filter((id) => old.includes(id)),
            old,
          );
          // What was there is there, in its order: the edits only put in.
          let at = 0;
          for (const line of before.text.replace(/annotations: \[\]/u, 'annotations:').split('\n')) {
            const found = source.text.indexOf(line, at);
            assert.ok(found >= 0, source.text);
            at = found + line.length;
          }
          written += 1;
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(written > 500, `${written} files were written`);
  });
});
