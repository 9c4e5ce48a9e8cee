import { decode } from '../encoding.ts';
import { bratAnnotations } from './brat/annotations.ts';
import { type BratConfiguration, bratConfiguration, joined } from './brat/configuration.ts';
import { type BratLosses, lossesOf, noLosses, problems } from './brat/messages.ts';
import { readStandoff } from './brat/standoff.ts';
import { coderFolders, documentPath, folderOf, nearestAbove } from './collecting/folders.ts';
import { gathering, inOrderOf } from './collecting/gathering.ts';
import { newReport } from './collecting/report.ts';
import type { CollectedAnnotation } from './collection.ts';
import type { GivenFile, Importer, ImportProblem, LookUp } from './importer.ts';
import { textOf as textIn } from './reading/json.ts';

/** brat standoff (https://brat.nlplab.org/standoff.html): `.ann` files with their texts, and the configuration beside them. */
export const brat: Importer = {
  name: 'brat',
  offsets: 'code-points',
  read(files, lookUp) {
    const found: ImportProblem[] = [];
    const losses = noLosses();
    const configurations = configurationsIn(files, lookUp);
    const pairs = pairsIn(files, lookUp, found);
    const folders = coderFolders(
      new Map(pairs.flatMap(({ path, text }) => (text ? [[path, text.text] as const] : []))),
      (folder) => configurations.isOurs(folder),
    );
    const gathered = gathering();
    for (const pair of pairs) {
      const annotations = annotationsIn(pair, folders.coderOf(pair.path), configurations, found, losses);
      gathered.add({ path: folders.documentOf(pair.path), text: pair.text?.text, annotations });
    }
    const codebook = joined(configurations.used().map((each) => each.codebook));
    return {
      collection: { name: undefined, codebook, documents: gathered.documents() },
      problems: inOrderOf(files, found),
      losses: lossesOf(losses),
    };
  },
};

/** A text with what is said of it. */
interface Pair {
  /** Of the text, in the folders as they were given. */
  readonly path: string;
  readonly ann: GivenFile | undefined;
  readonly text: { readonly text: string; readonly hasMark: boolean } | undefined;
}

function pairsIn(files: readonly GivenFile[], lookUp: LookUp, found: ImportProblem[]): readonly Pair[] {
  const given = new Map(files.map((file) => [file.path, file]));
  const pairs: Pair[] = [];
  const paired = new Set<GivenFile>();
  for (const ann of files.filter(({ path }) => /\.ann$/iu.test(path))) {
    const stem = ann.path.slice(0, -'.ann'.length);
    const name = `${stem.slice(stem.lastIndexOf('/') + 1)}.txt`;
    const file = given.get(`${stem}.txt`) ?? lookUp(name, ann);
    if (!file) found.push({ file: ann.path, what: problems.noText, params: { name } });
    else paired.add(file);
    pairs.push({ path: documentPath(stem), ann, text: file && textOf(file, found) });
  }
  for (const file of files) {
    if (!/\.txt$/iu.test(file.path) || paired.has(file)) continue;
    pairs.push({ path: documentPath(file.path.slice(0, -'.txt'.length)), ann: undefined, text: textOf(file, found) });
  }
  return pairs;
}

function textOf(file: GivenFile, found: ImportProblem[]): Pair['text'] {
  const text = wordsIn(file, found);
  const [first, second, third] = file.bytes;
  return text === undefined ? undefined : { text, hasMark: first === 0xef && second === 0xbb && third === 0xbf };
}

/** Nothing for what is no text, which is told. */
function wordsIn(file: GivenFile, found: ImportProblem[]): string | undefined {
  const report = newReport();
  const text = textIn(file, report);
  found.push(...report.problems);
  return text;
}

function annotationsIn(
  { ann, text }: Pair,
  coder: string | undefined,
  configurations: Configurations,
  found: ImportProblem[],
  losses: BratLosses,
): readonly CollectedAnnotation[] {
  if (!ann) return [];
  const { lines, problems: malformed } = readStandoff(wordsIn(ann, found) ?? '');
  const read = bratAnnotations(lines, {
    text,
    configuration: configurations.of(ann),
    file: ann.path,
    losses,
  });
  const all = [...malformed, ...read.problems].sort((a, b) => a.line - b.line);
  found.push(...all.map((each) => ({ file: ann.path, ...each })));
  return read.annotations.map((each) => (coder === undefined ? each : { ...each, coder }));
}

interface Configurations {
  /** The one for an annotation file: in its folder, or the nearest above it. */
  readonly of: (file: GivenFile) => BratConfiguration;
  readonly isOurs: (folder: string) => boolean;
  /** Those in the files, whether or not an annotation file is below them. */
  readonly used: () => readonly BratConfiguration[];
}

function configurationsIn(files: readonly GivenFile[], lookUp: LookUp): Configurations {
  const given = new Map(files.map((file) => [file.path, file]));
  const read = new Map<string, BratConfiguration>();
  const configurationOf = (annotation: GivenFile | undefined, visual: GivenFile | undefined) => {
    const key = `${annotation?.path}\n${visual?.path}`;
    const known = read.get(key) ?? bratConfiguration(wordsOf(annotation), wordsOf(visual));
    read.set(key, known);
    return known;
  };
  for (const file of files) {
    if (!/(?:^|\/)annotation\.conf$/u.test(file.path)) continue;
    configurationOf(file, nearestAbove(given, file.path, 'visual.conf'));
  }
  return {
    of(file) {
      const [annotation, visual] = ['annotation.conf', 'visual.conf'].map(
        (name) => nearestAbove(given, file.path, name) ?? lookUp(name, file),
      );
      return configurationOf(annotation, visual);
    },
    isOurs: (folder) => {
      const file = given.get(`${folder}/annotation.conf`);
      return file !== undefined && folderOf(file.path) === folder && configurationOf(file, visualOf(file)).isOurs;
    },
    used: () => [...read.values()],
  };

  function visualOf(file: GivenFile): GivenFile | undefined {
    return nearestAbove(given, file.path, 'visual.conf');
  }
}

function wordsOf(file: GivenFile | undefined): string {
  return (file && decode(file.bytes)?.text) ?? '';
}
