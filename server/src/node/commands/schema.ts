import { type Command, Option } from 'commander';
import { schemaCommand } from '../schemaCommand.ts';
import { closing } from './closing.ts';
import { localeFor, localeOption } from './options.ts';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Prints the schema of a project with all that it extends, as one postil.yaml would say it.')
    .argument('[path]', 'the project, or a file or folder of it', '.')
    .option('--json', 'as JSON instead of YAML')
    .addOption(
      new Option(
        '--json-schema',
        'a JSON Schema of the annotation files of this project, for other YAML tools',
      ).conflicts('json'),
    )
    .addOption(localeOption())
    .addHelpText(
      'after',
      closing(
        ['postil schema samples/harbour-city', 'postil schema samples/harbour-city --json-schema'],
        ['Exit codes: 0 printed, 2 there is no project, or a schema it extends could not be taken in.'],
      ),
    )
    .action(async (path: string, { json, jsonSchema, locale }) => {
      process.exitCode = await schemaCommand(
        path,
        jsonSchema ? 'json-schema' : json ? 'json' : 'yaml',
        localeFor(locale),
      );
    });
}
