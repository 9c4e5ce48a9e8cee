import { annotationIds, maxIdLength } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Edit, Params } from '../findings.ts';
import { type Refusal, type Subject, subjectAt } from '../names/subject.ts';
import { isAnnotationFile, type Project, projectFileUri, schemaOf, withDisk, withOpen } from '../project.ts';
import { namesBeside, nowIn } from '../schema/renamed.ts';
import { createSource, editSource, type Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';
import { annotationEdits } from './annotationEdits.ts';
import { isAnnotationsProven, isSchemaProven } from './proof.ts';
import { refusals } from './refusals.ts';
import { type FormerNames, schemaEdits } from './schemaEdits.ts';
import { isName } from './words.ts';

/** The edits of one file, in the order of its text. */
export interface FileEdits {
  readonly source: Source;
  readonly edits: readonly Edit[];
}

/** What is to be changed, and the project as it then is; or why nothing is. */
export type Rename =
  | { readonly state: 'ready'; readonly files: readonly FileEdits[]; readonly after: Project }
  | ({ readonly state: 'refused' } & Refusal);

/**
 * Gives another name to what stands at an offset, in all files of the project. Every edit is a splice at the name alone, and
 * the edited files have been read again: they differ by exactly that name.
 */
export function rename(
  project: Project,
  uri: string,
  offset: number,
  to: string,
  former: FormerNames = 'forget',
): Rename {
  const subject = subjectAt(project, uri, offset);
  if (!subject) return refused('nothing', {});
  const objection = objectionTo(project, subject) ?? objectionToWord(project, subject, to);
  if (objection) return objection;
  if (to === subject.name) return { state: 'ready', files: [], after: project };
  const schema = subject.kind === 'id' ? [] : schemaEdits(project, subject, to, former);
  if (!schema) return refused('entry', { name: subject.name, file: nameOf(projectFileUri(project)) });
  const files: FileEdits[] = [];
  let after = project;
  const take = (source: Source, edits: readonly Edit[], isProven: (edited: Source) => boolean): Rename | undefined => {
    const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const edited = editedSource(source, sorted);
    if (!edited || !isProven(edited)) return refused('proof', { file: nameOf(source.uri) });
    files.push({ source, edits: sorted });
    after = withEdited(after, edited);
    return undefined;
  };
  for (const each of schema) {
    const failed = take(each.source, [...each.words, ...each.entries], (edited) => isSchemaProven(each, edited, to));
    if (failed) return failed;
  }
  for (const each of annotationEdits(project, subject, to)) {
    const failed = take(each.source, each.words, (edited) => isAnnotationsProven(each, edited));
    if (failed) return failed;
  }
  if (subject.kind !== 'id' && !isRenamed(project, after, subject, to)) {
    return refused('proof', { file: nameOf(projectFileUri(project)) });
  }
  return { state: 'ready', files, after };
}

/** The name that would be changed at an offset; why not, for one that cannot be; nothing where none stands. */
export function renameable(
  project: Project,
  uri: string,
  offset: number,
): ({ readonly state: 'ready' } & Subject) | ({ readonly state: 'refused' } & Refusal) | undefined {
  const subject = subjectAt(project, uri, offset);
  return subject && (objectionTo(project, subject) ?? { state: 'ready', ...subject });
}

type Refused = Rename & { readonly state: 'refused' };

function refused(name: keyof typeof refusals, params: Params): Refused {
  return { state: 'refused', message: refusals[name], params };
}

function objectionTo(project: Project, subject: Subject): Refused | undefined {
  if (subject.kind === 'id') return undefined;
  const { name } = subject;
  const schema = schemaOf(project);
  const all = namesBeside(schema, subject);
  if (all.includes(name)) {
    const [tag = '', attribute = ''] = subject.kind === 'value' ? subject.owners : [];
    const part = schema.tags.get(tag)?.attributes.get(attribute)?.reads;
    return part && refused('read', { name, part });
  }
  const now = nowIn(schema.renamed, subject.kind, subject.owners, name);
  return now === undefined || !all.includes(now) ? refused('unknown', { name }) : refused('former', { name, now });
}

function objectionToWord(project: Project, subject: Subject, to: string): Refused | undefined {
  const { name } = subject;
  if (to === name) return undefined;
  if (!isName(subject.kind, to)) return refused('form', { to, limit: maxIdLength });
  if (subject.kind === 'id') {
    const { annotations } = annotationIds(annotationFile(subject.ref.file));
    return annotations.has(to) ? refused('taken', { to }) : undefined;
  }
  const schema = schemaOf(project);
  if (namesBeside(schema, subject).includes(to)) return refused('taken', { to });
  const now = nowIn(schema.renamed, subject.kind, subject.owners, to);
  return now === undefined || now === name ? undefined : refused('formerly', { to, now });
}

/** Few edits leave most of a file as it was read; after many it is read anew. */
const fewEdits = 16;

/** Nothing where edits lie across each other. */
function editedSource(source: Source, edits: readonly Edit[]): Source | undefined {
  let text = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    if (start < at) return undefined;
    text += source.text.slice(at, start) + newText;
    at = end;
  }
  text += source.text.slice(at);
  if (edits.length > fewEdits) return createSource(source.uri, text, source.version);
  let edited = source;
  for (const each of edits.toReversed()) {
    edited = editSource(edited, each, each.newText, source.version);
    // Asked for at each step, it reads only what that step touched.
    if (isAnnotationFile(edited.uri)) annotationFile(edited);
  }
  return edited.text === text ? edited : undefined;
}

function withEdited(project: Project, edited: Source): Project {
  return project.open.has(edited.uri)
    ? withOpen(project, edited.uri, edited)
    : withDisk(project, new Map([[edited.uri, edited]]));
}

/** The schema has the new name in the place of the old one, and all others as before. */
function isRenamed(
  before: Project,
  after: Project,
  subject: Subject & { kind: Exclude<Subject['kind'], 'id'> },
  to: string,
) {
  const expected = namesBeside(schemaOf(before), subject).map((each) => (each === subject.name ? to : each));
  return expected.toSorted().join('\n') === namesBeside(schemaOf(after), subject).toSorted().join('\n');
}
