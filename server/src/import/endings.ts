/** How files of a format end, in small letters. */
export interface Endings {
  /** What is taken of a folder. */
  readonly all: readonly string[];
  /** What no other format ends in, so that nobody need say which it is. */
  readonly telling: readonly string[];
}

/** By the name of the format. */
export const endings: ReadonlyMap<string, Endings> = new Map([
  ['brat', { all: ['.ann', '.txt', '.conf'], telling: ['.ann'] }],
  ['cas', { all: ['.json'], telling: [] }],
  ['csv', told('.csv', '.tsv')],
  ['doccano', { all: ['.jsonl', '.json1', '.json'], telling: [] }],
  ['jsonl', { all: ['.jsonl', '.json'], telling: [] }],
  ['jsonld', { all: ['.jsonld', '.json'], telling: ['.jsonld'] }],
  ['label-studio', { all: ['.json'], telling: [] }],
  ['qdc', told('.qdc')],
  ['qdpx', told('.qdpx', '.qde')],
]);

function told(...all: readonly string[]): Endings {
  return { all, telling: all };
}
