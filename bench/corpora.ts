// Whole processes over a project of many documents, beside processes that do no more than read its files.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { writeCorpus } from './corpusFiles.ts';
import type { Effort, Line, Part, Section } from './report.ts';
import { median } from './timing.ts';

/** What checking a corpus and listing its figures costs; `POSTIL_BENCH_DOCUMENTS` for another number of documents. */
export const corpora: Section = {
  name: 'corpora',
  async *run(effort) {
    for (const documents of sizes(effort)) yield await corpus(documents, effort === 'quick' ? 1 : 3);
  },
};

/** Two sizes, so that growth shows. */
function sizes(effort: Effort): readonly number[] {
  const wanted = Number(process.env.POSTIL_BENCH_DOCUMENTS);
  if (wanted > 0) return [wanted];
  return effort === 'quick' ? [300] : [1000, 10_000];
}

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** How many times the wall time of the first command this may take. */
  readonly limit?: number;
}

interface Cost {
  /** In milliseconds. */
  readonly wall: number;
  /** User and system time of the process with its threads, in milliseconds. */
  readonly cpu: number;
  /** The most memory that the process had, in bytes. */
  readonly memory: number;
}

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

async function corpus(documents: number, rounds: number): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-corpus-'));
  try {
    writeCorpus(folder, documents);
    const commands = commandsOver(folder, await bundle('corpusFloor.ts', 'corpusFloor'));
    const costs: Cost[][] = commands.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, { args }] of commands.entries()) costs[i]?.push(await costOf(args));
    }
    const medians = costs.map(medianCost);
    return {
      title: `Corpora: ${documents} documents of 5 to 50 KB, 30 annotations each, whole processes`,
      head: ['what', 'wall ms', 'processor ms', 'memory', 'documents a second'],
      lines: commands.flatMap((command, i) => lineOf(command, documents, medians[i], medians[0])),
      note: 'Medians of runs in turns; the ratio is of wall times. Two jobs need two processors that nobody else uses.',
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandsOver(folder: string, floor: string): readonly Command[] {
  const check = [cli, 'check', folder, '--format', 'github', '--jobs'];
  const figures = [cli, 'figures', folder, '--format', 'jsonl'];
  return [
    { name: 'reading the files', args: [floor, 'read', folder] },
    { name: 'reading, and `yaml` for the annotations', args: [floor, 'yaml', folder] },
    { name: 'check --jobs 1', args: [...check, '1'], limit: 3 },
    { name: 'check --jobs 2', args: [...check, '2'], limit: 2 },
    { name: 'figures', args: figures },
  ];
}

function lineOf(
  { name, limit }: Command,
  documents: number,
  cost: Cost | undefined,
  floor: Cost | undefined,
): readonly Line[] {
  if (!cost || !floor) return [];
  const perSecond = documents / (cost.wall / 1000);
  const cells = [name, cost.wall, cost.cpu, `${Math.round(cost.memory / 1e6)} MB`, perSecond].map((each) =>
    typeof each === 'number' ? each.toFixed(0) : each,
  );
  return [{ cells, ...(limit && { budget: { ratio: cost.wall / floor.wall, limit, sense: '≤' as const } }) }];
}

function medianCost(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost) => median(costs.map((each) => each[part]));
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

/** Runs a program of ours to its end, and forgets what it says. */
function costOf(args: readonly string[]): Promise<Cost> {
  const report = new URL('./reportCost.ts', import.meta.url).href;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', report, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    });
    let told = '';
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', () => {
      if (told === '') reject(new Error(`${args.join(' ')} did not end by itself`));
      else resolve({ ...JSON.parse(told), wall: performance.now() - start });
    });
  });
}
