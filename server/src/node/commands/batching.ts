import { type Command, Option } from 'commander';
import type { BatchTask } from '../batch/results.ts';
import { batchCommand } from '../batchCommand.ts';
import { localeFor, numberFrom } from './options.ts';

/** The option that makes a command answer JSON lines, and what goes with it alone; some others do not go with it. */
export function withBatchOptions(command: Command, others: readonly string[]): Command {
  return command
    .addOption(
      new Option(
        '--batch',
        'answer JSON lines {"id", "text", "language", "date"} with a line each; paths are files of them, and none is standard input',
      ).conflicts([...others]),
    )
    .option('--code-points', 'with --batch: places in code points, too, as Python counts')
    .option('--strict', 'with --batch: end with 1 when a line is answered by an error, or a finding is one');
}

/** For a command that has no threads but those. */
export function batchJobsOption(): Option {
  return new Option('--jobs <number>', 'with --batch: threads').argParser(numberFrom(1)).default(1);
}

export function batchSchemaOption(what: string): Option {
  return new Option('--schema <path>', `${what}: a postil.yaml or the folder of one; left out, policy-core`);
}

export const batchExitCodes =
  'With --batch: 0 every line answered, 1 with --strict where an answer is an error, 2 not all.';

/** Answers JSON lines by the options of a command. */
export async function batch(
  command: Command,
  name: BatchTask['command'],
  chosen: Partial<Pick<BatchTask, 'severities' | 'codes' | 'tags'>> = {},
): Promise<void> {
  const given = command.opts();
  process.exitCode = await batchCommand(command.args, {
    command: name,
    locale: localeFor(given.locale),
    language: given.language,
    date: given.date,
    units: given.codePoints ? 'both' : 'utf-16',
    severities: chosen.severities ?? [],
    codes: chosen.codes,
    tags: chosen.tags,
    schema: given.schema,
    shard: given.shard,
    // Engines run many processes side by side; each takes one thread unless it is told otherwise.
    jobs: command.getOptionValueSource('jobs') === 'default' ? 1 : given.jobs,
    errors: given.strict ? 'counted' : 'told',
  });
}

/** Ends the command where an option is given that means nothing without --batch. */
export function refuseWithoutBatch(command: Command, names: readonly string[]): void {
  const stray = command.options.find(
    (each) => names.includes(each.attributeName()) && command.getOptionValueSource(each.attributeName()) === 'cli',
  );
  if (stray) command.error(`error: ${stray.long} goes with --batch; give both`);
}
