import assert from 'node:assert/strict';
import { check } from '../../server/src/check.ts';
import { annotationFiles, type Project, sourceOf, withOpen } from '../../server/src/project.ts';
import { editSource } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const schema = 'postil: 1\nlanguage: en\nextends: [policy-core]\n';
const text = 'one, two, three, four';
const quotes = text.split(', ');

/** A file whose annotations state what is given, the i-th of the i-th word of its document. */
function stating(...statements: readonly string[]): string {
  const items = statements.map(
    (attributes, i) => `  - id: f-${i}\n    tag: figure\n    quote: ${quotes[i]}\n    attributes: {${attributes}}\n`,
  );
  return `annotations:\n${items.join('')}`;
}

const berths = 'kind: number, modifier: exact, entity: berths, property: number, period: "2025"';

function conflictsIn(project: Project): readonly string[] {
  return annotationFiles(project).flatMap(({ uri }) =>
    check(project, uri)
      .filter(({ code }) => code === 'figure-conflict')
      .map(({ params }) => `${params.ours} – ${params.theirs} (${params.id})`),
  );
}

function conflicts(...statements: readonly string[]): readonly string[] {
  return conflictsIn(projectOf({ 'postil.yaml': schema, 'a.txt': text, 'a.postil.yaml': stating(...statements) }));
}

describe('figures that cannot both hold', () => {
  it('are of the same entity, property and period, after folding, and have no number in common', () => {
    assert.deepEqual(conflicts(`value: 48, ${berths}`, `value: 50, ${berths}`), ['50 – 48 (f-0)']);
    assert.deepEqual(conflicts(`value: 48, ${berths}`, `value: 50, ${berths.replace('berths', '"ｂｅｒｔｈｓ "')}`), [
      '50 – 48 (f-0)',
    ]);
    assert.deepEqual(conflicts(`min: 10, max: 20, ${berths}`, `min: 21, ${berths}`), ['21–… – 10–20 (f-0)']);
    assert.deepEqual(conflicts(`value: 48, ${berths}`, `value: 48, ${berths}`), []);
    assert.deepEqual(conflicts(`min: 10, max: 20, ${berths}`, `value: 15, ${berths}`), []);
  });

  for (const [what, other] of [
    ['another period', berths.replace('2025', '2026')],
    ['no period', berths.replace(', period: "2025"', '')],
    ['no property', berths.replace('property: number, ', '')],
    ['another unit', `unit: hectare, ${berths}`],
    ['another kind', berths.replace('kind: number', 'kind: percentage')],
    ['a number that is only about right', berths.replace('exact', 'about')],
  ] as const) {
    it(`are not those with ${what}`, () => {
      assert.deepEqual(conflicts(`value: 48, ${berths}`, `value: 50, ${other}`), []);
    });
  }

  it('may be rounded', () => {
    assert.deepEqual(conflicts(`value: 0.667, ${berths}`, `value: 0.6667, ${berths}`), []);
    assert.deepEqual(conflicts(`value: 0.667, ${berths}`, `value: 0.66, ${berths}`), ['0.66 – 0.667 (f-0)']);
  });

  it('are compared between files, and in words of time only within a document', () => {
    const between = (period: string) => {
      const file = (value: number) => stating(`value: ${value}, ${berths.replace('"2025"', period)}`);
      const files = { 'a.txt': text, 'b.txt': text, 'a.postil.yaml': file(48), 'b.postil.yaml': file(50) };
      return conflictsIn(projectOf({ 'postil.yaml': schema, ...files, 'b.ben.postil.yaml': file(51) }));
    };
    assert.equal(between('"2025"').length, 3);
    assert.deepEqual(between('last year'), ['50 – 51 (f-0)', '51 – 50 (f-0)']);
  });

  it('are the same after edits as from scratch', () => {
    const uri = uriOf('a.postil.yaml');
    let project = projectOf({
      'postil.yaml': schema,
      'a.txt': text,
      'a.postil.yaml': stating(`value: 48, ${berths}`, `value: 50, ${berths}`, `value: 50, ${berths}`),
    });
    const replace = (from: string, to: string) => {
      const source = sourceOf(project, uri);
      assert.ok(source);
      const start = source.text.indexOf(from);
      project = withOpen(project, uri, editSource(source, { start, end: start + from.length }, to, source.version + 1));
      return conflictsIn(project);
    };
    assert.deepEqual(conflictsIn(project), ['50 – 48 (f-0)', '50 – 48 (f-0)']);
    assert.deepEqual(replace('value: 48', 'value: 50'), []);
    assert.deepEqual(replace('value: 50, kind', 'value: 51, kind'), ['50 – 51 (f-0)', '50 – 51 (f-0)']);
    assert.deepEqual(replace('id: f-1', 'id: f-9'), ['50 – 51 (f-0)', '50 – 51 (f-0)']);
  });
});
