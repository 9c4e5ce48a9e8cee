import { annotationFile } from './annotations/parse.ts';
import { check } from './check.ts';
import { type Edit, type Finding, type Fix, fixesOf } from './findings.ts';
import { isAnnotationFile, type Project, sourceOf, withOpen } from './project.ts';
import { editSource } from './text/source.ts';

/**
 * The preferred fixes of all findings of a file, as far as they do not reach into one another and stay within the file, in
 * the order of the text. Empty where there are none, and where the file would not be better for them. Findings that are
 * not accepted are left as they are.
 */
export function fixAllEdits(
  project: Project,
  uri: string,
  accepts: (finding: Finding) => boolean = () => true,
): readonly Edit[] {
  const before = check(project, uri);
  const edits: Edit[] = [];
  let now = project;
  let limit = Number.POSITIVE_INFINITY;
  // From the end on, what is still to be mended stands where it stood.
  for (const finding of before.filter(accepts).toReversed()) {
    const fix = preferred(now, finding);
    const own = fix?.edits.toSorted((a, b) => a.start - b.start) ?? [];
    const [first] = own;
    if (!first || own.some((each) => each.end > limit || (each.uri ?? uri) !== uri) || overlap(own)) continue;
    edits.unshift(...own);
    now = withEdits(now, uri, own);
    // Two that only insert at one place do not stand in an order of their own.
    limit = own.every(({ start, end }) => start === end) ? first.start - 1 : first.start;
  }
  return edits.length > 0 && check(now, uri).length < before.length ? edits : [];
}

/** A fix that depends on the rest of the file, on its ids say, is made anew for what the file has become. */
function preferred(now: Project, finding: Finding): Fix | undefined {
  const own = typeof finding.fixes === 'function' ? sameFinding(now, finding) : finding;
  return own && fixesOf(own).find((each) => each.preferred);
}

function sameFinding(now: Project, { uri, code, start, end }: Finding): Finding | undefined {
  return check(now, uri).find((each) => each.code === code && each.start === start && each.end === end);
}

function overlap(edits: readonly Edit[]): boolean {
  return edits.some((each, i) => each.start < (edits[i - 1]?.end ?? 0));
}

function withEdits(project: Project, uri: string, edits: readonly Edit[]): Project {
  let source = sourceOf(project, uri);
  if (!source) return project;
  for (const each of edits.toReversed()) {
    source = editSource(source, each, each.newText, source.version);
    if (isAnnotationFile(uri)) annotationFile(source);
  }
  return withOpen(project, uri, source);
}
