import type { Command } from 'commander';
import { findCommand } from '../findCommand.ts';
import { formats } from '../formats/list.ts';
import { findOptionsOf, soughtPaths, withFindOptions } from './finding.ts';
import { formatFor, shardOption } from './options.ts';

export function addFind(program: Command): void {
  const find = program
    .command('find')
    .description('Finds annotations, and prints each between the words around it.')
    .argument('<query>', "as 'tag:claim actor:中方 near:20 tag:figure'; docs/query.md has the language")
    .argument(...soughtPaths)
    .addOption(shardOption())
    .action(async (query: string, where: string[], typed, command: Command) => {
      const format = formatFor(command, formats, typed.shard);
      process.exitCode = await findCommand(where, {
        ...findOptionsOf({ ...typed, format }, query),
        shard: typed.shard,
      });
    });
  withFindOptions(find, [
    "postil find 'tag:claim actor:中方 near:20 tag:figure' samples/interpol-2017",
    "postil find 'tag:figure not within tag:claim' samples/harbour-city --format csv",
  ]);
}
