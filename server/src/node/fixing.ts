import type { Finding } from '../findings.ts';
import { fixAllEdits } from '../fixAll.ts';
import { isAnnotationFile, isSchemaFile, type Project, sourceOf, withOpen } from '../project.ts';
import { editSource } from '../text/source.ts';
import { isInside } from '../uris.ts';
import type { Change } from './diff.ts';

/** A file that is better after its fixes. */
export interface FixedFile extends Change {
  readonly boundary: string;
}

/** The files of a project among some, as the fixes that are certain leave them. Texts are nobody's to change. */
export function fixedFiles(
  project: Project,
  uris: readonly string[],
  accepts: (finding: Finding) => boolean,
): readonly FixedFile[] {
  // Annotations are judged by the schema, so that goes first.
  const schemas = uris.filter((uri) => isSchemaFile(project, uri));
  const fixed: FixedFile[] = [];
  let now = project;
  for (const uri of [...schemas, ...uris.filter(isAnnotationFile)]) {
    const before = sourceOf(now, uri);
    now = withFixes(now, uri, accepts);
    const after = sourceOf(now, uri);
    const boundary = isInside(project.boundary, uri) ? project.boundary : project.root;
    if (before && after && after.text !== before.text)
      fixed.push({ uri, boundary, before: before.text, after: after.text });
  }
  return fixed;
}

/** What is mended may bring something else to light that can be mended; this many times at most. */
const rounds = 10;

function withFixes(project: Project, uri: string, accepts: (finding: Finding) => boolean): Project {
  let now = project;
  for (let i = 0; i < rounds; i++) {
    const edits = fixAllEdits(now, uri, accepts);
    let source = sourceOf(now, uri);
    if (!source || edits.length === 0) return now;
    for (const edit of edits.toReversed()) source = editSource(source, edit, edit.newText, source.version);
    now = withOpen(now, uri, source);
  }
  return now;
}
