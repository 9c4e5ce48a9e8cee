import type { Params } from '../../findings.ts';
import type { GivenFile, Imported, ImportProblem } from '../../import/importer.ts';
import { mergedImports } from '../../import/merged.ts';
import { importedPage } from '../../pages/collected.ts';
import { type PageKind, pageKindOf } from './kinds.ts';
import { pageOf } from './reading.ts';

/** Documents made of files that hold a text and no annotations, one after another, each read in a thread of its own. */
export async function importedPages(
  kind: PageKind,
  files: readonly GivenFile[],
  encoding: string | undefined,
): Promise<Imported> {
  const all: Imported[] = [];
  for (const file of files) all.push(await importedFile(pageKindOf(file.path, file.bytes) ?? kind, file, encoding));
  return mergedImports(all);
}

async function importedFile(kind: PageKind, file: GivenFile, encoding: string | undefined): Promise<Imported> {
  const answer = await pageOf({ kind, bytes: file.bytes, encoding });
  if ('page' in answer) return importedPage(file, answer.page);
  const why =
    'why' in answer
      ? { ...placeIn(answer.params), what: answer.why, params: answer.params }
      : { what: damaged, params: { why: answer.damaged.replace(/\.+$/u, '') } };
  return notImported({ file: file.path, ...why });
}

/** The entry of an archive that a reason is about. */
function placeIn({ entry }: Params): Pick<ImportProblem, 'entry'> {
  return typeof entry === 'string' && entry !== '' ? { entry } : {};
}

function notImported(problem: ImportProblem): Imported {
  const codebook = { tags: new Map(), relations: new Map() };
  return { collection: { name: undefined, codebook, documents: [] }, problems: [problem], losses: [] };
}

const damaged = {
  en: 'damaged, and left out: {why}. Open it in the program that it comes from, and save it again.',
  zh: '文件已损坏，已略去：{why}。请用原程序打开并重新保存。',
};
