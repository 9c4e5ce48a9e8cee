import { check } from '../check.ts';
import type { Finding } from '../findings.ts';
import { annotationFilesOf, type Project } from '../project.ts';

/** What somebody has to decide on: errors and warnings of a document and of its annotation files, file by file. */
export function attention(project: Project, documentUri: string): readonly Finding[] {
  return [documentUri, ...annotationFilesOf(project, documentUri)].flatMap((uri) => attentionOf(project, uri));
}

/** The same of one file. */
export function attentionOf(project: Project, uri: string): readonly Finding[] {
  return check(project, uri).filter(({ severity }) => severity === 'error' || severity === 'warning');
}
