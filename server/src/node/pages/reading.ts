import { Worker } from 'node:worker_threads';
import type { Message, Params } from '../../findings.ts';
import type { Page } from '../../pages/page.ts';
import type { PageKind } from './kinds.ts';

/** What a thread is given to read. */
export interface PageTask {
  readonly kind: PageKind;
  readonly bytes: Uint8Array;
  readonly encoding: string | undefined;
}

/** What it answers; `damaged` in the words of the library that gave up. */
export type PageAnswer =
  | { readonly page: Page }
  | { readonly why: Message; readonly params: Params }
  | { readonly damaged: string };

/** What one file may cost. Libraries that read what anybody may have made can be made to go on for ever. */
const limits = { seconds: 60, megabytes: 1024, stackMegabytes: 8 };

/**
 * Reads a file in a thread of its own, whose program is loaded only then. It is ended when it takes too long or too much
 * memory; that is an answer like others.
 */
export function pageOf(task: PageTask): Promise<PageAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('pages.js', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, stackSizeMb: limits.stackMegabytes },
      // Libraries warn of what they make do with; the reader is told what became of it.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => end({ why: tooCostly, params: limits }), limits.seconds * 1000);
    const end = (answer: PageAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.on('message', end);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { why: tooCostly, params: limits } : { damaged: error.message }),
    );
    worker.on('exit', () => end({ why: tooCostly, params: limits }));
  });
}

const tooCostly: Message = {
  en: 'given up after {seconds} seconds or {megabytes} MB of memory. Divide the file, or take out what is no text.',
  zh: '处理超过 {seconds} 秒或占用内存超过 {megabytes} MB，已放弃。请拆分文件，或去掉非文字内容。',
};
