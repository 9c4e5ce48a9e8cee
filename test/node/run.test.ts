import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { check, checkedFiles } from '../../server/src/check.ts';
import { type Finding, fixesOf } from '../../server/src/findings.ts';
import { rememberingFiles, surroundingsOf, withDocuments } from '../../server/src/node/projects.ts';
import { run } from '../../server/src/node/run.ts';
import { type Scope, scopeOf } from '../../server/src/node/scope.ts';
import { pathOf } from '../files.ts';

/** A finding without what never leaves a thread. */
function plain(finding: Finding) {
  return { ...finding, fixes: fixesOf(finding) };
}

async function wholeFindings(scope: Scope) {
  const { access } = rememberingFiles();
  const { projects } = await surroundingsOf([scope], access);
  const whole = await Promise.all(projects.map((project) => withDocuments(access, project)));
  return whole
    .flatMap((project) => checkedFiles(project).map((uri) => ({ uri, found: check(project, uri).map(plain) })))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap(({ found }) => found);
}

describe('a run over bundles of files', () => {
  const broken = readdirSync(pathOf('samples/broken')).map((name) => `samples/broken/${name}`);
  for (const path of [...broken, 'samples']) {
    it(`finds in ${path} what a look at whole projects finds`, async () => {
      const scope = scopeOf(pathOf(path));
      assert.ok(scope);
      const options = { changed: undefined, jobs: 1, least: 'hint', fixes: 'offered', tell() {} } as const;
      const { findings } = await run([scope], options);
      assert.deepEqual(
        findings.map(({ finding }) => plain(finding)),
        await wholeFindings(scope),
      );
    });
  }
});
