import { inFileOrder } from './annotations/ids.ts';
import { annotationFile } from './annotations/parse.ts';
import { loggedSince, type Placement, placedOver } from './annotations/placement.ts';
import { presented } from './annotations/presented.ts';
import type { Stated } from './annotations/statements.ts';
import { tallied } from './annotations/tally.ts';
import type { Annotation } from './annotations/types.ts';
import type { Finding, Fix, Problem, Severity } from './findings.ts';
import { placementOf } from './passages.ts';
import type { AnnotationRef } from './places/annotation.ts';
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
import { type DocumentFacts, documentFacts } from './quantities.ts';
import { conflictsOf } from './rules/figure-conflict.ts';
import { ruleByCode, rules } from './rules/list.ts';
import type { AnnotationContext, FileContext, Rule } from './rules/rule.ts';
import { effectiveSchema } from './schema/effective.ts';
import { schemaFile } from './schema/parse.ts';
import type { Schema } from './schema/types.ts';
import { contested } from './statements.ts';
import { rewrittenParagraphs } from './text/paragraphs.ts';
import { changeSince, type Source } from './text/source.ts';
import { shifted } from './text/span.ts';

/** Counted for the benchmarks: how many annotations one question made the rules look at. */
export const checkWork = { annotations: 0 };

/**
 * What is wrong with a file, or worth saying about it, in the order of the text: a pure function of the project. Empty for
 * a file that is fine, one nobody has read, and one that is none of Postil's. Whoever asks can leave out what rules say of
 * whole files and of texts.
 */
export function check(project: Project, uri: string, asks: (rule: Rule) => boolean = () => true): readonly Finding[] {
  const source = sourceOf(project, uri);
  if (!source) return [];
  const asked = rules.filter((rule) => asks(rule) && severityOf(rule.code, schemaOf(project)) !== 'off');
  const problems = isAnnotationFile(uri)
    ? annotationProblems(project, source, asked)
    : isSchemaFile(project, uri)
      ? schemaProblems(project, source)
      : isDocument(project, uri)
        ? documentProblems(project, source, asked)
        : [];
  return inTextOrder(findings(problems, uri, schemaOf(project)));
}

/** The findings that come of what all annotation files of a project state, each about its own file. */
export function conflictFindings(stated: readonly Stated[], schema: Schema): readonly Finding[] {
  return contested(stated).flatMap((same) =>
    [...new Set(same.map(({ uri }) => uri))].flatMap((uri) => {
      const own = same.filter((each) => each.uri === uri);
      const others = same.filter((each) => each.uri !== uri);
      return findings(conflictsOf(own, others), uri, schema);
    }),
  );
}

