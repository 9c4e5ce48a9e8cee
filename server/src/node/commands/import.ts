import type { Command } from 'commander';
import { importCommand } from '../importCommand.ts';
import { importKinds } from '../importKinds.ts';
import { closing } from './closing.ts';
import { choice, localeFor, localeOption } from './options.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .description(
      'Makes a project of files of other programs, web pages, Word documents, PDFs and texts, or adds them to one, and says what that cannot carry.',
    )
    .argument('<file...>', 'files, or folders of them')
    .addOption(
      choice(
        '--from <format>',
        'which format they are in; may be left out where the endings of their names tell',
        importKinds.map(({ name }) => name),
      ),
    )
    .requiredOption('--into <folder>', 'the folder of the project, made where it is not there')
    .option('--encoding <name>', 'of web pages and texts, as gb18030 or big5; left out, their bytes tell')
    .option('--strict', 'write nothing where something would not be carried')
    .option('--force', 'replace files that are there, but never the postil.yaml of a project')
    .option('--dry-run', 'write nothing, and list what would be written')
    .option('--verbose', 'list the lines that were taken out of pages')
    .addOption(localeOption())
    .addHelpText(
      'after',
      closing(
        ['postil import samples/harbour-city/transport-plan.en.txt --into new-project --dry-run'],
        [
          'Exit codes: 0 imported, 1 something is not carried and --strict was given, 2 something could not be read or written; the rest is imported.',
        ],
      ),
    )
    .action(async (files: readonly string[], { from, into, encoding, strict, force, dryRun, verbose, locale }) => {
      process.exitCode = await importCommand(files, {
        from: importKinds.find(({ name }) => name === from),
        into,
        losses: strict ? 'forbidden' : 'allowed',
        others: force ? 'replaced' : 'kept',
        effect: dryRun ? 'listed' : 'written',
        locale: localeFor(locale),
        encoding,
        details: verbose ? 'told' : 'untold',
      });
    });
}
