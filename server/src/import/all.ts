export { csv } from './csv.ts';
export { doccano } from './doccano.ts';
export { jsonl } from './jsonl.ts';
export { jsonld } from './jsonld.ts';
export { labelStudio } from './labelStudio.ts';
export { qdc } from './qdc.ts';
export { qdpx } from './qdpx.ts';
