import assert from 'node:assert/strict';
import { agreementOf, agreements } from '../../server/src/agreement/agreement.ts';
import { layersOf } from '../../server/src/agreement/coders.ts';
import { agreementText } from '../../server/src/agreement/describe.ts';
import { hover } from '../../server/src/hovers/hover.ts';
import { passagesIn, passagesOver } from '../../server/src/passages.ts';
import { type Project, schemaOf, sourceOf } from '../../server/src/project.ts';
import { projectOf, readable, uriOf } from '../projects.ts';
import { randomFrom } from '../random.ts';

const text = 'We will train 15,000 officers by 2030, and crime has fallen.\n';

/** Each coder's file from lines of `tag: quote`. */
function coded(coders: Record<string, readonly string[]>): Project {
  const files = Object.entries(coders).map(([coder, lines]) => {
    const items = lines.map((line, i) => {
      const [tag, quote] = line.split(': ');
      return `  - { id: a${i}, tag: ${tag}, quote: "${quote}" }`;
    });
    return [`speech.${coder}.postil.yaml`, `annotations:\n${items.join('\n')}\n`];
  });
  return projectOf({
    'postil.yaml': 'postil: 1\nextends: [policy-core]\n',
    'speech.txt': text,
    ...Object.fromEntries(files),
  });
}

/** Each annotation as `coder: quote = what is said of it`, in the order of the text. */
function told(project: Project, locale: 'en' | 'zh' = 'en'): string[] {
  const document = sourceOf(project, uriOf('speech.txt'));
  assert.ok(document);
  const coders = new Map(layersOf(project, document.uri).map(({ file, coder }) => [file, coder]));
  const named = passagesIn(project, document).map((each) => ({ ...each, coder: coders.get(each.file) ?? '' }));
  const all = agreements(named);
  return named.map((each) => {
    const agreement = all.get(each.annotation);
    assert.ok(agreement);
    // One by one, as a hover asks, comes the same.
    const near = passagesOver(project, document, each).map((one) => ({ ...one, coder: coders.get(one.file) ?? '' }));
    assert.deepEqual(agreementOf(each, near), agreement);
    return `${each.coder}: ${each.annotation.quote?.value} = ${agreementText(agreement, each.coder, schemaOf(project), locale)}`;
  });
}

describe('agreement', () => {
  it('is the same tag on the same passage', () => {
    const project = coded({ anna: ['figure: 15,000 officers'], ben: ['figure: 15,000 officers'] });
    assert.deepEqual(told(project), [
      'anna: 15,000 officers = anna and ben agree',
      'ben: 15,000 officers = ben and anna agree',
    ]);
    assert.deepEqual(told(project, 'zh')[0], 'anna: 15,000 officers = anna与ben一致');
  });

  it('is not another tag on about the same passage', () => {
    const project = coded({ anna: ['claim: crime has fallen.'], ben: ['initiative: crime has fallen'] });
    assert.deepEqual(told(project), [
      'anna: crime has fallen. = ben: Initiative here instead',
      'ben: crime has fallen = anna: Claim here instead',
    ]);
  });

  it('is not the same tag with other bounds', () => {
    const project = coded({ anna: ['claim: and crime has fallen'], ben: ['claim: crime'] });
    assert.deepEqual(told(project), [
      'anna: and crime has fallen = ben: Claim with other bounds',
      'ben: crime = anna: Claim with other bounds',
    ]);
  });

  it('has nothing to do with a figure within another’s initiative', () => {
    const project = coded({ anna: ['figure: 15,000'], ben: ['initiative: We will train 15,000 officers by 2030'] });
    assert.deepEqual(told(project), [
      'ben: We will train 15,000 officers by 2030 = only ben',
      'anna: 15,000 = only anna',
    ]);
    assert.match(told(project, 'zh')[1] ?? '', /= 仅 anna$/u);
  });

  it('tells of several coders at once', () => {
    const project = coded({
      anna: ['figure: 2030'],
      ben: ['figure: 2030'],
      cho: ['claim: 2030', 'figure: by 2030'],
      dai: ['claim: 2030'],
    });
    const [, first] = told(project);
    assert.equal(first, 'anna: 2030 = anna and ben agree; cho: Figure with other bounds; dai: Claim here instead');
  });

  it('takes the name from the file, its name, or all of its name', () => {
    const names = layersOf(
      projectOf({
        'postil.yaml': 'postil: 1\n',
        'a.txt': text,
        'a.postil.yaml': 'annotations:\n',
        'a.ben.postil.yaml': 'annotations:\n',
        'a.x.postil.yaml': 'annotator: cho\nannotations:\n',
      }),
      uriOf('a.txt'),
    );
    assert.deepEqual(
      names.map(({ coder }) => coder),
      ['ben', 'a.postil.yaml', 'cho'],
    );
  });

  it('comes the same in one pass as from a look at every pair', () => {
    const random = randomFrom(7);
    const passages = Array.from({ length: 300 }, () => {
      const start = random.below(500);
      const end = start + 1 + random.below(12);
      const annotation = { tag: { value: random.of(['claim', 'figure']) } } as never;
      return { annotation, file: {} as never, base: 0, start, end, coder: random.of(['anna', 'ben', 'cho']) };
    }).sort((a, b) => a.start - b.start || b.end - a.end);
    const all = agreements(passages);
    for (const each of passages) assert.deepEqual(all.get(each.annotation), agreementOf(each, passages));
  });

  it('takes bounded time however deep annotations lie in each other', () => {
    const file = { uri: 'file:///x' } as never;
    const passages = Array.from({ length: 20_000 }, (_, i) => ({
      annotation: { tag: { value: 'claim' } } as never,
      file,
      base: 0,
      start: i,
      end: 100_000 - i,
      coder: i % 2 ? 'anna' : 'ben',
    }));
    // Each held against each would be 200 million comparisons, and the test would run out of time.
    assert.equal(agreements(passages).size, 20_000);
  });
});

describe('the hover of a passage', () => {
  const said = (project: Project) =>
    readable(hover(project, uriOf('speech.txt'), text.indexOf('15,000'), 'en')?.markdown ?? '');

  it('says what the other coders have there', () => {
    const project = coded({ anna: ['figure: 15,000 officers'], ben: ['claim: 15,000 officers'] });
    assert.match(said(project), /\*Coders\*: ben: Claim here instead/u);
    assert.match(said(project), /\*Coders\*: anna: Figure here instead/u);
  });

  it('says nothing of the kind where there is one coder', () => {
    assert.doesNotMatch(said(coded({ anna: ['figure: 15,000 officers'] })), /Coders/u);
  });
});
