import type { AnnotatedTextEdit, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../findings.ts';
import { exists, sourceOf } from '../project.ts';
import { createSource } from '../text/source.ts';
import { toTextEdit } from './convert.ts';
import type { Context } from './handler.ts';

/**
 * Edits as the protocol has them: each file at the version that it was read at, and made first where it is not there.
 * With a label the client shows them before it applies them, where it can. Nothing where the client cannot do it.
 */
export function toWorkspaceEdit(context: Context, edits: readonly Edit[], label?: string): WorkspaceEdit | undefined {
  const { project, source, edits: can } = context;
  const confirmed = label !== undefined && can.annotations ? label : undefined;
  const documentChanges: (CreateFile | TextDocumentEdit)[] = [];
  for (const uri of new Set(edits.map((edit) => edit.uri ?? source.uri))) {
    const there = uri === source.uri ? source : sourceOf(project, uri);
    if (!isWritable(context, uri)) return undefined;
    const annotation = confirmed === undefined ? {} : { annotationId };
    if (!there) documentChanges.push({ kind: 'create', uri, ...annotation });
    const own = edits.filter((edit) => (edit.uri ?? source.uri) === uri);
    documentChanges.push({
      textDocument: { uri, version: there?.version || null },
      edits: own.map((edit): TextEdit | AnnotatedTextEdit => ({
        ...toTextEdit(there ?? createSource(uri, ''), edit),
        ...annotation,
      })),
    });
  }
  if (confirmed === undefined) return { documentChanges };
  return { documentChanges, changeAnnotations: { [annotationId]: { label: confirmed, needsConfirmation: true } } };
}

/** Whether a file is there and read, or can be made. */
export function isWritable({ project, edits }: Context, uri: string): boolean {
  return sourceOf(project, uri) !== undefined || (edits.create && !exists(project, uri));
}

const annotationId = 'postil';
