import { Worker, workerData } from 'node:worker_threads';
import { type Finding, fixesOf } from '../findings.ts';
import { createSource, type Source } from '../text/source.ts';
import { nodeFiles } from './files.ts';
import type { Readings } from './projects.ts';
import { byName, type Outcome, type RunOptions, run, scopesWithoutFiles } from './run.ts';
import type { Scope } from './scope.ts';

export interface JobOptions extends RunOptions {
  /** Threads at most. */
  readonly jobs: number;
  /** `offered` where somebody will ask for the repairs of findings. */
  readonly fixes: 'offered' | 'unasked';
}

/** Below so many files, threads cost more than they bring. */
export const manyFiles = 1000;

/** As `run`, and with the same outcome, but on several threads where there is much to do. */
export async function runInJobs(scopes: readonly Scope[], options: JobOptions): Promise<Outcome> {
  if (options.jobs < 2 || (await fileCount(scopes)) < manyFiles) return run(scopes, options);
  const told = Array.from({ length: options.jobs }, () => ({ done: 0, total: 0 }));
  const parts = await Promise.all(
    told.map((own, index) => {
      const { changed, fixes, shard } = options;
      const data: Task = { postil: 'check', scopes, changed, shard, fixes, share: { index, of: told.length } };
      return partOf(data, (done, total) => {
        Object.assign(own, { done, total });
        options.tell?.(...sums(told));
      });
    }),
  );
  return joined(scopes, parts);
}

/** What a thread is given to do. */
interface Task extends Pick<JobOptions, 'fixes' | 'changed' | 'shard'> {
  readonly postil: 'check';
  readonly scopes: readonly Scope[];
  readonly share: NonNullable<RunOptions['share']>;
}

/** What it answers: plain values, which is all that goes from thread to thread. */
interface Part extends Pick<Outcome, 'checked' | 'withoutProject'> {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  readonly readings: Readings;
  readonly failures: ReadonlyMap<string, string>;
}

type Answer = { readonly part: Part } | { readonly done: number; readonly total: number };

/** Does what this thread was started for. */
export async function work(answer: (message: Answer) => void): Promise<void> {
  const { scopes, share, changed, shard, fixes }: Task = workerData;
  const tell = (done: number, total: number) => done % 50 === 0 && answer({ done, total });
  const outcome = await run(scopes, { share, changed, shard, tell });
  const findings = outcome.findings.map(({ finding }) => ({
    ...finding,
    fixes: fixes === 'offered' ? fixesOf(finding) : undefined,
  }));
  const uris = findings.flatMap((each) => [
    each,
    ...(each.related ?? []),
    ...(each.fixes ?? []).flatMap(({ edits }) => edits),
  ]);
  const texts = new Map<string, string>();
  for (const { uri } of uris) {
    const source = uri === undefined || texts.has(uri) ? undefined : outcome.sourceOf(uri);
    if (source) texts.set(source.uri, source.text);
  }
  answer({
    part: {
      findings,
      texts,
      checked: outcome.checked,
      withoutProject: outcome.withoutProject,
      // Only how they went is told, and texts are many.
      readings: new Map(
        [...outcome.readings].map(([uri, each]) => [uri, 'text' in each ? { ...each, text: '' } : each]),
      ),
      failures: new Map([...outcome.failures].map(([uri, error]) => [uri, String(error)])),
    },
  });
}

function partOf(task: Task, tell: (done: number, total: number) => void): Promise<Part> {
  return new Promise((resolve, reject) => {
    // The same program, which asks whether it is a thread of itself.
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on('message', (answer: Answer) =>
      'part' in answer ? resolve(answer.part) : tell(answer.done, answer.total),
    );
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread ended with ${code}`)));
  });
}

function joined(scopes: readonly Scope[], parts: readonly Part[]): Outcome {
  const texts = new Map(parts.flatMap((part) => [...part.texts]));
  const sources = new Map<string, Source>();
  const sourceOf = (uri: string) => {
    const text = texts.get(uri);
    if (text !== undefined && !sources.has(uri)) sources.set(uri, createSource(uri, text));
    return sources.get(uri);
  };
  const withoutTypes = new Set(parts[0]?.withoutProject.map(({ typed }) => typed));
  const withoutProject = scopes.filter(({ typed }) => withoutTypes.has(typed));
  const checked = parts.flatMap((part) => part.checked).sort();
  return {
    findings: parts
      .flatMap(({ findings }) => findings)
      .sort((a, b) => byName(a.uri, b.uri))
      .flatMap((finding) => {
        const source = sourceOf(finding.uri);
        return source ? [{ finding, source }] : [];
      }),
    checked,
    sourceOf,
    readings: new Map(parts.flatMap((part) => [...part.readings]).sort(([a], [b]) => byName(a, b))),
    failures: new Map(parts.flatMap((part) => [...part.failures]).sort(([a], [b]) => byName(a, b))),
    withoutProject,
    withoutFiles: scopesWithoutFiles(scopes, withoutProject, checked),
    projects: [],
  };
}

async function fileCount(scopes: readonly Scope[]): Promise<number> {
  const folders = [...new Set(scopes.flatMap(({ folder }) => folder ?? []))];
  const lists = await Promise.all(folders.map((folder) => nodeFiles.list(folder)));
  return new Set(lists.flat()).size;
}

function sums(told: readonly { readonly done: number; readonly total: number }[]): [number, number] {
  return [told.reduce((sum, { done }) => sum + done, 0), told.reduce((sum, { total }) => sum + total, 0)];
}
