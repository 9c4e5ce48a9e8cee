import type { Command } from 'commander';
import { reanchorCommand } from '../reanchorCommand.ts';
import { closing } from './closing.ts';
import { localeFor, localeOption } from './options.ts';

export function addReanchor(program: Command): void {
  program
    .command('reanchor')
    .description(
      'Lists quotes that are not what their documents say, and mends those that are equal but for their form.',
    )
    .argument('[paths...]', 'annotation files, documents and folders of them', ['.'])
    .option('--accept <id>', 'take the new wording for the annotation with this id; may be given again', collected, [])
    .option('--dry-run', 'show what would be written, and write nothing')
    .addOption(localeOption())
    .addHelpText(
      'after',
      closing(
        ['postil reanchor samples/interpol-2017 --dry-run'],
        ['Exit codes: 0 nothing is left to a person, 1 something is, 2 not everything could be done.'],
      ),
    )
    .action(async (paths: string[], { accept, dryRun, locale }) => {
      process.exitCode = await reanchorCommand(paths, {
        accept,
        dryRun: dryRun === true,
        locale: localeFor(locale),
      });
    });
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
