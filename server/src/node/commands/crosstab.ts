import type { Command } from 'commander';
import { crosstabCommand } from '../findCommand.ts';
import { findOptionsOf, soughtPaths, withFindOptions } from './finding.ts';

export function addCrosstab(program: Command): void {
  const crosstab = program
    .command('crosstab')
    .description('Counts how often the values of two fields come together: tag, coder, status, claim.type, …')
    .argument('<down>', 'the field whose values are rows')
    .argument('<across>', 'the field whose values are columns')
    .argument(...soughtPaths)
    .option('--where <query>', 'count only what a query finds', '')
    .action(async (down: string, across: string, where: string[], typed) => {
      process.exitCode = await crosstabCommand([down, across], where, findOptionsOf(typed, typed.where));
    });
  withFindOptions(crosstab, ["postil crosstab claim.type coder samples/harbour-city --where 'certainty:asserted'"]);
}
