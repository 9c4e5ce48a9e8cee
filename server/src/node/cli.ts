import { Command, CommanderError, Option } from 'commander';
import { terminalLine } from '../escape/terminal.ts';
import { localeOf, locales } from '../findings.ts';
import { reporters } from '../report/list.ts';
import { shownSeverities } from '../report/reporter.ts';
import { version } from '../version.ts';
import { checkCommand } from './checkCommand.ts';

/** A reader who has seen enough (`postil check | head`) is no reason to fail. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('postil')
  .description('Validates annotations of policy texts.')
  .version(version)
  .configureOutput({ writeErr: (text) => process.stderr.write(text.split('\n').map(terminalLine).join('\n')) })
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
  .addOption(choice('--locale <locale>', 'the language of the messages; left out, the system tells', locales))
  .addOption(
    choice(
      '--severity <severity>',
      'the least severe findings to tell; hints are only suggestions',
      shownSeverities,
    ).default('information'),
  )
  .option('--verbose', 'say of every file in which encoding it was read')
  .addHelpText('after', '\nExit codes: 0 no errors, 1 errors, 2 not everything could be checked.')
  .action(async (paths: string[], { format, locale, severity, verbose }) => {
    const reporter = reporters.find(({ name }) => name === format);
    if (!reporter) return;
    process.exitCode = await checkCommand(paths, {
      reporter,
      locale: locale ?? localeOf(systemLocale()),
      severity,
      encodings: verbose ? 'all' : format === 'pretty' ? 'unusual' : 'none',
    });
  });

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

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

function systemLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
}
