export { brat } from './brat.ts';
export { cas } from './cas.ts';
export { csv } from './csv.ts';
export { jsonl } from './jsonl.ts';
export { jsonld } from './jsonld.ts';
export { qdc } from './qdc.ts';
export { qdpx } from './qdpx.ts';
