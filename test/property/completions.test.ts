import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions } from '../../server/src/completions/completions.ts';
import { type Project, sourceOf } from '../../server/src/project.ts';
import { lineAt, lineSpan } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';
import {
  anyText,
  fraction,
  mutationOf,
  plan,
  planAnnotations,
  planSchema,
  speech,
  speechAnnotations,
  speechSchema,
} from './arbitraries.ts';

const named = (text: string) => text.replace(/^document: .*$/mu, 'document: a.txt');
const city = { 'postil.yaml': planSchema, 'a.postil.yaml': named(planAnnotations), 'a.txt': plan };
const talk = { 'postil.yaml': speechSchema, 'a.postil.yaml': named(speechAnnotations), 'a.txt': speech };

describe('completion at any offset of', () => {
  const small = {
    'postil.yaml': 'postil: 1\nextends: policy-core\n',
    'a.postil.yaml': '',
    'a.txt': plan.slice(0, 2000),
  };
  for (const path of ['postil.yaml', 'a.postil.yaml']) {
    it(`any text as ${path} is sound`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const project = projectOf({ ...small, [path]: text });
          for (let offset = 0; offset <= text.length; offset++) assertSound(project, uriOf(path), offset);
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const [name, files, path, numRuns] of [
    ['plan', city, 'postil.yaml', 30],
    ['plan', city, 'a.postil.yaml', 30],
    ['speech', talk, 'postil.yaml', 15],
    ['speech', talk, 'a.postil.yaml', 15],
  ] as const) {
    it(`a mutation of ${path} of the sample ${name} is sound, and quick`, () => {
      fc.assert(
        fc.property(mutationOf(files[path]), fc.array(fraction, { minLength: 5, maxLength: 12 }), (text, places) => {
          const project = projectOf({ ...files, [path]: text });
          for (const each of places) assertSound(project, uriOf(path), Math.floor(each * text.length));
        }),
        { numRuns },
      );
    });
  }
});

/** Files that cost a naive reader its time or its stack. */
const bombs: Readonly<Record<string, string>> = {
  'deep lists': '['.repeat(20_000),
  'deep maps': '{a: '.repeat(5000),
  'deep blocks': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'deep compact lists': '- '.repeat(20_000),
  'open brackets, line by line': '{\n'.repeat(50_000),
  'closed brackets, line by line': 'a: {}\n'.repeat(50_000),
  'one open quotation mark': `a: "${'x\n'.repeat(50_000)}`,
  'an endless line': `quote: ${'国 # '.repeat(100_000)}`,
  'many colons': 'a:b'.repeat(100_000),
};

describe('completion in YAML made to do harm', () => {
  for (const [name, text] of Object.entries(bombs)) {
    it(`is sound, and quick, in ${name}`, () => {
      for (const path of ['postil.yaml', 'a.postil.yaml']) {
        for (const prefix of ['', 'annotations:\n  - id: a\n    note: ']) {
          const project = projectOf({ 'a.txt': '', [path]: prefix + text });
          for (const at of [0, 0.5, 1])
            assertSound(project, uriOf(path), Math.floor(at * (prefix.length + text.length)));
        }
      }
    });
  }
});

/** Nothing is thrown, and every edit replaces a stretch of the cursor's line that holds the cursor. */
function assertSound(project: Project, uri: string, offset: number): void {
  const source = sourceOf(project, uri);
  assert.ok(source);
  for (const format of ['here', 'elsewhere'] as const) {
    const { items } = completions(project, uri, offset, { locale: 'zh', snippets: 'taken', format });
    // An offset between \r and \n is none that an editor can ask about.
    const line = lineSpan(source, lineAt(source, offset));
    assert.ok(items.length <= 300);
    for (const { edit, label, filter } of items) {
      assert.ok(line.start <= edit.start && edit.end <= Math.max(line.end, offset), `${label}: on the line`);
      assert.ok(edit.start <= offset && offset <= edit.end, `${label}: around the cursor`);
      assert.ok(!edit.newText.includes('\r'), label);
      assert.notEqual(label.trim(), '');
      assert.notEqual(filter, '');
    }
  }
}
