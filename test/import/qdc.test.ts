import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { colours } from '../../server/src/export/colours.ts';
import { nearestColour } from '../../server/src/import/collecting/nearestColour.ts';
import { qdc } from '../../server/src/import/qdc.ts';
import { g, importedFrom, kinds, lossesOf } from './archives.ts';

describe('qdc', () => {
  it('gives tags and no documents, whatever wrote the codebook', () => {
    const imported = importedFrom(
      strToU8(`\ufeff<?xml version="1.0" encoding="utf-8"?>\r
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="NVivo">\r
<Codes>\r
<Code guid="{${g(1).toUpperCase()}}" name="政策" isCodable="true" color="#FFFF00"><Description>第一行\r\n包括：目标\r\n和措施</Description>\r
<Code guid="${g(2)}" name="Means &amp; ends" isCodable="true"><Description/></Code></Code>\r
<Code guid="${g(1)}" name="Again" isCodable="true"/><Code guid="${g(3)}" name=" " isCodable="true"/>\r
</Codes>\r
<Sets><Set guid="${g(4)}" name="S"><MemberCode guid="${g(1)}"/></Set></Sets>\r
</CodeBook>`),
      qdc,
    );
    const { tags } = imported.collection.codebook;
    assert.deepEqual([...tags.keys()], ['政策', '政策: Means & ends', 'Again', 'code']);
    assert.equal(tags.get('政策')?.color, 'yellow');
    assert.equal(tags.get('政策')?.description?.get(''), '第一行');
    assert.equal(tags.get('政策')?.include?.get(''), '目标\n和措施');
    assert.deepEqual(imported.collection.documents, []);
    assert.deepEqual(
      imported.problems.map(({ line }) => line),
      [8, 8],
    );
    assert.equal(lossesOf(imported)['sets of codes'], 1);
  });

  it('says of a file that is no codebook that it is none', () => {
    for (const other of ['<html/>', '<Project xmlns="urn:QDA-XML:project:1.0"/>', 'words', '']) {
      const imported = importedFrom(strToU8(other), qdc);
      assert.deepEqual([imported.collection.codebook.tags.size, kinds(imported).length], [0, 1], other);
    }
  });
});

describe('nearestColour', () => {
  it('is the colour itself for those of the palette, and one that people call the same for others', () => {
    for (const [name, written] of Object.entries(colours)) assert.equal(nearestColour(written), name);
    const others = {
      '#FF0000': 'red',
      '#f80': 'orange',
      '#FFFF00': 'yellow',
      '#00ff00': 'green',
      '#0000FF': 'blue',
      '#8000FF': 'purple',
      '#FF69B4': 'pink',
      '#00CED1': 'teal',
      '#fff': 'grey',
      '#000000': 'grey',
    };
    for (const [written, name] of Object.entries(others)) assert.equal(nearestColour(written), name, written);
  });

  it('is none for what is no colour', () => {
    for (const written of ['', '#12', 'no colour', '#12345g', '255,0,0'])
      assert.equal(nearestColour(written), undefined);
  });
});
