import { type Command, Option } from 'commander';
import { grammars } from '../../figures/recognise.ts';
import { figuresCommand } from '../figuresCommand.ts';
import { formats } from '../formats/list.ts';
import { ledgerCommand } from '../ledgerCommand.ts';
import { choice, encodingsFor, formatOption, localeFor, localeOption, verboseOption } from './options.ts';

export function addFigures(program: Command): void {
  program
    .command('figures')
    .description('Lists the figures of texts with what their words say, or the annotated figures of a project.')
    .argument('[paths...]', 'texts, folders of them, and - for standard input, which is read when there is no path')
    .addOption(
      new Option('--ledger <project>', 'the figures that a project has annotated').conflicts(['language', 'date']),
    )
    .addOption(formatOption(formats).default('table'))
    .addOption(choice('--language <language>', 'of the texts; left out, project and text tell', Object.keys(grammars)))
    .option('--date <date>', 'of the texts, YYYY[-MM[-DD]], to count “last year” from; left out, the annotations tell')
    .addOption(localeOption())
    .addOption(verboseOption())
    .addHelpText('after', '\nExit codes: 0 all read, 2 not everything could be read.')
    .action(async (paths: string[], { format: name, ledger, language, date, locale, verbose }) => {
      const format = formats.find((each) => each.name === name);
      if (!format) return;
      const options = {
        format,
        locale: localeFor(locale),
        encodings: encodingsFor(format.readers, verbose),
      };
      process.exitCode =
        ledger === undefined
          ? await figuresCommand(paths, { ...options, language, date })
          : await ledgerCommand(ledger, paths, options);
    });
}
