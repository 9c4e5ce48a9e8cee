import { z } from 'zod';

export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .meta({ description: 'A BCP 47 language tag, such as zh, en or zh-Hant.' });

/** A name that users give. Other YAML servers offer `property` for it where nobody tells them not to. */
export const name = z.string().meta({ doNotSuggest: true });

export const text = z
  .union([z.string(), z.record(name, z.string())])
  .meta({ id: 'text', description: 'A text: one string, or a map from language to string.' });

export const date = z
  .union([z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.int()])
  .meta({ id: 'date', description: 'A date in ISO 8601 at the precision known: 2017, 2017-07 or 2017-09-26.' });

export const semver = z
  .string()
  .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/)
  .meta({ description: 'A version of the codebook, as semver: 1.2.0.' });
