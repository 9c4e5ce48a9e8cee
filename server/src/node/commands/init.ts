import { type Command, Option } from 'commander';
import { locales } from '../../findings.ts';
import { initCommand } from '../initCommand.ts';
import { closing } from './closing.ts';
import { choice, listOf, localeFor, localeOption } from './options.ts';

export function addInit(program: Command): void {
  program
    .command('init')
    .description(
      'Makes a folder a project: writes a postil.yaml with comments. Asks for what is left out, on a terminal.',
    )
    .argument('[folder]', 'the folder, made where it is not there', '.')
    .option('--name <name>', 'of the project; left out, that of the folder')
    .addOption(choice('--language <language>', 'of the texts, and of the comments', locales))
    .addOption(new Option('--tags <names>', 'tags of your own, with commas between them').argParser(listOf()))
    .addOption(new Option('--documents <globs>', 'which files are texts, with commas between them').argParser(listOf()))
    .addOption(localeOption())
    .addHelpText(
      'after',
      closing(
        ['postil init new-project --language zh --tags risk,opportunity'],
        ['Exit codes: 0 written, 2 not written; a postil.yaml that is there stays as it is.'],
      ),
    )
    .action(async (folder: string, { name, language, tags, documents, locale }) => {
      process.exitCode = await initCommand(folder, { name, language, tags, documents, locale: localeFor(locale) });
    });
}
