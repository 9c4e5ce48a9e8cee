import { Argument, type Command } from 'commander';
import { explainedCodes } from '../../findingPage.ts';
import { explainCommand } from '../explainCommand.ts';
import { closing } from './closing.ts';
import { localeFor, localeOption, suggesting } from './options.ts';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('Explains a finding: what it means, why it matters, what to do. Without a code, lists them.')
    .addArgument(suggesting(new Argument('[code]', 'the code of the finding, such as quote-changed'), explainedCodes))
    .addOption(localeOption())
    .addHelpText(
      'after',
      closing(
        ['postil explain', 'postil explain quote-missing'],
        ['Exit codes: 0 explained, 2 there is no such code.'],
      ),
    )
    .action(async (code: string | undefined, { locale }) => {
      process.exitCode = await explainCommand(code, localeFor(locale));
    });
}
