// Whatever is taken away from a project is missed: in the files of every export, or in what it counts as not carried.
import assert from 'node:assert/strict';
import { type Edition, editionOf } from '../../server/src/export/edition.ts';
import { definitionParts, type Exporter, type Part, parts } from '../../server/src/export/exporter.ts';
import { exporters } from '../../server/src/export/list.ts';
import { lossesOf } from '../../server/src/export/losses.ts';
import { projectOf } from '../projects.ts';
import { style } from './editions.ts';
import { everything, type Files, type Path, piecesOf, whole, without, written } from './everything.ts';

/** What is no data of a project, and why. */
const tools: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^postil\.yaml$/u, 'there is no project without it'],
  [/\.yaml postil$/u, 'the version of the file format'],
  [/^postil\.yaml extends/u, 'what is extended is in the schema, each part of which is a piece of its own'],
  [/^postil\.yaml documents/u, 'how Postil finds the texts'],
  [/^postil\.yaml findings/u, 'how severe Postil takes its own findings'],
  [/^postil\.yaml renamed/u, 'former names, for which every export has the present ones'],
  [/\.postil\.yaml document$/u, 'which the name of the file tells, too'],
  [/ refused \d+ .+$/u, 'a refused suggestion counts as one'],
  [/甲\.postil\.yaml annotations [67] .+$/u, 'an annotation that stands nowhere or has no tag counts as one'],
  [/\/gone\.postil\.yaml annotations 0 .+$/u, 'an annotation without its document counts as one'],
  [/ odd a$/u, 'a map in the place of a value counts as one'],
  [/ annotations \d+ (?:prefix|suffix)$/u, 'how Postil finds the quote; without it, that is counted'],
];

/** What is counted as one, where a format has no place for it. */
const units: readonly (readonly [part: 'definitions' | 'values' | 'glossary' | 'cues' | 'relations', unit: RegExp])[] =
  [
    ['definitions', /^\S+ tags [^ ]+ attributes [^ ]+/u],
    ['definitions', /^\S+ tags [^ ]+(?! cues| attributes)/u],
    ['definitions', /^\S+ relations [^ ]+/u],
    ['relations', /^\S+ relations [^ ]+/u],
    ['values', /^\S+ tags [^ ]+ attributes [^ ]+ values [^ ]+/u],
    ['glossary', /^\S+ glossary [^ ]+/u],
    ['cues', /^\S+ tags [^ ]+ cues(?: [^ ]+)? \d+/u],
  ];

/** What counts as one with something else, where a format has no place for that. */
const counted: readonly (readonly [isCounted: (exporter: Exporter) => boolean, pattern: RegExp, why: string])[] = [
  [({ carries }) => !carries.has('coders'), / annotator$/u, 'without it, the name of the file tells a coder'],
  [({ name }) => name === 'claimreview', / annotations (?!5)\d+ id$/u, 'an annotation that is no claim counts as one'],
];

const editions = new Map(piecesOf(everything).map((path) => [nameOf(path), editionWithout(path)] as const));

describe('what is taken away from a project', () => {
  for (const exporter of exporters) {
    it(`is missed in ${exporter.name}, or no longer counted as not carried`, () => {
      const all = toldBy(exporter, whole);
      const silent = [...editions].filter(([name, edition]) => {
        if (isWithin(name, exporter)) return false;
        const told = toldBy(exporter, edition);
        return told.losses === all.losses && told.files === all.files;
      });
      assert.deepEqual(
        silent.map(([name]) => name),
        [],
      );
    });
  }

  it('is much, and of every part', () => {
    assert.ok(editions.size > 200);
    // Meanings need values, translations titles; whoever carries definitions leaves only parts of them behind.
    const formats: readonly (readonly Part[])[] = [[], ['definitions', 'values'], ['definitions', 'titles']];
    const told = formats.flatMap((each) => lossesOf({ carries: new Set(each) }, whole));
    assert.equal(
      new Set(told.map(({ what }) => what.en)).size,
      parts.length + definitionParts.length + whole.losses.length,
    );
  });
});

function nameOf(path: Path): string {
  return path.map((part) => String(part).replaceAll(' ', '_')).join(' ');
}

function editionWithout(path: Path): Edition {
  return editionOf(projectOf(written(without(everything, path) as Files)));
}

function isWithin(name: string, exporter: Exporter): boolean {
  if (tools.some(([pattern]) => pattern.test(name))) return true;
  if (counted.some(([isCounted, pattern]) => isCounted(exporter) && pattern.test(name))) return true;
  return units.some(([part, pattern]) => {
    const unit = pattern.exec(name)?.[0];
    return unit !== undefined && unit !== name && !exporter.carries.has(part);
  });
}

function toldBy(exporter: Exporter, edition: Edition) {
  if (edition.documents.length === 0) return { files: 'none', losses: '' };
  const { files, losses } = exporter.write(edition, style);
  const counts = [...lossesOf(exporter, edition), ...losses].filter(({ count }) => count > 0);
  return {
    files: JSON.stringify(
      files.map((file) => [file.path, 'text' in file ? file.text : Buffer.from(file.bytes).toString('base64')]),
    ),
    losses: JSON.stringify(counts),
  };
}
