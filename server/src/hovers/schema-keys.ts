import { projectFormat, schemaFile } from '../schema/parse.ts';
import { keyAt } from './describe/key.ts';
import type { HoverSource } from './source.ts';

/** What the keys of the format are for. */
export const schemaKeys: HoverSource = {
  in: 'schema',
  tell({ source, offset, locale }) {
    const key = keyAt(schemaFile(source).node, offset, projectFormat, projectFormat, locale);
    return key ? [key] : [];
  },
};
