import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { check } from '../check.ts';
import { terminalText } from '../escape/terminal.ts';
import { formatted, type Locale } from '../findings.ts';
import { isUsableGlob } from '../globs.ts';
import { newProjectFile } from '../newProject.ts';
import { createProject, defaultDocuments, projectFileName } from '../project.ts';
import { createSource } from '../text/source.ts';
import type { ExitCode } from './checkCommand.ts';
import { messages, questions, writeProblems } from './messages.ts';
import { uriOf } from './scope.ts';
import { speaker } from './speech.ts';
import { shownPath } from './terminal.ts';
import { writeSafely } from './write.ts';

/** What is left out is asked for where somebody can answer, and else taken as usual. */
export interface InitOptions {
  readonly name: string | undefined;
  readonly language: 'zh' | 'en' | undefined;
  readonly tags: readonly string[] | undefined;
  readonly documents: readonly string[] | undefined;
  readonly locale: Locale;
}

/** Writes a `postil.yaml` with comments, where there is none. */
export async function initCommand(folder: string, options: InitOptions): Promise<ExitCode> {
  const say = speaker(options.locale);
  let real: string;
  try {
    mkdirSync(folder, { recursive: true });
    real = realpathSync.native(folder);
  } catch {
    say(writeProblems.unwritable, { path: folder });
    return 2;
  }
  const answers = await answered(options);
  if (!answers) return 2;
  const { language, tags, documents } = answers;
  const unusable = documents.find((glob) => !isUsableGlob(glob));
  if (unusable !== undefined) {
    say(messages.unusableGlob, { glob: unusable });
    return 2;
  }
  const name = options.name ?? path.basename(real);
  const uri = uriOf(path.join(real, projectFileName));
  const text = newProjectFile(name, language, { tags, documents });
  // Nobody begins with a project that has findings, whatever was typed.
  const root = uriOf(real);
  const [finding] = check(createProject(root, root, new Map([[uri, createSource(uri, text)]])), uri);
  if (finding) {
    say(messages.notBegun, { reason: formatted(finding.message, finding.params, options.locale) });
    return 2;
  }
  const file = path.join(real, projectFileName);
  const problem = writeSafely(file, Buffer.from(text, 'utf8'), { boundary: real, expected: 'absent' });
  say(problem === 'changed' ? messages.alreadyThere : problem ? writeProblems[problem] : messages.begun, {
    path: shownPath(uri),
  });
  return problem ? 2 : 0;
}

/** Nothing where somebody was asked and has left. */
async function answered({ language, tags, documents, locale }: InitOptions): Promise<Answers | undefined> {
  const isComplete = language !== undefined && tags !== undefined && documents !== undefined;
  if (isComplete || !process.stdin.isTTY || !process.stderr.isTTY) {
    return { language: language ?? locale, tags: tags ?? [], documents: documents ?? defaultDocuments };
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // Not one question after another, which would lose what was typed ahead.
  const lines = asking[Symbol.asyncIterator]();
  const ask = async (question: string, usual: string) => {
    asking.setPrompt(`${question}${usual === '' ? '' : ` [${terminalText(usual)}]`} `);
    asking.prompt();
    const { done, value } = await lines.next();
    return done ? undefined : value.trim() || usual;
  };
  try {
    const spoken = language ?? (await ask(questions.language[locale], locale));
    const named = spoken === undefined ? undefined : (tags ?? wordsIn(await ask(questions.tags[locale], '')));
    const globs = named && (documents ?? wordsIn(await ask(questions.documents[locale], defaultDocuments.join(', '))));
    return globs && { language: spoken === 'zh' || spoken === 'en' ? spoken : locale, tags: named, documents: globs };
  } finally {
    asking.close();
  }
}

interface Answers {
  readonly language: 'zh' | 'en';
  readonly tags: readonly string[];
  readonly documents: readonly string[];
}

function wordsIn(text: string | undefined): readonly string[] | undefined {
  return text
    ?.split(/[,，]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
