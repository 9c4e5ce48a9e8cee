import { inFileOrder } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import { areDisjoint, conflictingStatements, type Statement, statementsOf } from '../annotations/statements.ts';
import type { Annotation, AnnotationFile } from '../annotations/types.ts';
import { annotationFiles } from '../project.ts';
import type { Source } from '../text/source.ts';
import { shifted } from '../text/span.ts';
import { nameOf } from '../uris.ts';
import type { FileContext, Rule } from './rule.ts';

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
  *file(context) {
    const { source, file, schema } = context;
    const others = othersOf(context);
    for (const statements of conflictingStatements(
      file,
      schema,
      others.map((each) => each.file),
    )) {
      const ordered = inFileOrder(file, new Set(statements.keys()));
      const earlier = new Map<Annotation, Statement>();
      for (const { annotation, base } of ordered) {
        const ours = statements.get(annotation);
        if (!ours) continue;
        const other =
          contrary(ours, earlier, { source, file }) ??
          firstOf(others, (each) => contrary(ours, statementsOf(each.file, schema).get(ours.about), each));
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

interface Read {
  readonly source: Source;
  readonly file: AnnotationFile;
}

function othersOf({ project, source }: FileContext): readonly Read[] {
  return annotationFiles(project)
    .filter(({ uri }) => uri !== source.uri)
    .map((each) => ({ source: each, file: annotationFile(each) }));
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
