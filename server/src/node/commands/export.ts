import type { Command } from 'commander';
import { exporters } from '../../export/list.ts';
import { exportCommand } from '../exportCommand.ts';
import { closing } from './closing.ts';
import { choice, encodingsFor, localeFor, localeOption, verboseOption } from './options.ts';

export function addExport(program: Command): void {
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
      closing(
        [
          'postil export samples/interpol-2017 --to jsonld',
          'postil export samples/harbour-city --to html --out exported',
        ],
        [
          'Exit codes: 0 exported, 1 something is not carried and --strict was given, 2 not everything could be read or written.',
        ],
      ),
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
}
