import assert from 'node:assert/strict';
import { check } from '../../server/src/check.ts';
import { type Project, schemaOf } from '../../server/src/project.ts';
import { plainSchema } from '../../server/src/schema/plain.ts';
import type { Schema } from '../../server/src/schema/types.ts';
import { blockYaml } from '../../server/src/yaml/block.ts';
import { pathOf, readProject } from '../files.ts';
import { projectOf, uriOf } from '../projects.ts';

const own = `postil: 1
name: own
language: zh
tags:
  risk:
    title: Risk
    color: red
    cues: [danger, {regex: 'ris[kq]'}, {phrase: at … risk, except: [at no risk, none]}]
    attributes:
      level: { type: enum, values: [1, low, true], required: true, many: true }
      who: { when: { level: low }, pattern: '[a-z]+' }
  plain: {}
relations: { leads-to: { from: [risk], to: [risk] } }
glossary:
  un: { term: { en: UN, zh: 联合国 }, aliases: { en: [the UN] }, source: { title: x, url: "https://x.org", date: 2020 }, see: [un] }
findings: { text-invisible: off }
renamed:
  tags: { danger: risk }
  attributes: { risk: { degree: level } }
  values: { risk: { level: { small: low } } }
  relations: { causes: leads-to }
  glossary: { uno: un }
`;

describe('plainSchema', () => {
  for (const [name, project] of [
    ['of a schema of one’s own', projectOf({ 'postil.yaml': own })],
    ['of what extends another', projectOf({ 'postil.yaml': own.replace('name:', 'extends: policy-core\nname:') })],
    ['of interpol-2017', readProject(pathOf('samples/interpol-2017'))],
    ['of harbour-city', readProject(pathOf('samples/harbour-city'))],
  ] as const satisfies readonly (readonly [string, Project])[]) {
    it(`${name} says in one file what all its files say`, () => {
      const again = projectOf({ 'postil.yaml': blockYaml(plainSchema(schemaOf(project))) });
      assert.deepEqual(
        check(again, uriOf('postil.yaml')).map(({ code }) => code),
        check(project, `${project.root}/postil.yaml`).map(({ code }) => code),
      );
      assert.deepEqual(comparable(schemaOf(again)), comparable(schemaOf(project)));
    });
  }
});

/** A schema without where things stand. */
function comparable({ name, version, language, tags, relations, glossary, severities, renamed }: Schema) {
  const former = renamed.map(({ kind, owners, name, to }) => ({ kind, owners, name, to }));
  const told = { name, version, language, tags, relations, glossary, severities, former };
  return JSON.parse(
    JSON.stringify(told, (key, value) => {
      if (['place', 'start', 'end', 'uri'].includes(key)) return undefined;
      return value instanceof Map ? { entries: [...value] } : value;
    }),
  );
}
