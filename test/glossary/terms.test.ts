import assert from 'node:assert/strict';
import { termAt, termsIn } from '../../server/src/glossary/terms.ts';
import { schemaOf, sourceOf } from '../../server/src/project.ts';
import { sceneOf, uriOf } from '../projects.ts';

const glossary = `
postil: 1
glossary:
  interpol: { term: { zh: 国际刑警组织, en: Interpol }, aliases: [INTERPOL, 国际刑警] }
  assembly: { term: 国际刑警组织全体大会 }
  red-notice: { term: { zh: 红色通报, en: Red Notice }, aliases: { zh: [红通] } }
  un: { term: { en: UN, zh: 联合国 } }
  four-points: { term: 4点主张 }
  belt: { term: “一带一路” }
`;

/** The document holds its own answer: `⟦…⟧` around each use. */
function assertUses(marked: string, ids: readonly string[]): void {
  const { project, spans } = sceneOf({ 'postil.yaml': glossary, 'a.txt': marked });
  const source = sourceOf(project, uriOf('a.txt'));
  assert.ok(source);
  const uses = termsIn(schemaOf(project), source);
  assert.deepEqual(
    uses.map((each) => each.span),
    spans['a.txt'],
  );
  assert.deepEqual(
    uses.map((each) => each.term.id),
    ids,
  );
  for (const { span, term } of uses) {
    assert.equal(termAt(schemaOf(project), source, span.start)?.term, term);
    assert.equal(termAt(schemaOf(project), source, span.end - 1)?.term, term);
  }
}

describe('termsIn', () => {
  it('finds names and aliases in every language', () => {
    assertUses('⟦国际刑警组织⟧发布⟦红色通报⟧（⟦红通⟧，⟦Red Notice⟧）。', [
      'interpol',
      'red-notice',
      'red-notice',
      'red-notice',
    ]);
  });

  it('takes the longest name, and the shorter one where the longer is not there', () => {
    assertUses('⟦国际刑警组织全体大会⟧由⟦国际刑警组织⟧全体成员参加，⟦国际刑警⟧组', [
      'assembly',
      'interpol',
      'interpol',
    ]);
  });

  it('takes Latin names as whole words', () => {
    assertUses('The ⟦UN⟧ is not UNESCO, nor is a Red Noticeboard a ⟦Red Notice⟧; 14点主张 is not ⟦4点主张⟧', [
      'un',
      'red-notice',
      'four-points',
    ]);
    assertUses('在⟦INTERPOL⟧的会议上', ['interpol']);
  });

  it('takes Latin names in any case, and all capitals as they are', () => {
    assertUses('⟦red notice⟧ ⟦RED NOTICE⟧ ⟦interpol⟧ un Un ⟦UN⟧', ['red-notice', 'red-notice', 'interpol', 'un']);
  });

  it('finds names across a line end and in other forms of the same marks', () => {
    const line = 'The member countries of the organisation have agreed on it, so a ⟦Red';
    assertUses(`${line}\nNotice⟧ and others like it may be published by the secretariat general of\nthe ⟦Interpol⟧.`, [
      'red-notice',
      'interpol',
    ]);
    assertUses('⟦「一带一路」⟧与⟦“一带一路”⟧', ['belt', 'belt']);
  });

  it('finds nothing where the glossary is empty', () => {
    const { project } = sceneOf({ 'postil.yaml': 'postil: 1', 'a.txt': '红色通报' });
    const source = sourceOf(project, uriOf('a.txt'));
    assert.ok(source);
    assert.deepEqual(termsIn(schemaOf(project), source), []);
  });

  it('reads a text once', () => {
    const { project } = sceneOf({ 'postil.yaml': glossary, 'a.txt': '红色通报' });
    const source = sourceOf(project, uriOf('a.txt'));
    assert.ok(source);
    assert.equal(termsIn(schemaOf(project), source), termsIn(schemaOf(project), source));
  });
});

describe('termAt', () => {
  it('answers for the character at the offset, not for the one before', () => {
    const { project, uri, offset } = sceneOf({ 'postil.yaml': glossary, 'a.txt': '红色通报┆两百份' });
    const source = sourceOf(project, uri);
    assert.ok(source);
    assert.equal(termAt(schemaOf(project), source, offset), undefined);
    assert.equal(termAt(schemaOf(project), source, offset - 1)?.term.id, 'red-notice');
  });
});
