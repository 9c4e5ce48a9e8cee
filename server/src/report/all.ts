export { json } from './json.ts';
export { pretty } from './pretty.ts';
