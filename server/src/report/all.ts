export { github } from './github.ts';
export { json } from './json.ts';
export { jsonl } from './jsonl.ts';
export { junit } from './junit.ts';
export { pretty } from './pretty.ts';
export { sarif } from './sarif.ts';
