import assert from 'node:assert/strict';
import { check, checkedFiles } from '../../server/src/check.ts';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import type { Collection } from '../../server/src/import/collection.ts';
import type { Project } from '../../server/src/project.ts';
import { awkward, plan, samples, speech } from '../export/editions.ts';
import { pathOf, readProject } from '../files.ts';
import { everything, imported, saidBy } from './editions.ts';

const noCodebook = { tags: new Map(), relations: new Map() };

function collectionOf(edition: Edition): Collection {
  return {
    name: edition.name,
    codebook: noCodebook,
    documents: edition.documents.map(({ path, text, language, date, entries }) => ({
      path,
      text: text.text,
      language,
      ...(date === undefined ? {} : { date }),
      annotations: entries.map(({ key, id, coder, tag, start, end, attributes, note, status, links }) => ({
        key,
        ...(id === undefined ? {} : { id }),
        ...(note === undefined ? {} : { note }),
        ...(status === undefined ? {} : { status }),
        ...{ coder, tag, place: { start, end }, attributes, links },
      })),
    })),
  };
}

function findingsOf(collection: Collection): readonly string[] {
  const { project } = imported(collection);
  return findingsIn(project);
}

function findingsIn(project: Project): readonly string[] {
  return checkedFiles(project).flatMap((uri) =>
    check(project, uri).map(({ code, params }) => `${code} ${JSON.stringify(params)}`),
  );
}

describe('the project of a collection', () => {
  for (const [name, edition] of samples) {
    it(`says of ${name} what the collection says`, () => {
      const { project, problems, losses } = imported(collectionOf(edition));
      assert.deepEqual([problems, losses], [[], []]);
      assert.deepEqual(saidBy(editionOf(project), everything), saidBy(edition, everything));
    });
  }

  for (const [sample, edition] of [
    ['interpol-2017', speech],
    ['harbour-city', plan],
  ] as const) {
    it(`has no finding that ${sample} had not`, () => {
      const before = findingsIn(readProject(pathOf(`samples/${sample}`)));
      assert.deepEqual(
        findingsOf(collectionOf(edition)).filter((each) => !before.includes(each)),
        [],
      );
    });
  }

  it('has no finding of its schema', () => {
    // This one is in the note.
    assert.deepEqual(findingsOf(collectionOf(awkward)), ['text-invisible {"name":"U+202E RIGHT-TO-LEFT OVERRIDE"}']);
  });
});
