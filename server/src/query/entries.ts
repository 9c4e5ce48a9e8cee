import type { Coded } from '../agreement/agreement.ts';
import { layersOf } from '../agreement/coders.ts';
import { comparison, documentsIn } from '../agreement/comparison.ts';
import { comparableValue, wordsOf } from '../agreement/values.ts';
import { type Project, schemaOf } from '../project.ts';
import type { Schema } from '../schema/types.ts';
import type { Source } from '../text/source.ts';
import type { Field } from './query.ts';

/** A document with what all coders have in it, in the order of the text. */
export interface Entries {
  readonly document: Source;
  readonly schema: Schema;
  readonly passages: readonly Coded[];
  /** How many annotations have no place in the text and are left out. */
  readonly unplaced: number;
}

/** The annotated documents of a project. */
export function entriesIn(project: Project): readonly Entries[] {
  return documentsIn(project).map((document) => entriesOf(project, document));
}

export function entriesOf(project: Project, document: Source): Entries {
  const { schema, passages, unplaced } = comparison(document, schemaOf(project), layersOf(project, document.uri));
  return { document, schema, passages, unplaced };
}

/** What an annotation has in a field: nothing, a value, or several where an attribute may have many. */
export function fieldValues({ document, schema }: Entries, coded: Coded, field: Field): readonly (string | number)[] {
  const { annotation, coder } = coded;
  switch (field.name) {
    case 'tag':
      return given(annotation.tag?.value);
    case 'text':
      return [document.text.slice(coded.start, coded.end)];
    case 'coder':
      return [coder];
    case 'status':
      return [annotation.status ?? 'accepted'];
    case 'id':
      return given(annotation.id?.value);
    case 'note':
      return given(annotation.note?.value);
    case 'document':
      return [document.uri.slice(document.uri.lastIndexOf('/') + 1)];
    case 'attribute': {
      if (field.tag !== undefined && field.tag !== annotation.tag?.value) return [];
      const value = annotation.attributes.find(({ name }) => name === field.attribute)?.value;
      if (!value) return [];
      if (value.kind === 'list') return value.items.map(wordsOf);
      const attribute = schema.tags.get(annotation.tag?.value ?? '')?.attributes.get(field.attribute);
      return given(attribute ? comparableValue(annotation, attribute) : wordsOf(value));
    }
  }
}

function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
