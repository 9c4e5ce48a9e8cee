import type { Locale } from '../findings.ts';
import { isDocument, type Project, withOpen } from '../project.ts';
import type { Row } from '../rows/row.ts';
import { suggestionLayout, suggestionRows } from '../rows/suggestions.ts';
import { listedSuggestions } from '../suggestions/listed.ts';
import type { Source } from '../text/source.ts';
import { isInside } from '../uris.ts';
import type { ExitCode } from './checkCommand.ts';
import { codebookAt, projectOfCodebook } from './codebook.ts';
import { unifiedDiff } from './diff.ts';
import { type Drafted, drafted, writeDrafts } from './drafts.ts';
import type { Format } from './formats/format.ts';
import { messages } from './messages.ts';
import { isWritten, writeLines } from './output.ts';
import { partOf, type Shard } from './shard.ts';
import { type Encodings, type Say, speaker } from './speech.ts';
import { paintFor } from './terminal.ts';
import { type AskedText, askedTexts, pathOf, readAsked } from './texts.ts';

export interface SuggestOptions {
  readonly format: Format;
  readonly locale: Locale;
  readonly encodings: Encodings;
  /** The tags that are suggested; left out, all. */
  readonly tags: readonly string[] | undefined;
  /** The path of the schema for texts in no project; left out, the built-in one. */
  readonly schema: string | undefined;
  readonly shard: Shard | undefined;
  readonly writing: 'none' | 'shown' | 'done';
  /** Who codes, when something is written. */
  readonly coder: string | undefined;
}

/** Lists what is suggested for texts, or writes it into their annotation files as drafts. 0: all done. 2: not everything could be. */
export async function suggestCommand(paths: readonly string[], options: SuggestOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  const codebook = await codebookAt(options.schema, say);
  const asked = codebook && (await askedTexts(paths, options, say));
  if (!codebook || !asked) return 2;
  const loose = projectOfCodebook(codebook);
  let { isComplete } = asked;
  const scenes = function* (): Iterable<Scene> {
    for (const text of asked.texts) {
      const scene = sceneOf(text, loose, options, say);
      if (scene) yield scene;
      else isComplete = false;
    }
  };
  if (options.writing === 'none') {
    await writeLines(
      options.format.lines(
        rowsOf(scenes(), options),
        suggestionLayout,
        paintFor(process.stdout),
        partOf(options.shard),
      ),
    );
  } else {
    for (const scene of scenes()) if (!(await isDrafted(scene, options, say))) isComplete = false;
  }
  return isComplete ? 0 : 2;
}

interface Scene {
  readonly text: AskedText;
  readonly project: Project;
  readonly document: Source;
}

/** A text in its project, or in one of nothing but a schema; nothing where it cannot be read, which is told. */
function sceneOf(text: AskedText, loose: Project, { encodings, coder }: SuggestOptions, say: Say): Scene | undefined {
  const document = readAsked(text, encodings, say);
  if (!document) return undefined;
  const project = { ...withOpen(text.project ?? loose, document.uri, document), coder };
  return { text, project, document };
}

function* rowsOf(scenes: Iterable<Scene>, { locale, tags }: SuggestOptions): Iterable<readonly Row[]> {
  for (const { text, project, document } of scenes) {
    yield suggestionRows(project, document, locale, text.path).filter(({ tag }) => tags?.includes(String(tag)) ?? true);
  }
}

/** False where drafts should be written and could not be. */
async function isDrafted(scene: Scene, { locale, tags, writing }: SuggestOptions, say: Say): Promise<boolean> {
  const { text, project, document } = scene;
  if (!text.project || !isDocument(project, document.uri)) {
    say(messages.notInProject, { path: pathOf(text) });
    return false;
  }
  const passages = listedSuggestions(project, document, locale).filter(({ tag }) => tags?.includes(tag) ?? true);
  if (passages.length === 0) return true;
  const change: Drafted | undefined = drafted(project, document, passages, say);
  if (!change) return false;
  if (writing === 'shown') return isWritten(unifiedDiff(change, paintFor(process.stdout)));
  const boundary = isInside(project.boundary, change.uri) ? project.boundary : project.root;
  return writeDrafts(change, boundary, say);
}
