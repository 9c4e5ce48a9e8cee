import { type Command, InvalidArgumentError } from 'commander';
import type { Locale } from '../findings.ts';
import { type Counting, countings } from '../rows/counts.ts';
import { crosstabCommand, type FindOptions, findCommand, statsCommand } from './findCommand.ts';
import { formats } from './formats/list.ts';
import { encodingsFor, formatOption, localeFor, localeOption, verboseOption } from './options.ts';

const paths = ['[paths...]', 'projects and documents', ['.']] as const;
const exitCodes = '\nExit codes: 0 all read, 2 not everything could be read, or the query is not understood.';

export function addFindCommands(program: Command): void {
  const find = program
    .command('find')
    .description('Finds annotations, and prints each between the words around it.')
    .argument('<query>', "as 'tag:claim actor:中方 near:20 tag:figure'; docs/query.md has the language")
    .argument(...paths)
    .action(async (query: string, where: string[], typed) => {
      process.exitCode = await findCommand(where, optionsOf(typed, query));
    });
  const stats = program
    .command('stats')
    .description('Counts annotations by tag, value of an attribute, document, coder, status and paragraph.')
    .argument(...paths)
    .option('--by <what>', `what to count by, with commas between: ${countings.join(', ')}`, countingsOf, countings)
    .option('--where <query>', 'count only what a query finds', '')
    .action(async (where: string[], typed) => {
      process.exitCode = await statsCommand(where, typed.by, optionsOf(typed, typed.where));
    });
  const crosstab = program
    .command('crosstab')
    .description('Counts how often the values of two fields come together: tag, coder, status, claim.type, …')
    .argument('<down>', 'the field whose values are rows')
    .argument('<across>', 'the field whose values are columns')
    .argument(...paths)
    .option('--where <query>', 'count only what a query finds', '')
    .action(async (down: string, across: string, where: string[], typed) => {
      process.exitCode = await crosstabCommand([down, across], where, optionsOf(typed, typed.where));
    });
  for (const command of [find, stats, crosstab]) {
    command
      .addOption(formatOption(formats).default('table'))
      .addOption(localeOption())
      .addOption(verboseOption())
      .addHelpText('after', exitCodes);
  }
}

function optionsOf(typed: { format: string; locale?: Locale; verbose?: boolean }, query: string): FindOptions {
  const format = formats.find(({ name }) => name === typed.format);
  if (!format) throw new InvalidArgumentError(typed.format);
  return { format, locale: localeFor(typed.locale), encodings: encodingsFor(format.readers, typed.verbose), query };
}

function countingsOf(text: string): readonly Counting[] {
  return text.split(',').map((word) => {
    const known = countings.find((each) => each === word.trim());
    if (!known) throw new InvalidArgumentError(`It takes ${countings.join(', ')}, with commas between.`);
    return known;
  });
}
