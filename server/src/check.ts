import { inFileOrder } from './annotations/ids.ts';
import { annotationFile } from './annotations/parse.ts';
import { loggedSince, type Placement } from './annotations/placement.ts';
import { tallied } from './annotations/tally.ts';
import type { Annotation } from './annotations/types.ts';
import type { Finding, Fix, Problem } from './findings.ts';
import { placementOf } from './passages.ts';
import {
  documentOf,
  fileUris,
  isAnnotationFile,
  isDocument,
  isSchemaFile,
  type Project,
  projectFileUri,
  schemaOf,
  sourceOf,
} from './project.ts';
import { ruleByCode, rules } from './rules/list.ts';
import type { AnnotationContext, FileContext } from './rules/rule.ts';
import { effectiveSchema } from './schema/effective.ts';
import { schemaFile } from './schema/parse.ts';
import type { Schema } from './schema/types.ts';
import type { Source } from './text/source.ts';
import { shifted } from './text/span.ts';

/** Counted for the benchmarks: how many annotations one question made the rules look at. */
export const checkWork = { annotations: 0 };

/**
 * What is wrong with a file, or worth saying about it, in the order of the text: a pure function of the project. Empty for
 * a file that is fine, one nobody has read, and one that is none of Postil's.
 */
export function check(project: Project, uri: string): readonly Finding[] {
  const source = sourceOf(project, uri);
  if (!source) return [];
  const problems = isAnnotationFile(uri)
    ? annotationProblems(project, source)
    : isSchemaFile(project, uri)
      ? schemaProblems(project, source)
      : isDocument(project, uri)
        ? rules.flatMap((rule) => [...(rule.document?.(source) ?? [])])
        : [];
  return findings(problems, source, schemaOf(project)).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The files of a project that `check` has something to say about: the schema, annotations, documents. */
export function checkedFiles(project: Project): readonly string[] {
  return [...fileUris(project)]
    .filter(
      (uri) =>
        uri === projectFileUri(project) ||
        isAnnotationFile(uri) ||
        isDocument(project, uri) ||
        isSchemaFile(project, uri),
    )
    .sort();
}

function findings(problems: readonly Problem[], source: Source, schema: Schema): Finding[] {
  const found: Finding[] = [];
  for (const problem of problems) {
    const rule = ruleByCode.get(problem.code);
    const severity = schema.severities.get(problem.code) ?? rule?.severity ?? 'error';
    const message = rule?.messages[problem.variant ?? 'default'];
    if (severity === 'off' || !message) continue;
    found.push({ ...problem, uri: source.uri, severity, message });
  }
  return found;
}

function annotationProblems(project: Project, source: Source): Problem[] {
  const file = annotationFile(source);
  const documentRef = documentOf(project, source);
  const document = documentRef.state === 'there' ? sourceOf(project, documentRef.uri) : undefined;
  const schema = schemaOf(project);
  const context: FileContext = { project, source, file, documentRef, document, schema };
  const problems: Problem[] = [...file.problems];
  const placement = document && placementOf(file, document);
  const troubles = troubled(file, schema, document);
  troubles.placement = placement;
  troubles.seen = placement ? placement.dropped + placement.log.length : 0;
  const own = troubles.problems;
  for (const { annotation, base } of inFileOrder(file, new Set(own.keys()))) {
    const slice = () => source.text.slice(base, nextStart(file.starts, base) ?? source.text.length);
    for (const each of own.get(annotation) ?? []) problems.push(moved(each, base, slice));
  }
  for (const rule of rules) if (rule.file) problems.push(...rule.file(context));
  return problems;
}

/** The annotations that something is wrong with by themselves, and what; each is looked at once. */
interface Troubles {
  readonly problems: Map<Annotation, readonly Problem[]>;
  /** What the problems were found by, and how much of its log they take in. */
  placement: Placement | undefined;
  seen: number;
}

const troubled = tallied<Troubles, [Schema, Source | undefined]>({
  empty: () => ({ problems: new Map(), placement: undefined, seen: 0 }),
  add: lookAt,
  remove: ({ problems }, annotation) => problems.delete(annotation),
  // After an edit of the document: those whose quotes it concerned, and those in trouble, since what they say of it has moved.
  renew(troubles, _, [schemaBefore], [schema, document]) {
    const { placement, seen, problems } = troubles;
    if (schema !== schemaBefore || !document || placement?.document !== document) return false;
    const concerned = loggedSince(placement, seen);
    if (!concerned) return false;
    for (const annotation of new Set([...concerned, ...problems.keys()])) {
      const isOfFile = problems.delete(annotation) || placement.rows.has(annotation);
      if (isOfFile) lookAt(troubles, annotation, schema, document);
    }
    return true;
  },
});

function lookAt({ problems }: Troubles, annotation: Annotation, schema: Schema, document: Source | undefined): void {
  const found = ownProblems(annotation, { schema, document });
  if (found.length > 0) problems.set(annotation, found);
}

const annotationRules = rules.filter((rule) => rule.annotation !== undefined);

function ownProblems(annotation: Annotation, context: AnnotationContext): readonly Problem[] {
  checkWork.annotations += 1;
  const problems: Problem[] = [...annotation.problems];
  for (const rule of annotationRules) problems.push(...(rule.annotation?.(annotation, context) ?? []));
  return problems;
}

function nextStart(starts: Uint32Array, base: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= base) low = middle + 1;
    else high = middle;
  }
  return starts[low];
}

/** From the annotation's own offsets to the file's; places in other files are absolute already. */
function moved(problem: Problem, by: number, slice: () => string): Problem {
  const { fixes } = problem;
  return {
    ...problem,
    start: problem.start + by,
    end: problem.end + by,
    fixes:
      typeof fixes === 'function'
        ? () => fixes(slice()).map((fix) => movedFix(fix, by))
        : fixes?.map((fix) => movedFix(fix, by)),
  };
}

function movedFix(fix: Fix, by: number): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) => (edit.uri === undefined ? { ...edit, ...shifted(edit, by) } : edit)),
  };
}

const codes = new Set(ruleByCode.keys());

function schemaProblems(project: Project, source: Source): Problem[] {
  const file = schemaFile(source);
  // A file that others extend is judged by what it says itself, with what it extends in turn.
  const schema =
    source.uri === projectFileUri(project)
      ? schemaOf(project)
      : effectiveSchema(source, (uri) => sourceOf(project, uri) ?? 'missing');
  const context = { project, source, file, schema, codes };
  return [...file.problems, ...rules.flatMap((rule) => [...(rule.schema?.(context) ?? [])])];
}
