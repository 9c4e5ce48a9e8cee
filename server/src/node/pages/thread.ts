import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from './reader.ts';
import { readers } from './readers.ts';
import type { PageAnswer, PageTask } from './reading.ts';

/** Reads one file, and answers once. Started by `reading.ts`, which ends it when it takes too long. */
void answer(workerData as PageTask).then((message) => parentPort?.postMessage(message));

async function answer({ kind, bytes, encoding }: PageTask): Promise<PageAnswer> {
  try {
    return { page: await readers[kind](bytes, encoding) };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why, params: error.params };
    return { damaged: error instanceof Error ? error.message : String(error) };
  }
}
