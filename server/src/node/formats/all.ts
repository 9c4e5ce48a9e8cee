export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { table } from './table.ts';
