import { annotationFile } from '../annotations/parse.ts';
import { annotationFileEnding, annotationFilesOf, documentOf, type Project, sourceOf } from '../project.ts';
import type { Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';

/** One layer of annotations on a document. */
export interface Layer {
  readonly coder: string;
  readonly file: Source;
}

/** The layers of a document in the order of their file names; a coder may have several. */
export function layersOf(project: Project, documentUri: string): readonly Layer[] {
  return annotationFilesOf(project, documentUri)
    .map((uri) => sourceOf(project, uri))
    .filter((file) => file !== undefined)
    .map((file) => ({ coder: coderOf(project, file), file }));
}

/** Who coded a file: its `annotator`, else the CODER of NAME.CODER.postil.yaml, else the file by its name. */
export function coderOf(project: Project, file: Source): string {
  const written = annotationFile(file).annotator?.value.trim();
  if (written) return written;
  const stem = nameOf(file.uri).slice(0, -annotationFileEnding.length);
  const document = documentOf(project, file);
  const text = document.state === 'outside' ? '' : nameOf(document.uri).replace(/\.[^.]+$/u, '');
  return text !== '' && stem.startsWith(`${text}.`) ? stem.slice(text.length + 1) : nameOf(file.uri);
}
