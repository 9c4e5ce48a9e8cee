import { Command, Option } from 'commander';
import { terminalLines } from '../escape/terminal.ts';
import { grammars } from '../figures/recognise.ts';
import { version } from '../version.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addInit } from './commands/init.ts';
import { choice, encodingsFor, localeFor, localeOption, verboseOption } from './commands/options.ts';
import { addReanchor } from './commands/reanchor.ts';
import { addSchema } from './commands/schema.ts';
import { figuresCommand } from './figuresCommand.ts';
import { formats } from './formats/list.ts';
import { ledgerCommand } from './ledgerCommand.ts';

/** Every command, with its options and what is said of them. */
export const program = new Command('postil')
  .description('Validates annotations of policy texts, lists their figures, and exports them.')
  .version(version)
  .configureOutput({
    writeErr: (text) => process.stderr.write(terminalLines(text)),
    outputError: (text, write) => write(text.replace(/^error: /u, 'postil: ')),
  })
  .exitOverride();

addCheck(program);
addInit(program);
addExplain(program);
addSchema(program);

program
  .command('figures')
  .description('Lists the figures of texts with what their words say, or the annotated figures of a project.')
  .argument('[paths...]', 'texts, folders of them, and - for standard input, which is read when there is no path')
  .addOption(
    new Option('--ledger <project>', 'the figures that a project has annotated').conflicts(['language', 'date']),
  )
  .addOption(
    choice(
      '--format <format>',
      'how to write them',
      formats.map(({ name }) => name),
    ).default('table'),
  )
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

addReanchor(program);
addExport(program);

// Last, since it tells of all the others.
addCompletion(program);
