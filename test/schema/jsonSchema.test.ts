import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { schemaOf } from '../../server/src/project.ts';
import { annotationsJsonSchema } from '../../server/src/schema/jsonSchema.ts';
import { pathOf, readProject } from '../files.ts';
import { projectOf } from '../projects.ts';

function validator(project: ReturnType<typeof projectOf>) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  return ajv.compile(annotationsJsonSchema(schemaOf(project)));
}

describe('annotationsJsonSchema', () => {
  for (const sample of ['interpol-2017', 'harbour-city']) {
    it(`takes the annotations of ${sample}`, () => {
      const validate = validator(readProject(pathOf(`samples/${sample}`)));
      const names = readdirSync(pathOf(`samples/${sample}`), { recursive: true, encoding: 'utf8' });
      const files = names.filter((name) => name.endsWith('.postil.yaml'));
      assert.ok(files.length > 0);
      for (const name of files) {
        const value = parse(readFileSync(pathOf(`samples/${sample}/${name}`), 'utf8'), { uniqueKeys: false });
        assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
      }
    });
  }

  describe('objects to', () => {
    const validate = validator(
      projectOf({
        'postil.yaml': `postil: 1
tags:
  risk:
    attributes:
      level: { type: enum, values: [1, low], required: true }
      who: { required: true, when: { level: low } }
      day: { type: date, many: true }
  plain: {}
relations: { leads-to: {} }
`,
      }),
    );
    const annotation = (rest: object) => ({ annotations: [{ id: 'r-1', tag: 'risk', quote: 'x', ...rest }] });
    const right = { level: 'low', who: 'x', day: [2017, '2017-09'] };

    for (const [what, rest, isRight] of [
      ['nothing that is right', { attributes: right, links: [{ 'leads-to': 'r-2' }] }, true],
      ['nothing in a word that YAML takes for a number', { attributes: { level: 1 } }, true],
      ['nothing in a tag without attributes', { tag: 'plain' }, true],
      ['a tag', { tag: 'rusk', attributes: right }, false],
      ['an attribute', { attributes: { ...right, whom: 'x' } }, false],
      ['a value', { attributes: { level: 'lower' } }, false],
      ['a type', { attributes: { ...right, who: 1 } }, false],
      ['an attribute that is lacking', { attributes: { who: 'x' } }, false],
      ['all that are lacking', {}, false],
      ['one that is lacking under its condition', { attributes: { level: 'low' } }, false],
      ['a relation', { attributes: right, links: [{ 'leads-too': 'r-2' }] }, false],
    ] as const) {
      it(what, () => assert.equal(validate(annotation(rest)), isRight, JSON.stringify(validate.errors)));
    }
  });

  it('takes former names, which are no errors', () => {
    const validate = validator(
      projectOf({ 'postil.yaml': 'postil: 1\ntags: {risk: {}}\nrenamed: {tags: {danger: risk}}\n' }),
    );
    assert.ok(validate({ annotations: [{ id: 'a', tag: 'danger', quote: 'x' }] }));
  });
});
