import { type Answers, errorLine } from './batch/answers.ts';
import { type Stretch, standardInput, stretchesOf } from './batch/input.ts';
import { maxLine } from './batch/line.ts';
import { packetsOf } from './batch/packets.ts';
import type { BatchTask } from './batch/results.ts';
import { type Answerers, answerersFor } from './batch/threads.ts';
import type { ExitCode } from './checkCommand.ts';
import { codebookAt } from './codebook.ts';
import { isDate } from './dates.ts';
import { messages } from './messages.ts';
import { isWritten } from './output.ts';
import type { Shard } from './shard.ts';
import { type Say, speaker } from './speech.ts';

export interface BatchOptions extends Omit<BatchTask, 'codebook'> {
  /** The path of a schema; left out, the built-in one. */
  readonly schema: string | undefined;
  readonly shard: Shard | undefined;
  readonly jobs: number;
  /** Whether the exit code says that there were error lines, or findings that are errors. */
  readonly errors: 'told' | 'counted';
}

/**
 * Answers JSON lines, of files or standard input, with a line each on standard output, in their order. 0: every line is
 * answered, be it by an error. 1: there were errors, and they are counted. 2: not every line could be answered.
 */
export async function batchCommand(paths: readonly string[], options: BatchOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const files = paths.filter((path) => path !== '-');
  const isInput = files.length < paths.length || paths.length === 0;
  if (isInput && (options.shard || files.length > 0)) {
    say(options.shard ? messages.shardOfInput : messages.inputAndFiles, {});
    return 2;
  }
  if (options.date !== undefined && !isDate(options.date)) {
    say(messages.noDate, { date: options.date });
    return 2;
  }
  const { command, locale, language, date, units, severities, codes, tags } = options;
  const codebook = await codebookAt(options.schema, say);
  if (!codebook) return 2;
  const task: BatchTask = { command, codebook, locale, language, date, units, severities, codes, tags };
  const stretches = isInput ? [standardInput] : opened(files, options.shard, say);
  if (!stretches) return 2;
  const answerers = answerersFor(task, options.jobs);
  const tally = { bad: 0, errors: 0 };
  let isComplete = true;
  try {
    for (const [i, stretch] of stretches.entries()) {
      const end = await answered(stretch, { answerers, task, tally });
      if (end === 'unread') say(messages.noBatch, { path: files[i] ?? '-' });
      isComplete &&= end !== 'unread';
      if (end === 'unheard') break;
    }
  } finally {
    await answerers.end();
  }
  if (tally.bad > 0) say(messages.badLines, { n: tally.bad });
  if (!isComplete) return 2;
  return options.errors === 'counted' && tally.bad + tally.errors > 0 ? 1 : 0;
}

function opened(paths: readonly string[], shard: Shard | undefined, say: Say): readonly Stretch[] | undefined {
  try {
    return stretchesOf(paths, shard);
  } catch {
    say(messages.noShards, { path: paths.join(', ') });
    return undefined;
  }
}

interface Run {
  readonly answerers: Answerers;
  readonly task: BatchTask;
  readonly tally: { bad: number; errors: number };
}

/** `unheard` when nobody reads the answers any more, `unread` when the lines could not all be read. */
async function answered(stretch: Stretch, { answerers, task, tally }: Run): Promise<'done' | 'unheard' | 'unread'> {
  let line = 1;
  const write = async (answers: Answers, first: number): Promise<boolean> => {
    tally.bad += answers.bad;
    tally.errors += answers.errors;
    for (const part of answers.parts) {
      const text =
        typeof part === 'string' ? part : errorLine(part.problem, stretch.linesBefore() + first + part.line, task);
      if (!(await isWritten(text))) return false;
    }
    return true;
  };
  // Each waits for the one before it, so that the order is kept; no more are under way than may be.
  let last: Promise<boolean> = Promise.resolve(true);
  const begun: Promise<boolean>[] = [];
  try {
    for await (const packet of packetsOf(stretch.chunks(), maxLine)) {
      const [answers, before, first] = [answerers.ask(packet), last, line];
      line += packet.lines;
      last = (async () => (await before) && write(await answers, first))();
      begun.push(last);
      if (begun.length >= answerers.atOnce && !(await begun.shift())) return 'unheard';
    }
  } catch {
    await last;
    return 'unread';
  }
  return (await last) ? 'done' : 'unheard';
}
