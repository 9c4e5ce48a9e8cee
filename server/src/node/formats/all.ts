export { csv } from './csv.ts';
export { json } from './json.ts';
export { jsonl } from './jsonl.ts';
export { table } from './table.ts';
