import type { Coded } from '../agreement/agreement.ts';
import type { Span } from '../text/span.ts';
import { type Entries, fieldValues } from './entries.ts';
import type { Query, Relation, Test } from './query.ts';
import { relatedTo } from './relations.ts';
import { holds } from './value.ts';
import { inWords } from './wordCounts.ts';

/** The annotations of a document that a query finds, in the order of the text; all of them for no query. */
export function found(query: Query | undefined, entries: Entries): readonly Coded[] {
  if (!query) return entries.passages;
  const answers = answersTo(query, entries);
  return entries.passages.filter((_, i) => answers[i]);
}

type Answers = readonly boolean[];

/** One answer for each annotation. Time is that of the query times the annotations, but for a sort where they are related. */
function answersTo(query: Query, entries: Entries): Answers {
  switch (query.kind) {
    case 'test':
      return entries.passages.map((coded) => passes(query, entries, coded));
    case 'not':
      return answersTo(query.of, entries).map((answer) => !answer);
    case 'relation':
      return related(query, entries);
    default: {
      const all = query.of.map((each) => answersTo(each, entries));
      const isAll = query.kind === 'all';
      return entries.passages.map((_, i) => (isAll ? all.every((each) => each[i]) : all.some((each) => each[i])));
    }
  }
}

function passes({ field, value }: Test, entries: Entries, coded: Coded): boolean {
  return fieldValues(entries, coded, field).some((given) => holds(value, given));
}

function related({ left, relation, right }: Relation, entries: Entries): Answers {
  const inWordsOf = relation.name === 'near' && relation.unit === 'words';
  const spans: readonly Span[] = inWordsOf ? inWords(entries.document, entries.passages) : entries.passages;
  const others = answersTo(right, entries).flatMap((answer, i) => (answer ? [i] : []));
  const isRelated = relatedTo(relation, spans, others);
  return answersTo(left, entries).map((answer, i) => answer && isRelated(i));
}
