import assert from 'node:assert/strict';
import { check } from '../../server/src/check.ts';
import { schemaOf } from '../../server/src/project.ts';
import { attributeNamed, relationNamed, tagNamed, valueNamed } from '../../server/src/schema/renamed.ts';
import { projectOf, uriOf } from '../projects.ts';

const base = `postil: 1
tags:
  risk:
    title: Risk
    attributes:
      scope: { type: enum, values: [city, state] }
      owner: { type: string, when: { scope: city } }
  measure: {}
relations:
  mitigates: { from: [measure], to: [risk] }
glossary:
  tram: { term: tram, see: [bus] }
  bus: { term: bus }
`;

function schemaWith(postil: string, extended = base) {
  return schemaOf(projectOf({ 'postil.yaml': `postil: 1\nextends: [./base.yaml]\n${postil}`, 'base.yaml': extended }));
}

describe('renamed: in a schema', () => {
  it('gives a tag another name, with all that refers to it, in its place among the others', () => {
    const schema = schemaWith('renamed:\n  tags: { risk: danger }\n');
    assert.deepEqual([...schema.tags.keys()], ['danger', 'measure']);
    assert.equal(schema.tags.get('danger')?.title.get(''), 'Risk');
    assert.equal(schema.tags.get('danger')?.name, 'danger');
    assert.deepEqual(
      schema.relations.get('mitigates')?.to.map(({ value }) => value),
      ['danger'],
    );
  });

  it('gives attributes and values other names, in conditions too', () => {
    const schema = schemaWith(`renamed:
  tags: { risk: danger }
  attributes: { danger: { scope: reach } }
  values: { danger: { reach: { city: town } } }
`);
    const tag = schema.tags.get('danger');
    assert.deepEqual([...(tag?.attributes.keys() ?? [])], ['reach', 'owner']);
    assert.deepEqual([...(tag?.attributes.get('reach')?.values.keys() ?? [])], ['town', 'state']);
    assert.deepEqual([...(tag?.attributes.get('owner')?.when ?? [])], [['reach', ['town']]]);
  });

  it('gives relations and terms other names', () => {
    const schema = schemaWith('renamed: { relations: { mitigates: eases }, glossary: { bus: omnibus } }\n');
    assert.deepEqual([...schema.relations.keys()], ['eases']);
    assert.deepEqual([...schema.glossary.keys()], ['tram', 'omnibus']);
    assert.deepEqual(
      schema.glossary.get('tram')?.see.map(({ value }) => value),
      ['omnibus'],
    );
  });

  it('lets the file that renames speak of it by the new name', () => {
    const schema = schemaWith('renamed:\n  tags: { risk: danger }\ntags:\n  danger: { color: red }\n');
    assert.equal(schema.tags.get('danger')?.color, 'red');
    assert.equal(schema.tags.get('danger')?.title.get(''), 'Risk');
  });

  it('takes what is there already under the new name, and what is defined anew under the former', () => {
    const merged = schemaWith('renamed:\n  tags: { risk: measure }\n');
    assert.deepEqual([...merged.tags.keys()], ['measure']);
    assert.equal(merged.tags.get('measure')?.title.size, 0);
    const anew = schemaWith('renamed:\n  tags: { risk: danger }\ntags:\n  risk: { color: red }\n');
    assert.deepEqual([...anew.tags.keys()], ['danger', 'measure', 'risk']);
    assert.equal(tagNamed(anew, 'risk')?.color, 'red');
  });

  it('lets two names change places', () => {
    const schema = schemaWith('renamed:\n  tags: { risk: measure, measure: risk }\n');
    assert.deepEqual([...schema.tags.keys()], ['measure', 'risk']);
    assert.equal(schema.tags.get('measure')?.title.get(''), 'Risk');
  });

  it('finds the present name for each former one, over several files', () => {
    const schema = schemaWith(
      'renamed:\n  tags: { danger: peril }\n  relations: { mitigates: eases }\n',
      `${base}renamed:\n  tags: { hazard: danger }\n  attributes: { danger: { reach: scope } }\n  values: { danger: { scope: { town: city } } }\n`.replace(
        'risk:',
        'danger:',
      ),
    );
    const tag = tagNamed(schema, 'hazard');
    const attribute = attributeNamed(schema, tag, 'reach');
    assert.equal(tag?.name, 'peril');
    assert.equal(attribute?.name, 'scope');
    assert.equal(tag && attribute && valueNamed(schema, tag, attribute, 'town'), 'city');
    assert.equal(relationNamed(schema, 'mitigates')?.name, 'eases');
    assert.equal(tagNamed(schema, 'nothing'), undefined);
  });

  it('holds annotations under former names to the definitions of the present ones', () => {
    const found = (attributes: string) =>
      check(
        projectOf({
          'postil.yaml': `postil: 1
extends: [./base.yaml]
renamed:
  tags: { risk: danger }
  attributes: { danger: { scope: reach } }
  values: { danger: { reach: { city: town } } }
`,
          'base.yaml': base,
          'a.txt': '洪水。',
          'a.postil.yaml': `annotations:\n  - id: a\n    tag: risk\n    quote: 洪水\n    attributes: ${attributes}\n`,
        }),
        uriOf('a.postil.yaml'),
      ).map(({ code, params }) => `${code} ${params.name}`);
    assert.deepEqual(found('{ scope: city, owner: 市政府 }'), [
      'name-renamed risk',
      'name-renamed scope',
      'name-renamed city',
    ]);
    assert.deepEqual(found('{ scope: state, owner: 市政府 }'), [
      'name-renamed risk',
      'name-renamed scope',
      'attribute-unknown owner',
    ]);
  });
});
