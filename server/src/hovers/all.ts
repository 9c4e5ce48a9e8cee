import { annotationKeys } from './annotation-keys.ts';
import { attributes } from './attributes.ts';
import { figures } from './figures.ts';
import { links } from './links.ts';
import { passages } from './passages.ts';
import { quotes } from './quotes.ts';
import { schemaKeys } from './schema-keys.ts';
import { schemaNames } from './schema-names.ts';
import type { HoverSource } from './source.ts';
import { tags } from './tags.ts';
import { terms } from './terms.ts';

/** Every hover source. What comes first is told first, and its span is the hover's. */
export const hoverSources: readonly HoverSource[] = [
  terms,
  figures,
  passages,
  tags,
  attributes,
  quotes,
  links,
  annotationKeys,
  schemaNames,
  schemaKeys,
];
