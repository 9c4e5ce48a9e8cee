// What a start costs, beside Node alone, and what memory the server takes, beside one that does nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';
import { type Server, startServer } from './client.ts';
import { generate, schema } from './corpus.ts';
import type { Line, Section } from './report.ts';
import { median } from './timing.ts';

/** How long until the first diagnostics, and how much memory. */
export const starting: Section = {
  name: 'starting',
  async *run(effort) {
    const floor = await bundle('emptyServer.ts', 'emptyServer');
    yield {
      title: 'Starting: medians in milliseconds, of whole processes, until the first diagnostics or the end',
      head: ['what', 'ms'],
      lines: await startsOf(floor, effort === 'quick' ? 5 : 20),
      note: 'Against Node alone. What V8 compiled is kept from start to start, as in the extension.',
    };
    // Elsewhere nothing tells the memory of another process so simply.
    if (process.platform !== 'linux') return;
    const count = effort === 'quick' ? 1000 : 10000;
    yield {
      title: `Memory after the first diagnostics: ${count} annotations of 1 million characters`,
      head: ['what', 'size'],
      lines: await memoryOf(floor, count),
      note: 'Against the server that only keeps the texts.',
    };
  },
};

const postil = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const sample = fileURLToPath(new URL('../samples/interpol-2017', import.meta.url));

/** The processes take turns, so that a busy machine slows all of them alike. */
async function startsOf(floor: string, rounds: number): Promise<Line[]> {
  const compiled = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const run = (...args: string[]) => execFileSync(process.execPath, args, { stdio: 'ignore', env });
  const open = async (path: string): Promise<void> => (await opened(path, sample, 'interpol-2017.zh', env)).stop();
  const tasks = [
    { what: 'node -e 0', once: () => run('-e', '0') },
    { what: 'a server that only keeps the texts', once: () => open(floor) },
    { what: 'postil, the server', limit: 2, once: () => open(postil) },
    { what: 'postil --version', once: () => run(cli, '--version') },
    { what: 'postil check, of one small project', once: () => run(cli, 'check', sample) },
  ];
  const times: number[][] = tasks.map(() => []);
  // The first round fills the cache.
  for (let round = -1; round < rounds; round++) {
    for (const [i, { once }] of tasks.entries()) {
      const start = performance.now();
      await once();
      if (round >= 0) times[i]?.push(performance.now() - start);
    }
  }
  rmSync(compiled, { recursive: true });
  const alone = median(times[0] ?? []);
  return tasks.map(({ what, limit }, i) => {
    const time = median(times[i] ?? []);
    const cells = [what, time.toFixed(1)];
    return limit === undefined ? { cells } : { cells, budget: { ratio: time / alone, limit, sense: '≤' } };
  });
}

async function memoryOf(floor: string, count: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const { document, annotations } = generate(1_000_000, count);
  writeFileSync(join(folder, 'postil.yaml'), schema);
  writeFileSync(join(folder, 'speech.txt'), document);
  writeFileSync(join(folder, 'speech.postil.yaml'), annotations);
  const sizes: number[] = [];
  for (const path of [floor, postil]) {
    const server = await opened(path, folder, 'speech', process.env);
    sizes.push(residentSize(server.process.pid));
    await server.stop();
  }
  rmSync(folder, { recursive: true });
  const [least = Number.NaN, ours = Number.NaN] = sizes;
  // A fifth of what yaml-language-server takes, 600 MB where the floor was 71.
  const budget = { ratio: ours / least, limit: 1.7, sense: '≤' } as const;
  return [
    { cells: ['a server that only keeps the texts', `${Math.round(least)} MB`] },
    { cells: ['postil', `${Math.round(ours)} MB`], budget },
  ];
}

/** A server that was started, was given a document with its annotations and has answered with their diagnostics. */
async function opened(path: string, folder: string, name: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const root = pathToFileURL(folder).href;
  const server = await startServer(path, root, env);
  for (const file of [`${name}.txt`, `${name}.postil.yaml`]) {
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: `${root}/${file}`,
        languageId: 'plaintext',
        version: 1,
        text: readFileSync(join(folder, file), 'utf8'),
      },
    });
  }
  await server.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: `${root}/${name}.postil.yaml` },
  });
  return server;
}

/** In megabytes. */
function residentSize(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
