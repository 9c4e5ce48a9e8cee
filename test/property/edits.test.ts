import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { check } from '../../server/src/check.ts';
import { fixesOf } from '../../server/src/findings.ts';
import { passagesAt, passagesIn } from '../../server/src/passages.ts';
import { type Project, sourceOf, withOpen } from '../../server/src/project.ts';
import { foldedText } from '../../server/src/text/haystack.ts';
import { paragraphs } from '../../server/src/text/paragraphs.ts';
import { createSource, editSource, offsetAt, positionAt, type Source } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';
import { anyText, cutOf, smallText, splice } from './arbitraries.ts';

const edits = fc.array(splice, { minLength: 1, maxLength: 8, size: 'max' });

function edited(source: Source, edit: Parameters<typeof cutOf>[1], version: number): Source {
  const { newText, ...span } = cutOf(source.text, edit);
  return editSource(source, span, newText, version);
}

/** Findings with what would mend them, which is made when it is asked for. */
function findingsOf(project: Project, uri: string) {
  return check(project, uri).map((finding) => ({ ...finding, fixes: fixesOf(finding) }));
}

describe('any sequence of edits', () => {
  it('leaves the line table of a text read afresh', () => {
    fc.assert(
      fc.property(fc.oneof(smallText, anyText), edits, (text, splices) => {
        let source = createSource('file:///t', text);
        for (const [i, each] of splices.entries()) {
          source = edited(source, each, i);
          assert.deepEqual(source.lineStarts, createSource('file:///t', source.text).lineStarts);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves what is derived as if derived afresh, however seldom it is asked for', () => {
    const annotated = fc.array(fc.oneof(anyText, fc.constantFrom('id: a', 'quote: x\n    tag: y')), { maxLength: 6 });
    const start = annotated.map(
      (items) => `document: a.txt\nannotations:\n${items.map((item) => `  - ${item}\n`).join('')}`,
    );
    const ended = fc
      .tuple(start, fc.constantFrom('', 'refused:\n  - { tag: y, quote: x }\nlanguage: zh\n', 'x: 1\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(ended, fc.array(fc.tuple(splice, fc.boolean()), { maxLength: 10 }), (text, splices) => {
        let source = createSource('file:///a.postil.yaml', text);
        annotationFile(source);
        for (const [i, [each, isAsked]] of splices.entries()) {
          source = edited(source, each, i);
          if (!isAsked && i < splices.length - 1) continue;
          const fresh = createSource(source.uri, source.text);
          assert.deepEqual(annotationFile(source), annotationFile(fresh));
          assert.deepEqual(foldedText(source), foldedText(fresh));
          assert.deepEqual(paragraphs(source), paragraphs(fresh));
        }
      }),
      { numRuns: 1000 },
    );
  });

  const files = {
    'postil.yaml':
      'postil: 1\nversion: 1.1.0\nextends: [policy-core]\ntags:\n  risk: { color: red, attributes: { level: { type: enum, values: [high, low], required: true } } }\nrelations:\n  supports: { from: [figure], to: [claim, risk] }\n',
    'a.postil.yaml':
      'document: a.txt\nschemaVersion: 1.0.0\nannotations:\n  - id: a\n    tag: risk\n    quote: 九月\n    attributes: { level: high }\n\n  - id: b\n    tag: figure\n    quote: 1.5万名\n    attributes: { value: 16000, kind: count, modifier: exact, entity: 警方, property: 人数, period: "2017" }\n    links:\n      - supports: a\n  # last\n  - id: a\n    tag: clam\n    quote: 警方\n    note: |\n      long\nrefused:\n  - { tag: claim, quote: 各国警方 }\n',
    'a.ben.postil.yaml':
      'document: a.txt\nannotations:\n- { id: a, tag: risk, quote: 官员, links: [{ supports: a.postil.yaml#b }] }\n',
    'a.txt': '九月的北京，各国警方和中国警方培训了1.5万名官员。\r\n\r\n各位同事！\n',
  };
  const paths = Object.keys(files);

  /** The same texts in a project that has never seen others. */
  function afresh(project: Project): Project {
    return projectOf(Object.fromEntries(paths.map((path) => [path, sourceOf(project, uriOf(path))?.text ?? ''])));
  }

  it('leaves findings and passages as if the project were read afresh', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), splice), { minLength: 1, maxLength: 8, size: 'max' }),
        (steps) => {
          let project = projectOf(files);
          for (const path of paths) check(project, uriOf(path));
          for (const [i, [path, each]] of steps.entries()) {
            const before = sourceOf(project, uriOf(path));
            assert.ok(before);
            project = withOpen(project, uriOf(path), edited(before, each, i + 1));
            const fresh = afresh(project);
            for (const uri of paths.map(uriOf)) assert.deepEqual(findingsOf(project, uri), findingsOf(fresh, uri));
            const [now, then] = [project, fresh].map((of) => {
              const text = sourceOf(of, uriOf('a.txt'));
              assert.ok(text);
              return passagesIn(of, text).map(({ start, end, base, file, annotation }) => {
                return { start, end, base, uri: file.uri, annotation };
              });
            });
            assert.deepEqual(now, then);
            const text = sourceOf(project, uriOf('a.txt'));
            assert.ok(text);
            for (let offset = 0; offset < text.text.length; offset += 5) {
              const here = now?.filter((each) => each.start <= offset && offset < each.end).length;
              assert.equal(passagesAt(project, text, offset).length, here);
            }
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('agrees with vscode-languageserver-textdocument', () => {
    const position = fc.record({ line: fc.nat(12), character: fc.nat(12) });
    const change = fc.record({ start: position, end: position, text: smallText });
    fc.assert(
      fc.property(smallText, fc.array(change, { maxLength: 6, size: 'max' }), (text, changes) => {
        let source = createSource('file:///t', text);
        const document = TextDocument.create('file:///t', 'plaintext', 0, text);
        for (const [i, each] of changes.entries()) {
          // It corrupts its lines where a range begins past the last of them, so such edits are not compared.
          const [start, end] = [each.start, each.end].map((given) => {
            const line = Math.min(given.line, document.lineCount - 1);
            return { line, character: given.character };
          });
          assert.ok(start && end);
          const span = { start: offsetAt(source, start), end: offsetAt(source, end) };
          if (span.end < span.start) continue;
          TextDocument.update(document, [{ range: { start, end }, text: each.text }], i);
          source = editSource(source, span, each.text, i);
          assert.equal(source.text, document.getText());
          assert.equal(source.lineStarts.length, document.lineCount);
          for (let offset = -1; offset <= source.text.length + 1; offset++) {
            assert.deepEqual(positionAt(source, offset), document.positionAt(offset), `offset ${offset}`);
          }
          for (const at of [start, end, each.start, each.end]) {
            assert.equal(offsetAt(source, at), document.offsetAt(at));
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any place', () => {
  it('is the same after going to a position and back, but between \\r and \\n', () => {
    fc.assert(
      fc.property(fc.oneof(smallText, anyText), (text) => {
        const source = createSource('file:///t', text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isBetween = text[offset - 1] === '\r' && text[offset] === '\n';
          assert.equal(offsetAt(source, positionAt(source, offset)), isBetween ? offset - 1 : offset);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('that a client sends means one in the text', () => {
    const any = fc.record({ line: fc.integer({ min: -5 }), character: fc.integer({ min: -5 }) });
    fc.assert(
      fc.property(smallText, any, (text, position) => {
        const source = createSource('file:///t', text);
        const offset = offsetAt(source, position);
        assert.ok(offset >= 0 && offset <= text.length);
        assert.equal(offsetAt(source, positionAt(source, offset)), offset);
      }),
      { numRuns: 5000 },
    );
  });
});
