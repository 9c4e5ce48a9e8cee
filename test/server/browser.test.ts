import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Hover } from 'vscode-languageserver';
import { positionOf } from './client.ts';

const repository = new URL('../../', import.meta.url);
const root = 'memfs:/speech';

/**
 * Runs the browser's bundle in a worker whose globals are those of a page's worker and no more, so that a use of Node
 * fails here and not on somebody's page.
 */
const host = `
  const { parentPort, workerData } = require('node:worker_threads');
  const vm = require('node:vm');
  const listeners = [];
  const addEventListener = (_, listener) => listeners.push(listener);
  const self = { postMessage: (message) => parentPort.postMessage(message), addEventListener, console, setTimeout, clearTimeout, queueMicrotask, TextDecoder, TextEncoder, URL, performance };
  self.self = self;
  self.globalThis = self;
  vm.createContext(self);
  vm.runInContext(workerData, self);
  parentPort.on('message', (data) => [...listeners, self.onmessage ?? (() => {})].forEach((listen) => listen({ data })));
`;

describe('the server in a worker of a page', () => {
  it('answers a hover, with files that the client reads for it', async () => {
    const files = new Map(
      ['interpol-2017.zh.txt', 'interpol-2017.zh.postil.yaml', 'postil.yaml'].map((name) => [
        `${root}/${name}`,
        readFileSync(new URL(`samples/interpol-2017/${name}`, repository), 'utf8'),
      ]),
    );
    const bundle = readFileSync(new URL('dist/browser/server.js', repository), 'utf8');
    const worker = new Worker(host, { eval: true, workerData: bundle });
    const text = files.get(`${root}/interpol-2017.zh.txt`) ?? '';
    const start = text.indexOf('红色通报');
    const client = speakTo(worker, files);
    await client.ask('initialize', { processId: null, rootUri: root, capabilities: {} });
    client.tell('initialized', {});
    const hover = (await client.ask('textDocument/hover', {
      textDocument: { uri: `${root}/interpol-2017.zh.txt` },
      position: positionOf(text, start + 1),
    })) as Hover;
    await worker.terminate();
    assert.match((hover.contents as { value: string }).value, /Red Notice/u);
    assert.deepEqual(hover.range?.start, positionOf(text, start));
  });
});

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

function speakTo(worker: Worker, files: ReadonlyMap<string, string>) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
  worker.on('error', (error: Error) => {
    for (const each of waiting.values()) each.reject(error);
  });
  worker.on('message', ({ id, method, params, result, error }: Message) => {
    if (method === 'postil/listFiles') send({ id, result: [...files.keys()] });
    else if (method === 'postil/readFile') send({ id, result: files.get(params?.uri ?? '') ?? null });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) {
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
    }
  });
  return {
    tell: (method: string, params: object) => send({ method, params }),
    ask: (method: string, params: object) =>
      new Promise((resolve, reject) => {
        waiting.set(++count, { resolve, reject });
        send({ id: count, method, params });
      }),
  };
}
