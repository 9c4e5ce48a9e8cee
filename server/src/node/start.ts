import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { terminalLines } from '../escape/terminal.ts';
import { answerInThread } from './batch/threads.ts';
import { program } from './cli.ts';
import { work } from './jobs.ts';

/** A reader who has seen enough (`postil check | head`) is no reason to fail. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// `postil check` and `--batch` start this very file again, in threads.
if (isMainThread) void main();
else if (workerData.postil === 'batch') answerInThread();
else void work((message) => parentPort?.postMessage(message));

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      const told = error instanceof Error ? (error.stack ?? String(error)) : String(error);
      process.stderr.write(terminalLines(`postil: This is a fault in Postil; please report it.\n${told}\n`));
      process.exitCode = 2;
    }
  }
}
