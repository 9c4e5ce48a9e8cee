import { attributes } from './attributes.ts';
import { contexts } from './contexts.ts';
import { definitions } from './definitions.ts';
import { annotationFormat, schemaFormat } from './format.ts';
import { head } from './head.ts';
import { ids, newAnnotation } from './ids.ts';
import { relations, targets } from './links.ts';
import { quotes } from './quotes.ts';
import { schemaNames } from './schemaNames.ts';
import { schemaValues } from './schemaValues.ts';
import type { CompletionSource } from './source.ts';
import { tags } from './tags.ts';
import { values } from './values.ts';

/** Every source of suggestions. What comes first is shown first. */
export const completionSources: readonly CompletionSource[] = [
  newAnnotation,
  annotationFormat,
  ids,
  tags,
  quotes,
  contexts,
  attributes,
  values,
  relations,
  targets,
  head,
  schemaFormat,
  schemaNames,
  schemaValues,
  definitions,
];
