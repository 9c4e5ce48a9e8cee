import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { program } from '../../server/src/node/cli.ts';
import { commandList, commandPage } from '../../server/src/node/commandPage.ts';
import { reporters } from '../../server/src/report/list.ts';
import { pathOf } from '../files.ts';

describe('docs/commands', () => {
  const read = (name: string) => readFileSync(pathOf(`docs/commands/${name}`), 'utf8').replaceAll('\r\n', '\n');

  it('has a page for every command, as `npm run generate` writes it', () => {
    assert.equal(read('README.md'), commandList(program.commands));
    for (const command of program.commands) assert.equal(read(`${command.name()}.md`), commandPage(command));
    assert.deepEqual(
      readdirSync(pathOf('docs/commands')).sort(),
      ['README.md', ...program.commands.map((command) => `${command.name()}.md`)].sort(),
    );
  });

  it('says of every command how it ends, or how to use what it writes', () => {
    for (const command of program.commands)
      assert.match(commandPage(command), /Exit codes: 0 |source </u, command.name());
  });

  it('names every format, in the guide too', () => {
    for (const { name } of reporters) {
      assert.ok(read('check.md').includes(`"${name}"`), name);
      assert.ok(readFileSync(pathOf('docs/check.md'), 'utf8').includes(`\`${name}\``), name);
    }
  });
});
