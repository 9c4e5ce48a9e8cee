import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { reporters } from '../../report/list.ts';
import { shownSeverities } from '../../report/reporter.ts';
import { ruleByCode } from '../../rules/list.ts';
import { checkCommand } from '../checkCommand.ts';
import { manyFiles } from '../jobs.ts';
import { batch, batchExitCodes, batchSchemaOption, refuseWithoutBatch, withBatchOptions } from './batching.ts';
import { closing } from './closing.ts';
import {
  choice,
  encodingsFor,
  formatFor,
  formatOption,
  listOf,
  localeFor,
  localeOption,
  numberFrom,
  shardOption,
  suggesting,
  verboseOption,
} from './options.ts';

const codes = [...ruleByCode.keys()];

/** Options that are about files and their projects. */
const notOfLines = ['format', 'maxWarnings', 'baseline', 'updateBaseline', 'fix', 'dryRun', 'changedSince', 'watch'];

export function addCheck(program: Command): void {
  const check = program
    .command('check')
    .description('Finds what is wrong with schemas, annotations and texts.')
    .argument('[paths...]', 'files and folders; the projects below them, or the nearest above, are checked', ['.'])
    .addOption(formatOption(reporters, 'how to write the findings').default('pretty'))
    .addOption(localeOption())
    .addOption(
      choice(
        '--severity <severity>',
        'the least severe findings to tell; hints are only suggestions',
        shownSeverities,
      ).default('information'),
    )
    .addOption(
      suggesting(
        new Option('--rule <codes>', 'only findings of these codes, with commas between them').argParser(listOf(codes)),
        codes,
      ),
    )
    .addOption(
      new Option('--max-warnings <number>', 'end with 1 when there are more warnings').argParser(numberFrom(0)),
    )
    .addOption(shardOption())
    .option('--baseline <file>', 'accept the findings that this file lists; only others are told and counted')
    .addOption(
      new Option('--update-baseline', 'write the findings that are there now into the baseline').conflicts([
        'watch',
        'shard',
      ]),
    )
    .addOption(
      new Option('--fix', 'first repair what is certain, in schemas and annotation files; texts stay').conflicts(
        'watch',
      ),
    )
    .option('--dry-run', 'with --fix: change nothing, and print what would change as a diff')
    .option('--changed-since <revision>', 'only files that differ from a git revision, and annotations of such texts')
    .option('--watch', 'check again on every change, until Ctrl-C')
    .addOption(
      new Option('--jobs <number>', `threads at most; from ${manyFiles} files on`)
        .argParser(numberFrom(1))
        .default(Math.min(4, availableParallelism()), 'one for each processor, up to 4; with --batch, one'),
    );
  withBatchOptions(check, [...notOfLines, 'verbose'])
    .addOption(batchSchemaOption('with --batch'))
    .addOption(verboseOption())
    .addHelpText(
      'after',
      closing(
        [
          'postil check samples/interpol-2017',
          'postil check samples/harbour-city --format sarif',
          'postil check samples/harbour-city --fix --dry-run',
        ],
        [
          `Exit codes: 0 no errors, 1 errors or more than --max-warnings, 2 not everything could be checked. ${batchExitCodes}`,
        ],
      ),
    )
    .action(async (paths: string[], given, command: Command) => {
      if (given.batch) {
        const severities = shownSeverities.slice(0, shownSeverities.indexOf(given.severity) + 1);
        return batch(command, 'check', { severities, codes: given.rule });
      }
      refuseWithoutBatch(command, ['codePoints', 'strict', 'schema']);
      const name = formatFor(command, reporters, given.shard);
      const reporter = reporters.find((each) => each.name === name);
      if (!reporter) return;
      if (given.dryRun && !given.fix) command.error('error: --dry-run says what --fix would do; give both');
      if (given.updateBaseline && given.baseline === undefined) {
        command.error('error: --update-baseline needs --baseline <file>');
      }
      process.exitCode = await checkCommand(paths, {
        reporter,
        locale: localeFor(given.locale),
        severity: given.severity,
        encodings: encodingsFor(reporter.readers, given.verbose),
        codes: given.rule && new Set(given.rule),
        maxWarnings: given.maxWarnings ?? Number.POSITIVE_INFINITY,
        baseline: given.baseline,
        baselineUse: given.updateBaseline ? 'update' : 'compare',
        fixing: given.fix ? (given.dryRun ? 'shown' : 'done') : 'none',
        changedSince: given.changedSince,
        rounds: given.watch ? 'on every change' : 'one',
        jobs: given.jobs,
        shard: given.shard,
      });
    });
}
