export { brat } from './brat.ts';
export { cas } from './cas.ts';
