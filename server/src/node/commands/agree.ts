import type { Command } from 'commander';
import { agreeCommand, agreementParts } from '../agreeCommand.ts';
import { agreementFormats } from '../agreement/list.ts';
import { closing } from './closing.ts';
import { choice, encodingsFor, formatOption, levelOption, localeFor, localeOption, verboseOption } from './options.ts';

export function addAgree(program: Command): void {
  program
    .command('agree')
    .description('Says how the coders of a document agree, and where they do not.')
    .argument('[paths...]', 'projects and documents, or two annotation files of one document', ['.'])
    .addOption(formatOption(agreementFormats).default('table'))
    .addOption(choice('--only <part>', 'the coefficients alone, or the list of disagreements', agreementParts))
    .option('--rev <A..B>', 'compare two revisions of git instead of coders')
    .addOption(levelOption())
    .addOption(localeOption())
    .addOption(verboseOption())
    .addHelpText(
      'after',
      closing(
        ['postil agree samples/harbour-city', 'postil agree samples/harbour-city --only disagreements --format csv'],
        [
          'In CSV the coefficients are written, or with --only disagreements what the coders differ in.',
          'Exit codes: 0 compared, 2 not everything could be compared.',
        ],
      ),
    )
    .action(async (paths: string[], { format: name, only, rev, level, locale, verbose }) => {
      const format = agreementFormats.find((each) => each.name === name);
      if (!format) return;
      const encodings = encodingsFor(format.readers, verbose);
      process.exitCode = await agreeCommand(paths, {
        format,
        locale: localeFor(locale),
        encodings,
        levels: level,
        only,
        rev,
      });
    });
}
