import type { Command } from 'commander';
import { findCommand } from '../findCommand.ts';
import { findOptionsOf, soughtPaths, withFindOptions } from './finding.ts';

export function addFind(program: Command): void {
  const find = program
    .command('find')
    .description('Finds annotations, and prints each between the words around it.')
    .argument('<query>', "as 'tag:claim actor:中方 near:20 tag:figure'; docs/query.md has the language")
    .argument(...soughtPaths)
    .action(async (query: string, where: string[], typed) => {
      process.exitCode = await findCommand(where, findOptionsOf(typed, query));
    });
  withFindOptions(find);
}
