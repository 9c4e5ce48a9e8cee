import { endings } from '../import/endings.ts';
import type { GivenFile, Imported, LookUp } from '../import/importer.ts';
import { importers } from '../import/list.ts';

/** One kind of file that `postil import` takes. */
export interface ImportKind {
  /** What `--from` calls it. */
  readonly name: string;
  /** How its files end, in small letters: what is taken of a folder. */
  readonly endings: readonly string[];
  /** Of these the ones that tell the kind by themselves. */
  readonly telling: readonly string[];
  readonly read: (files: readonly GivenFile[], lookUp: LookUp) => Imported | Promise<Imported>;
}

/** Every kind. The choices of `--from` derive from this list. */
export const importKinds: readonly ImportKind[] = importers.map(({ name, read }) => {
  const { all = [], telling = [] } = endings.get(name) ?? {};
  return { name, endings: all, telling, read };
});
