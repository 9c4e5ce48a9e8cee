import { inFileOrder } from '../annotations/ids.ts';
import { conflictingStatements, contradictions, type Stated, statedAt } from '../annotations/statements.ts';
import type { Problem } from '../findings.ts';
import { statedByOthers, statingFile } from '../statements.ts';
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
  reach: 'project',
  *file({ project, source, file, schema }) {
    const others = statedByOthers(project, source);
    for (const statements of conflictingStatements(statingFile(project, source), schema, others)) {
      const own = inFileOrder(file, new Set(statements.keys())).flatMap(({ annotation, base }) => {
        const statement = statements.get(annotation);
        return statement ? [statedAt(source.uri, annotation, statement, base)] : [];
      });
      yield* conflictsOf(own, own[0] ? others.about(own[0].about) : []);
    }
  },
};

/** The conflicts of what one file states about the same with itself and with what others state. */
export function conflictsOf(own: readonly Stated[], others: readonly Stated[]): readonly Problem[] {
  return contradictions(own, others).map(([ours, theirs]) => ({
    code: 'figure-conflict',
    ...(theirs.uri === ours.uri ? {} : { variant: 'file' }),
    start: ours.start,
    end: ours.end,
    params: { id: theirs.id || '–', theirs: theirs.says, ours: ours.says, file: nameOf(theirs.uri) },
    related: [
      { uri: theirs.uri, start: theirs.start, end: theirs.end, message: { en: 'The other figure', zh: '另一数据' } },
    ],
  }));
}
