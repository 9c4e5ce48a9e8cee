export { qdc } from './qdc.ts';
export { qdpx } from './qdpx.ts';
