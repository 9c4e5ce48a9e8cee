// What holds for every exporter, whatever the project.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { editionOf } from '../../server/src/export/edition.ts';
import { exporters } from '../../server/src/export/list.ts';
import { pathOf, readProject } from '../files.ts';
import { projectOf } from '../projects.ts';
import { awkward, exportedBy } from './editions.ts';

describe('every exporter', () => {
  const broken = readdirSync(pathOf('samples/broken')).map((name) =>
    editionOf(readProject(pathOf(`samples/broken/${name}`))),
  );
  const empty = editionOf(projectOf({ 'postil.yaml': 'postil: 1\n', 'a.txt': '' }));

  for (const exporter of exporters) {
    it(`writes broken, awkward and empty projects as ${exporter.name}`, () => {
      // The command line refuses a project without documents.
      for (const edition of [...broken, awkward, empty].filter(({ documents }) => documents.length > 0)) {
        const { files, losses } = exportedBy(exporter, edition);
        // A format that has nothing for it says so.
        assert.ok(files.length > 0 || losses.some(({ count }) => count > 0));
        for (const file of files) {
          if (!('text' in file)) continue;
          assert.ok(file.text.isWellFormed() && !file.text.includes('\r'), file.path);
        }
        for (const { what, count } of losses) assert.ok(count >= 0 && what.en !== what.zh);
      }
    });
  }

  it('has a name of its own', () => {
    assert.equal(new Set(exporters.map(({ name }) => name)).size, exporters.length);
  });
});
