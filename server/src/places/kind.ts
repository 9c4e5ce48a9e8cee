import { isAnnotationFile, isDocument, isSchemaFile, type Project } from '../project.ts';

/** What a file is to a project; nothing for a file that is none of its business. */
export type FileKind = 'document' | 'annotations' | 'schema';

export function kindOf(project: Project, uri: string): FileKind | undefined {
  if (isAnnotationFile(uri)) return 'annotations';
  if (isSchemaFile(project, uri)) return 'schema';
  return isDocument(project, uri) ? 'document' : undefined;
}
