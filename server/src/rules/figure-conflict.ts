import { inFileOrder } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import {
  areDisjoint,
  conflictingStatements,
  type Statement,
  type StatingFile,
  statementsOf,
} from '../annotations/statements.ts';
import type { Annotation } from '../annotations/types.ts';
import { annotationFiles, documentOf, type Project } from '../project.ts';
import type { Source } from '../text/source.ts';
import { shifted } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import type { Rule } from './rule.ts';

export const figureConflict: Rule = {
  code: 'figure-conflict',
  severity: 'warning',
  title: { en: 'Two figures that cannot both hold', zh: '相互矛盾的数据' },
  messages: {
    default: {
      en: 'Of the same entity, property and period “{id}” says {theirs}, and this annotation {ours}; both cannot hold. Correct one of them, or tell them apart by `property` or `period`.',
      zh: '对同一对象、属性和时期，“{id}”是 {theirs}，本标注是 {ours}，二者不能同时成立。请改正其一，或用 `property`、`period` 区分。',
    },
    file: {
      en: 'Of the same entity, property and period “{id}” in {file} says {theirs}, and this annotation {ours}; both cannot hold. Correct one of them, or tell them apart by `property` or `period`.',
      zh: '对同一对象、属性和时期，{file} 中的“{id}”是 {theirs}，本标注是 {ours}，二者不能同时成立。请改正其一，或用 `property`、`period` 区分。',
    },
  },
  *file({ project, source, file, schema }) {
    const own = statingFile(project, source);
    const others = annotationFiles(project).flatMap((each) => (each === source ? [] : [statingFile(project, each)]));
    for (const statements of conflictingStatements(own, schema, others)) {
      const ordered = inFileOrder(file, new Set(statements.keys()));
      const earlier = new Map<Annotation, Statement>();
      for (const { annotation, base } of ordered) {
        const ours = statements.get(annotation);
        if (!ours) continue;
        const other =
          contrary(ours, earlier, own) ??
          firstOf(others, (each) => contrary(ours, statementsOf(each, schema).get(ours.about), each));
        earlier.set(annotation, ours);
        if (!other) continue;
        yield {
          code: 'figure-conflict',
          ...(other.source === source ? {} : { variant: 'file' }),
          ...shifted(ours.place, base),
          params: { id: other.id, theirs: other.says, ours: ours.says, file: nameOf(other.source.uri) },
          related: [{ uri: other.source.uri, ...other.span, message: { en: 'The other figure', zh: '另一数据' } }],
        };
      }
    }
  },
};

interface Read extends StatingFile {
  readonly source: Source;
}

function statingFile(project: Project, source: Source): Read {
  const document = documentOf(project, source);
  return { source, file: annotationFile(source), document: document.state === 'outside' ? '' : document.uri };
}

/** The first of a file's statements that cannot hold together with another, and where it stands. */
function contrary(ours: Statement, theirs: ReadonlyMap<Annotation, Statement> | undefined, { source, file }: Read) {
  for (const [annotation, statement] of theirs ?? []) {
    if (!areDisjoint(ours, statement)) continue;
    const base = file.starts[file.annotations.indexOf(annotation)] ?? 0;
    return { source, id: annotation.id?.value ?? '–', says: statement.says, span: shifted(statement.place, base) };
  }
  return undefined;
}

function firstOf<T, R>(all: readonly T[], look: (each: T) => R | undefined): R | undefined {
  for (const each of all) {
    const found = look(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
