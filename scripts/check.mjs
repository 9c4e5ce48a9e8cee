// `npm run check`: types, lint, format and import boundaries. Every check runs, so one round shows all there is to mend.
import path from 'node:path';
import { install, node } from './install.mjs';
import { root } from './root.mjs';
import { exitCode } from './run.mjs';

await install();

const checks = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b', '--pretty', 'false'] },
  {
    name: 'lint, format, import boundaries',
    program: '@biomejs/biome/bin/biome',
    args: ['check', '--colors=off', '--error-on-warnings'],
  },
];

const failed = [];
for (const { name, program, args } of checks) {
  console.log(`\n${name}`);
  if ((await exitCode(node, [path.join(root, 'node_modules', program), ...args])) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
