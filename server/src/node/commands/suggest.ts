import { type Command, Option } from 'commander';
import { isCoderName } from '../../actions/tagging.ts';
import { grammars } from '../../figures/recognise.ts';
import { formats } from '../formats/list.ts';
import { suggestCommand } from '../suggestCommand.ts';
import {
  batch,
  batchExitCodes,
  batchJobsOption,
  batchSchemaOption,
  refuseWithoutBatch,
  withBatchOptions,
} from './batching.ts';
import { closing } from './closing.ts';
import {
  choice,
  encodingsFor,
  formatFor,
  formatOption,
  listOf,
  localeFor,
  localeOption,
  shardOption,
  verboseOption,
} from './options.ts';

export function addSuggest(program: Command): void {
  const suggest = program
    .command('suggest')
    .description(
      'Lists annotations that the cues of the schema and the figures of texts suggest, or adds them as drafts.',
    )
    .argument('[paths...]', 'texts, folders of them, and - for standard input, which is read when there is no path')
    .addOption(formatOption(formats).default('table'))
    .addOption(new Option('--tag <names>', 'only these tags, with commas between them').argParser(listOf()))
    .addOption(batchSchemaOption('for texts in no project'))
    .addOption(shardOption())
    .option('--write', 'add them to the annotation files as drafts; a person then accepts or refuses each')
    .option('--dry-run', 'with --write: change nothing, and print what would change as a diff')
    .option('--coder <name>', 'with --write: whose file they go into, NAME.CODER.postil.yaml');
  withBatchOptions(suggest, ['format', 'write', 'dryRun', 'coder', 'verbose'])
    .addOption(batchJobsOption())
    .addOption(choice('--language <language>', 'with --batch: of the lines that do not say it', Object.keys(grammars)))
    .addOption(localeOption())
    .addOption(verboseOption())
    .addHelpText(
      'after',
      closing(
        [
          'postil suggest samples/interpol-2017',
          'postil suggest samples/interpol-2017 --tag figure --write --coder anna --dry-run',
        ],
        [`Exit codes: 0 all read, 2 not everything could be read or written. ${batchExitCodes}`],
      ),
    )
    .action(async (paths: string[], given, command: Command) => {
      if (given.batch) return batch(command, 'suggest', { tags: given.tag });
      refuseWithoutBatch(command, ['codePoints', 'strict', 'jobs', 'language']);
      if ((given.dryRun || given.coder !== undefined) && !given.write) {
        command.error(`error: ${given.dryRun ? '--dry-run' : '--coder'} goes with --write; give both`);
      }
      if (given.coder !== undefined && !isCoderName(given.coder)) {
        command.error('error: --coder is part of a file name: letters, digits, - and _, 60 at most');
      }
      const name = formatFor(command, formats, given.shard);
      const format = formats.find((each) => each.name === name);
      if (!format) return;
      process.exitCode = await suggestCommand(paths, {
        format,
        locale: localeFor(given.locale),
        encodings: encodingsFor(format.readers, given.verbose),
        tags: given.tag,
        schema: given.schema,
        shard: given.shard,
        writing: given.write ? (given.dryRun ? 'shown' : 'done') : 'none',
        coder: given.coder,
      });
    });
}
