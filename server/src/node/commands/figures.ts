import { type Command, Option } from 'commander';
import { grammars } from '../../figures/recognise.ts';
import { figuresCommand } from '../figuresCommand.ts';
import { formats } from '../formats/list.ts';
import { ledgerCommand } from '../ledgerCommand.ts';
import { batch, batchExitCodes, batchJobsOption, refuseWithoutBatch, withBatchOptions } from './batching.ts';
import { closing } from './closing.ts';
import {
  choice,
  encodingsFor,
  formatFor,
  formatOption,
  localeFor,
  localeOption,
  shardOption,
  verboseOption,
} from './options.ts';

export function addFigures(program: Command): void {
  const figures = program
    .command('figures')
    .description('Lists the figures of texts with what their words say, or the annotated figures of a project.')
    .argument('[paths...]', 'texts, folders of them, and - for standard input, which is read when there is no path')
    .addOption(
      new Option('--ledger <project>', 'the figures that a project has annotated').conflicts([
        'language',
        'date',
        'shard',
      ]),
    )
    .addOption(formatOption(formats).default('table'))
    .addOption(choice('--language <language>', 'of the texts; left out, project and text tell', Object.keys(grammars)))
    .option('--date <date>', 'of the texts, YYYY[-MM[-DD]], to count “last year” from; left out, the annotations tell')
    .addOption(shardOption());
  withBatchOptions(figures, ['ledger', 'format', 'verbose'])
    .addOption(batchJobsOption())
    .addOption(localeOption())
    .addOption(verboseOption())
    .addHelpText(
      'after',
      closing(
        [
          'postil figures samples/interpol-2017/interpol-2017.zh.txt',
          'postil figures --ledger samples/harbour-city --format csv',
        ],
        [`Exit codes: 0 all read, 2 not everything could be read. ${batchExitCodes}`],
      ),
    )
    .action(async (paths: string[], given, command: Command) => {
      if (given.batch) return batch(command, 'figures');
      refuseWithoutBatch(command, ['codePoints', 'strict', 'jobs']);
      const name = formatFor(command, formats, given.shard);
      const format = formats.find((each) => each.name === name);
      if (!format) return;
      const { ledger, language, date, shard } = given;
      const options = {
        format,
        locale: localeFor(given.locale),
        encodings: encodingsFor(format.readers, given.verbose),
      };
      process.exitCode =
        ledger === undefined
          ? await figuresCommand(paths, { ...options, language, date, shard })
          : await ledgerCommand(ledger, paths, options);
    });
}
