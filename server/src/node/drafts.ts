import { decisionEdits, type TaggedPassage } from '../actions/suggestions.ts';
import { annotationFileOf, taggingTargets } from '../actions/tagging.ts';
import { edited } from '../annotations/insert.ts';
import { type Project, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { messages, writeProblems } from './messages.ts';
import type { Say } from './speech.ts';
import { shownPath } from './terminal.ts';
import { writeNew, writeText } from './write.ts';

/** An annotation file and what becomes of it; one that is not there yet has been empty. */
export interface Drafted {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
  readonly drafts: number;
}

/** What suggestions of a document come to as drafts, in the file that the editor would choose; nothing where that cannot be, which is told. */
export function drafted(
  project: Project,
  document: Source,
  passages: readonly TaggedPassage[],
  say: Say,
): Drafted | undefined {
  const path = shownPath(document.uri);
  const targets = taggingTargets(project, document);
  const [uri, ...others] = targets;
  if (uri === undefined || others.length > 0) {
    const files = uri === undefined ? [annotationFileOf(document, project.coder)] : targets;
    say(uri === undefined ? messages.noTarget : messages.severalTargets, {
      path,
      files: files.map(shownPath).join(', '),
    });
    return undefined;
  }
  const edits = decisionEdits(project, document, passages, 'accept', uri);
  if (!edits) {
    say(messages.notDrafted, { path: shownPath(uri) });
    return undefined;
  }
  const known = sourceOf(project, uri);
  const before = known?.text ?? '';
  return { uri, before, after: edited(before, edits), isNew: !known, drafts: passages.length };
}

/** True when it is written; either is told. */
export function writeDrafts({ uri, before, after, isNew, drafts }: Drafted, boundary: string, say: Say): boolean {
  const problem = isNew ? writeNew(uri, boundary, after) : writeText(uri, boundary, before, after);
  say(problem ? writeProblems[problem] : messages.drafted, { path: shownPath(uri), n: drafts });
  return problem === undefined;
}
