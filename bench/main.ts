// `npm run bench`: what the budgets of ARCHITECTURE.md look like on this machine, as ratios within one run. `--quick` for a glance.
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { editing, type Row } from './editing.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  entryPoints: [`${root}/bench/emptyServer.ts`],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: `${root}/out/bench/emptyServer.cjs`,
  mainFields: ['module', 'main'],
});

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; medians in milliseconds\n`);
const rows = await editing(process.argv.includes('--quick') ? [100] : [100, 1000, 10000]);
console.log(table(rows));
const over = rows.filter((row) => row.postil > row.floor * row.budget);
console.log(
  over.length === 0 ? '\nEvery budget holds.' : `\n${over.length} of ${rows.length} over budget in this run.`,
);

function table(all: readonly Row[]): string {
  const lines = all.map(({ what, annotations, floor, postil, budget }) =>
    [
      what.padEnd(62),
      String(annotations).padStart(7),
      floor.toFixed(2).padStart(8),
      postil.toFixed(2).padStart(8),
      (postil / floor).toFixed(2).padStart(7),
      `≤ ${budget}`.padStart(7),
    ].join(' '),
  );
  const head = [
    'what'.padEnd(62),
    'annot.'.padStart(7),
    'floor'.padStart(8),
    'postil'.padStart(8),
    'ratio'.padStart(7),
    'budget'.padStart(7),
  ];
  return [head.join(' '), ...lines].join('\n');
}
