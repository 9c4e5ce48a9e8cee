// Holds what `postil check --format sarif` writes about the samples to the JSON Schema of SARIF, whose path is given.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { root } from './root.mjs';

const [schema] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

const options = ['--format', 'sarif', '--severity', 'hint'];
for (const locale of ['en', 'zh']) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist', 'cli.js'), 'check', 'samples', ...options, '--locale', locale],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout) throw new Error(stderr);
  const log = JSON.parse(stdout);
  const count = log.runs[0].results.length;
  if (validate(log) && count > 0) console.log(`${locale}: ${count} results, valid`);
  else {
    console.log(validate.errors);
    process.exitCode = 1;
  }
}
