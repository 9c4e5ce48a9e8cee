import { type CasText, casAnnotations, isAnnotation } from './cas/annotations.ts';
import { type CasDescription, type CasFile, type CasProblem, readCas, type Structure } from './cas/file.ts';
import { type CasLosses, lossesOf, noLosses, problems } from './cas/messages.ts';
import { type CasTypes, casTypes, isMetaData } from './cas/types.ts';
import { coderFolders, documentPath, folderOf } from './collecting/folders.ts';
import { gathering, inOrderOf } from './collecting/gathering.ts';
import { newReport } from './collecting/report.ts';
import type { GivenFile, Importer, ImportProblem } from './importer.ts';
import { readJson } from './reading/json.ts';

/** UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), as our export, cassis and INCEpTION write it. */
export const cas: Importer = {
  name: 'cas',
  offsets: 'utf-16',
  read(files) {
    const found: ImportProblem[] = [];
    const losses = noLosses();
    const given = files
      .filter(({ path }) => /\.json$/iu.test(path) && !isSettings(path, files))
      .flatMap((file) => givenIn(file, found));
    const structures = given.flatMap(({ cas: own }) => [...own.structures.values()]);
    const types = casTypes(joinedTypes(given), new Set(structures.filter(isAnnotation).map(({ type }) => type)));
    const sources = given.flatMap((each) => (isInitial(each.file, given) ? [] : sourcesIn(each, types, losses, found)));
    const marked = new Set(sources.map(({ folder }) => folder));
    const folders = coderFolders(new Map(sources.map(({ path, text }) => [path, text.text])), (each) =>
      marked.has(each),
    );
    const gathered = gathering();
    for (const { path, coder = folders.coderOf(path), text, language } of sources) {
      const annotations = text.annotations.map((each) => (coder === undefined ? each : { ...each, coder }));
      const said = language === undefined ? {} : { language };
      gathered.add({ path: folders.documentOf(path), text: text.text, ...said, annotations });
    }
    const collection = { name: undefined, codebook: types.codebook, documents: gathered.documents() };
    return { collection, problems: inOrderOf(files, found), losses: lossesOf(losses) };
  },
};

interface Given {
  readonly file: GivenFile;
  readonly cas: CasFile;
}

function givenIn(file: GivenFile, found: ImportProblem[]): readonly Given[] {
  const report = newReport();
  const json = readJson(file, report);
  const problemsOfFile: CasProblem[] = [];
  const read = json === undefined ? undefined : readCas(json, problemsOfFile);
  found.push(...report.problems, ...problemsOfFile.map((each) => ({ file: file.path, ...each })));
  return read ? [{ file, cas: read }] : [];
}

/** A text and where it goes. */
type TextSource = Place & { readonly text: CasText };

function sourcesIn(
  { file, cas: own }: Given,
  types: CasTypes,
  losses: CasLosses,
  found: ImportProblem[],
): readonly TextSource[] {
  const place = placeOf(file, own, [...own.types.keys()].some(types.isOurs));
  const problemsOfFile: CasProblem[] = [];
  const texts = casAnnotations(own, types, file.path, losses, problemsOfFile);
  if (texts.length === 0 && own.structures.size > 0) found.push({ file: file.path, what: problems.noText });
  found.push(...problemsOfFile.map((each) => ({ file: file.path, ...each })));
  const language = languageIn(own.structures.values());
  return texts.map((text) => ({
    ...place,
    ...(language === undefined ? {} : { language }),
    path: pathOf(place.path, text, texts),
    text,
  }));
}

/** Files without a type system go by that of another file. */
function joinedTypes(given: readonly Given[]): ReadonlyMap<string, CasDescription> {
  const types = new Map<string, CasDescription>();
  for (const { cas: own } of given) for (const [name, type] of own.types) types.set(name, types.get(name) ?? type);
  return types;
}

interface Place {
  /** Of the document, with the coder's folder before it where folders are coders. */
  readonly path: string;
  readonly coder?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The folder that an export of ours has put before the document's path. */
  readonly folder?: string;
}

/** As INCEpTION lays out projects: `annotation/DOCUMENT/USER.json`, and `curation/DOCUMENT/CURATION_USER.json`. */
const inProject = /^(?:.*\/)?(annotation|curation)\/([^/]+)\/([^/]+)\.json$/iu;

/** What INCEpTION says of the project itself. */
function isSettings(path: string, files: readonly GivenFile[]): boolean {
  return /(?:^|\/)exportedproject[^/]*\.json$/iu.test(path) && files.some((other) => inProject.test(other.path));
}

/** The document before anybody annotated it, which is in the files of its annotators, too. */
function isInitial(file: GivenFile, given: readonly Given[]): boolean {
  const [, , document, user] = inProject.exec(file.path) ?? [];
  if (user !== 'INITIAL_CAS') return false;
  return given.some((other) => other.file !== file && inProject.exec(other.file.path)?.[2] === document);
}

function placeOf(file: GivenFile, { structures }: CasFile, isOurs: boolean): Place {
  const [, folder, document, user] = inProject.exec(file.path) ?? [];
  if (document !== undefined && user !== undefined) {
    const path = documentPath(document);
    if (user === 'INITIAL_CAS') return { path };
    return { path, coder: folder === 'curation' ? 'curation' : user };
  }
  const stem = file.path.replace(/\.json$/iu, '');
  const title = titleIn(structures.values());
  if (title === undefined) return { path: documentPath(stem) };
  if (!isOurs) return { path: within(folderOf(stem), documentPath(title.replace(/[/\\]/gu, '_'))) };
  const own = [title, title.replace(/\.(?:txt|md)$/iu, '')].find((each) => `/${stem}`.endsWith(`/${each}`));
  const before = own === undefined ? folderOf(stem) : stem.slice(0, Math.max(0, stem.length - own.length - 1));
  return { path: within(before, title), folder: before };
}

function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** What DKPro's programs say that a document is called. */
function titleIn(structures: Iterable<Structure>): string | undefined {
  for (const { type, features } of structures) {
    if (!type.endsWith('.DocumentMetaData')) continue;
    for (const name of ['documentTitle', 'documentId']) {
      const title = features.get(name);
      if (title?.kind === 'value' && typeof title.value === 'string' && title.value.trim() !== '') return title.value;
    }
  }
  return undefined;
}

/** DKPro's programs write `x-unspecified` where they know none. */
function languageIn(structures: Iterable<Structure>): string | undefined {
  for (const { type, features } of structures) {
    const language = isMetaData(type) ? features.get('language') : undefined;
    if (language?.kind === 'value' && typeof language.value === 'string' && !/^x-|^$/u.test(language.value))
      return language.value;
  }
  return undefined;
}

/** A file of several views has a text for each. */
function pathOf(path: string, { view }: CasText, all: readonly CasText[]): string {
  return all[0]?.view === view
    ? path
    : path.replace(/(\.[^./]*)?$/u, (ending) => `.${view.replace(/[/\\]/gu, '_')}${ending}`);
}
