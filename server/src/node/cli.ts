import { Command, CommanderError, Option } from 'commander';
import { terminalLines } from '../escape/terminal.ts';
import { exporters } from '../export/list.ts';
import { grammars } from '../figures/recognise.ts';
import { reporters } from '../report/list.ts';
import { shownSeverities } from '../report/reporter.ts';
import { version } from '../version.ts';
import { addAgreementCommand } from './agreementCommands.ts';
import { checkCommand } from './checkCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { figuresCommand } from './figuresCommand.ts';
import { addFindCommands } from './findCommands.ts';
import { formats } from './formats/list.ts';
import { ledgerCommand } from './ledgerCommand.ts';
import { choice, encodingsFor, localeFor, localeOption, verboseOption } from './options.ts';
import { reanchorCommand } from './reanchorCommand.ts';

/** A reader who has seen enough (`postil check | head`) is no reason to fail. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('postil')
  .description('Validates annotations of policy texts, lists their figures, and exports them.')
  .version(version)
  .configureOutput({ writeErr: (text) => process.stderr.write(terminalLines(text)) })
  .exitOverride();

program
  .command('check')
  .description('Finds what is wrong with schemas, annotations and texts.')
  .argument('[paths...]', 'files and folders; the projects below them, or the nearest above, are checked', ['.'])
  .addOption(
    choice(
      '--format <format>',
      'how to write the findings',
      reporters.map(({ name }) => name),
    ).default('pretty'),
  )
  .addOption(localeOption())
  .addOption(
    choice(
      '--severity <severity>',
      'the least severe findings to tell; hints are only suggestions',
      shownSeverities,
    ).default('information'),
  )
  .addOption(verboseOption())
  .addHelpText('after', '\nExit codes: 0 no errors, 1 errors, 2 not everything could be checked.')
  .action(async (paths: string[], { format, locale, severity, verbose }) => {
    const reporter = reporters.find(({ name }) => name === format);
    if (!reporter) return;
    process.exitCode = await checkCommand(paths, {
      reporter,
      locale: localeFor(locale),
      severity,
      encodings: encodingsFor(format === 'pretty' ? 'people' : 'programs', verbose),
    });
  });

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

program
  .command('reanchor')
  .description('Lists quotes that are not what their documents say, and mends those that are equal but for their form.')
  .argument('[paths...]', 'annotation files, documents and folders of them', ['.'])
  .option('--accept <id>', 'take the new wording for the annotation with this id; may be given again', collected, [])
  .option('--dry-run', 'show what would be written, and write nothing')
  .addOption(localeOption())
  .addHelpText('after', '\nExit codes: 0 nothing is left to a person, 1 something is, 2 not everything could be done.')
  .action(async (paths: string[], { accept, dryRun, locale }) => {
    process.exitCode = await reanchorCommand(paths, {
      accept,
      dryRun: dryRun === true,
      locale: localeFor(locale),
    });
  });

program
  .command('export')
  .description('Writes a project in the format of another program, and says what that cannot carry.')
  .argument('[path]', 'the project, or a folder or document of it', '.')
  .addOption(
    choice(
      '--to <format>',
      'which format',
      exporters.map(({ name }) => name),
    ).makeOptionMandatory(),
  )
  .option('--out <folder>', 'where to write; left out, a lone file goes to standard output')
  .option('--strict', 'write nothing where something would not be carried')
  .option('--force', 'replace files that are there, but never those of the project')
  .option('--bom', 'begin CSV with a byte order mark, as some spreadsheets need it')
  .addOption(localeOption())
  .addOption(verboseOption())
  .addHelpText(
    'after',
    '\nExit codes: 0 exported, 1 something is not carried and --strict was given, 2 not everything could be read or written.',
  )
  .action(async (path: string, { to, out, strict, force, bom, locale, verbose }) => {
    const exporter = exporters.find(({ name }) => name === to);
    if (!exporter) return;
    process.exitCode = await exportCommand(path, {
      exporter,
      out,
      locale: localeFor(locale),
      losses: strict ? 'forbidden' : 'allowed',
      others: force ? 'replaced' : 'kept',
      bom: bom ? 'with' : 'without',
      encodings: encodingsFor('people', verbose),
    });
  });

addAgreementCommand(program);
addFindCommands(program);

void main();

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      console.error(error);
      process.exitCode = 2;
    }
  }
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