export function inTextOrder(some: readonly Finding[]): readonly Finding[] {
  return some.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

export function severityOf(code: string, schema: Schema): Severity {
  return schema.severities.get(code) ?? ruleByCode.get(code)?.severity ?? 'error';
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

function findings(problems: readonly Problem[], uri: string, schema: Schema): Finding[] {
  const found: Finding[] = [];
  for (const problem of problems) {
    const severity = severityOf(problem.code, schema);
    const message = ruleByCode.get(problem.code)?.messages[problem.variant ?? 'default'];
    if (severity === 'off' || !message) continue;
    found.push({ ...problem, uri, severity, message });
  }
  return found;
}

function documentProblems(project: Project, document: Source, asked: readonly Rule[]): Problem[] {
  const context = { project, document, schema: schemaOf(project) };
  return asked.flatMap((rule) => [...(rule.document?.(context) ?? [])]);
}

function annotationProblems(project: Project, source: Source, asked: readonly Rule[]): Problem[] {
  const file = annotationFile(source);
  const documentRef = documentOf(project, source);
  const document = documentRef.state === 'there' ? sourceOf(project, documentRef.uri) : undefined;
  const schema = schemaOf(project);
  const facts = document && documentFacts(project, document);
  const context: FileContext = { project, source, file, documentRef, document, facts, schema };
  const problems: Problem[] = [...file.problems];
  const placement = document && placementOf(file, document);
  const troubles = troubled(file, schema, document, facts?.language, facts?.date);
  troubles.placement = placement;
  troubles.seen = placement ? placement.dropped + placement.log.length : 0;
  const own = troubles.problems;
  for (const { annotation, base } of inFileOrder(file, new Set(own.keys()))) {
    const ref = { annotation, base, file: source };
    for (const each of own.get(annotation) ?? []) problems.push(repaired(moved(each, base), ref, context));
  }
  for (const rule of asked) if (rule.file) problems.push(...rule.file(context));
  return problems;
}

/** The annotations that something is wrong with by themselves, and what; each is looked at once. */
interface Troubles {
  readonly problems: Map<Annotation, readonly Problem[]>;
  /** What the problems were found by, and how much of its log they take in. */
  placement: Placement | undefined;
  seen: number;
}

type Given = [Schema, Source | undefined, DocumentFacts['language'] | undefined, DocumentFacts['date']];

const troubled = tallied<Troubles, Given>({
  empty: () => ({ problems: new Map(), placement: undefined, seen: 0 }),
  add: lookAt,
  remove: ({ problems }, annotation) => problems.delete(annotation),
  renew(troubles, _, before, now) {
    const { placement, problems } = troubles;
    const concerned = placement && concernedBy(placement, troubles.seen, before, now);
    if (!concerned) return false;
    // What those in trouble say of the document has moved.
    for (const annotation of new Set([...concerned, ...problems.keys()])) {
      const isOfFile = problems.delete(annotation) || placement.rows.has(annotation);
      if (isOfFile) lookAt(troubles, annotation, ...now);
    }
    return true;
  },
});

/**
 * The annotations that an edit of the document concerns: whose quote it reached, and what stands in the paragraphs it
 * changed, since figures are read in their paragraphs. Nothing where anything else is not what it was.
 */
function concernedBy(
  placement: Placement,
  seen: number,
  [schemaBefore, before, languageBefore, dateBefore]: Given,
  [schema, document, language, date]: Given,
): readonly Annotation[] | undefined {
  if (schema !== schemaBefore || language !== languageBefore || date !== dateBefore) return undefined;
  if (!before || !document || placement.document !== document) return undefined;
  const change = changeSince(before, document);
  const logged = loggedSince(placement, seen);
  if (!change || !logged) return undefined;
  const rewritten = rewrittenParagraphs(before, document, change);
  return [...logged, ...placedOver(placement, rewritten).map(({ annotation }) => annotation)];
}

function lookAt({ problems }: Troubles, annotation: Annotation, ...[schema, document, language, date]: Given): void {
  const found = ownProblems(annotation, { schema, document, facts: language && { language, date } });
  if (found.length > 0) problems.set(annotation, found);
}

const annotationRules = rules.filter((rule) => rule.annotation !== undefined);

function ownProblems(written: Annotation, given: Omit<AnnotationContext, 'written'>): readonly Problem[] {
  checkWork.annotations += 1;
  const annotation = presented(written, given.schema);
  const context = { ...given, written };
  const problems: Problem[] = [...written.problems];
  for (const rule of annotationRules) problems.push(...(rule.annotation?.(annotation, context) ?? []));
  return problems;
}

function repaired(problem: Problem, ref: AnnotationRef, context: FileContext): Problem {
  const repairs = problem.fixes ? undefined : ruleByCode.get(problem.code)?.repairs;
  return repairs ? { ...problem, fixes: () => repairs(problem, ref, context) } : problem;
}

/** From the annotation's own offsets to the file's; places in other files are absolute already. */
function moved(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const { fixes } = problem;
  return {
    ...problem,
    start: problem.start + by,
    end: problem.end + by,
    fixes:
      typeof fixes === 'function'
        ? () => fixes().map((fix) => movedFix(fix, by))
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
