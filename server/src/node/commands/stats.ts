import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Counting, countings } from '../../rows/counts.ts';
import { statsCommand } from '../findCommand.ts';
import { findOptionsOf, soughtPaths, withFindOptions } from './finding.ts';
import { suggesting } from './options.ts';

export function addStats(program: Command): void {
  const stats = program
    .command('stats')
    .description('Counts annotations by tag, value of an attribute, document, coder, status and paragraph.')
    .argument(...soughtPaths)
    .addOption(
      suggesting(
        new Option('--by <what>', `what to count by, with commas between: ${countings.join(', ')}`)
          .argParser(countingsOf)
          .default(countings),
        countings,
      ),
    )
    .option('--where <query>', 'count only what a query finds', '')
    .action(async (where: string[], typed) => {
      process.exitCode = await statsCommand(where, typed.by, findOptionsOf(typed, typed.where));
    });
  withFindOptions(stats, [
    'postil stats samples/harbour-city --by tag,coder',
    "postil stats samples/harbour-city --where 'tag:figure value:>1000'",
  ]);
}

function countingsOf(text: string): readonly Counting[] {
  return text.split(',').map((word) => {
    const known = countings.find((each) => each === word.trim());
    if (!known) throw new InvalidArgumentError(`It takes ${countings.join(', ')}, with commas between.`);
    return known;
  });
}
