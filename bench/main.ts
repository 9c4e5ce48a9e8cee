// `npm run bench`: what the budgets of ARCHITECTURE.md look like on this machine, as ratios within one run. `--quick` for a
// glance; `npm run bench -- figures` for the sections named.
import { cpus, loadavg } from 'node:os';
import { anchoring } from './anchoring.ts';
import { corpora } from './corpora.ts';
import { editing } from './editing.ts';
import { figures } from './figures.ts';
import { type Budget, holds, printed } from './report.ts';
import { starting } from './starting.ts';
import { suggestions } from './suggestions.ts';

const sections = [starting, editing, anchoring, figures, suggestions, corpora];

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.find((name) => !sections.some((section) => section.name === name));
if (unknown !== undefined) {
  console.error(`There is no section ${unknown}; there are ${sections.map(({ name }) => name).join(' and ')}.`);
  process.exit(2);
}

const load = loadavg()[0]?.toFixed(2);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load}\n`);
const budgets: Budget[] = [];
for (const { name, run } of sections) {
  if (names.length > 0 && !names.includes(name)) continue;
  for await (const part of run(process.argv.includes('--quick') ? 'quick' : 'full')) {
    console.log(printed(part));
    budgets.push(...part.lines.flatMap(({ budget }) => budget ?? []));
  }
}
const over = budgets.filter((budget) => !holds(budget));
console.log(over.length === 0 ? 'Every budget holds.' : `${over.length} of ${budgets.length} over budget in this run.`);
