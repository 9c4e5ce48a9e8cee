import { annotationFile } from '../annotations/parse.ts';
import { annotationFileEnding } from '../project.ts';
import type { Source } from '../text/source.ts';
import { nameOf } from '../uris.ts';

/** Who coded a file: its `annotator`, else the coder in its name, else the name. */
export function coderOf(file: Source, document: Source): string {
  const { annotator } = annotationFile(file);
  const name = nameOf(file.uri).slice(0, -annotationFileEnding.length);
  const stem = `${nameOf(document.uri).replace(/\.[^.]*$/u, '')}.`;
  return annotator?.value ?? (name.startsWith(stem) && name.length > stem.length ? name.slice(stem.length) : name);
}
