// What leaves by an exporter comes back by the importer of the same name: every pair there is, every edition there is.
import assert from 'node:assert/strict';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import type { ExportedFile, Exporter } from '../../server/src/export/exporter.ts';
import { exporters } from '../../server/src/export/list.ts';
import {
  crossingLinks,
  loneCoder,
  otherEndings,
  unfitCharacters,
  unfitWords,
  withoutAnnotations,
} from '../../server/src/export/losses.ts';
import type { GivenFile, Importer, LookUp } from '../../server/src/import/importer.ts';
import { importers } from '../../server/src/import/list.ts';
import { exportedBy, samples } from '../export/editions.ts';
import { everything, type Files, without, written } from '../export/everything.ts';
import { projectOf } from '../projects.ts';
import { definedBy, imported, saidBy, type Told } from './editions.ts';

/** Without what importers add: ids of annotations that have none, and definitions of attributes that are used. */
const unadded = [
  ['texts/文 本.甲.postil.yaml', 'annotations', 0, 'attributes', 'unknown'],
  ['texts/文 本.甲.postil.yaml', 'annotations', 3],
  ['texts/other.postil.yaml', 'annotations', 0, 'attributes', 'odd'],
].reduce((files, path) => without(files, path) as Files, everything);
const named = editionOf(projectOf(written(unadded)));

const pairs = importers.flatMap((importer) => {
  const exporter = exporters.find(({ name }) => name === importer.name);
  return exporter ? [{ importer, exporter }] : [];
});

function givenBy(exporter: Exporter, edition: Edition): readonly GivenFile[] {
  return exportedBy(exporter, edition).files.map(given);
}

function given(file: ExportedFile): GivenFile {
  return { path: file.path, bytes: 'bytes' in file ? file.bytes : new TextEncoder().encode(file.text) };
}

/** The files that were exported, then the texts of the project, as on the command line beside them. */
function lookUpIn(files: readonly GivenFile[], edition: Edition): LookUp {
  const texts = edition.documents.map(({ path, text }) => given({ path, text: text.text }));
  return (name, from) => {
    const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    return [...files, ...texts].find(({ path }) => path === folder + name || path === name);
  };
}

function arrivedBy({ importer, exporter }: { importer: Importer; exporter: Exporter }, edition: Edition) {
  const files = givenBy(exporter, edition);
  const read = importer.read(files, lookUpIn(files, edition));
  assert.deepEqual(read.problems, []);
  const { project, problems } = imported(read.collection);
  assert.deepEqual(problems, []);
  return { files, edition: editionOf(project) };
}

/** Without what the exporter counts as lost. */
function toldBy(exporter: Exporter, edition: Edition): Told {
  const lost = exportedBy(exporter, edition).losses.flatMap(({ what, count }) => (count > 0 ? [what] : []));
  const isCoderLost = lost.includes(loneCoder(edition).what);
  return {
    carries: new Set([...exporter.carries].filter((part) => part !== 'coders' || !isCoderLost)),
    links: lost.includes(crossingLinks) ? 'within files' : 'all',
    documents: lost.includes(withoutAnnotations) ? 'annotated' : 'all',
    endings: lost.includes(otherEndings) ? '.txt' : 'any',
    relations: exporter.carries.has('relations') ? 'defined' : 'used',
    characters: lost.includes(unfitWords) ? 'no controls' : lost.includes(unfitCharacters) ? 'of XML' : 'all',
  };
}

function isCodebook({ carries }: Exporter): boolean {
  return !(['coders', 'attributes', 'notes', 'links'] as const).some((part) => carries.has(part));
}

describe('what is exported and imported again', () => {
  for (const pair of pairs) {
    for (const [name, edition] of [...samples, ['everything there is', named] as const]) {
      it(`is the same for ${name} as ${pair.exporter.name}, in all that this carries`, () => {
        const { edition: back } = arrivedBy(pair, edition);
        const told = toldBy(pair.exporter, edition);
        // A codebook has no documents.
        if (isCodebook(pair.exporter)) assert.deepEqual(back.documents, []);
        else assert.deepEqual(saidBy(back, told), saidBy(edition, told));
        if (told.carries.has('definitions')) assert.deepEqual(definedBy(back, told), definedBy(edition, told));
      });

      it(`is the same from then on for ${name} as ${pair.exporter.name}, byte by byte`, () => {
        const first = arrivedBy(pair, edition);
        const second = arrivedBy(pair, first.edition);
        const files = givenBy(pair.exporter, second.edition);
        assert.deepEqual(files, second.files);
      });
    }
  }
});
