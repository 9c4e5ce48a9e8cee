import { Worker, workerData } from 'node:worker_threads';
import { type Part, partsOf, type Work } from './parts.ts';

/** Below so many files, threads cost more than they bring. */
export const manyFiles = 1000;

type Message = { readonly part: Part } | 'done';

/** The parts of some work as threads finish them, in no order. */
export async function* partsOfThreads(work: Work, jobs: number): AsyncGenerator<Part> {
  const waiting: Part[] = [];
  let wake = () => {};
  let failure: unknown;
  let running = jobs;
  const workers = Array.from({ length: jobs }, (_, index) => {
    // The same program, which asks whether it is a thread of itself.
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { postil: 'check', work: shareOf(work, index, jobs) },
    });
    const fail = (error: unknown) => {
      failure ??= error;
      wake();
    };
    let isDone = false;
    worker.on('message', (message: Message) => {
      if (message === 'done') {
        isDone = true;
        running -= 1;
      } else waiting.push(message.part);
      wake();
    });
    worker.on('error', fail);
    worker.on('exit', (code) => isDone || fail(new Error(`a thread ended with ${code}`)));
    return worker;
  });
  try {
    while (running > 0 || waiting.length > 0) {
      if (failure !== undefined) throw failure;
      const part = waiting.shift();
      if (part) yield part;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    for (const worker of workers) void worker.terminate();
  }
}

/** Every so many bundles, so that long and short texts are spread alike. */
function shareOf(work: Work, index: number, of: number): Work {
  const surveyed = work.surveyed.map(({ project, bundles }) => ({
    project,
    bundles: bundles.filter((_, i) => i % of === index),
  }));
  return { ...work, surveyed };
}

/** Does what this thread was started for. */
export async function work(answer: (message: Message) => void): Promise<void> {
  for await (const part of partsOf((workerData as { readonly work: Work }).work)) answer({ part });
  answer('done');
}
