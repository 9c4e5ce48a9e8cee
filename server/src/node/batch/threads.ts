import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Answering, type Answers, answering, failedAnswers } from './answers.ts';
import type { Packet } from './packets.ts';
import type { BatchTask } from './results.ts';

/** Answers packets, in this thread or in others; the answer to one does not wait for those before it. */
export interface Answerers {
  readonly ask: (packet: Packet) => Answers | Promise<Answers>;
  /** How many packets may be asked for before the first is answered and written. */
  readonly atOnce: number;
  readonly end: () => Promise<unknown>;
}

export function answerersFor(task: BatchTask, jobs: number): Answerers {
  if (jobs < 2) return { ask: answering(task), atOnce: 1, end: async () => {} };
  const threads = Array.from({ length: jobs }, () => thread(task));
  let next = 0;
  return {
    ask: (packet) => (threads[next++ % jobs] as Thread).ask(packet),
    atOnce: jobs * 2,
    end: () => Promise.all(threads.map((each) => each.end())),
  };
}

/** What a thread of this program is started with. */
export interface BatchThread {
  readonly postil: 'batch';
  readonly task: BatchTask;
}

/** Does what a thread was started for. */
export function answerInThread(): void {
  const { task }: BatchThread = workerData;
  const port = parentPort as MessagePort;
  const answer: Answering = answering(task);
  port.on('message', (packet: Packet) => port.postMessage(answer(packet)));
}

interface Thread {
  readonly ask: (packet: Packet) => Promise<Answers>;
  readonly end: () => Promise<unknown>;
}

/** A thread that is begun anew when it dies, of want of memory for one; what it was asked is answered by errors. */
function thread(task: BatchTask): Thread {
  let worker: Worker | undefined;
  const asked: { readonly packet: Packet; readonly resolve: (answers: Answers) => void }[] = [];
  const begin = () => {
    // The same program, which asks whether it is a thread of itself.
    const begun = new Worker(new URL(import.meta.url), { workerData: { postil: 'batch', task } satisfies BatchThread });
    begun.on('message', (answers: Answers) => asked.shift()?.resolve(answers));
    // What is told of it is told by the answers.
    begun.on('error', () => {});
    begun.on('exit', () => {
      if (worker === begun) worker = undefined;
      for (const { packet, resolve } of asked.splice(0)) resolve(failedAnswers(packet, task));
    });
    return begun;
  };
  return {
    ask: (packet) =>
      new Promise((resolve) => {
        worker ??= begin();
        asked.push({ packet, resolve });
        worker.postMessage(packet);
      }),
    end: async () => worker?.terminate(),
  };
}
