import { z } from 'zod';
import { date, language, name } from './texts.ts';

/** The one definition of NAME.postil.yaml: its type and `schemas/annotations.schema.json` are made from it. */
const value = z.union([z.string(), z.number(), z.boolean()]);

export const annotation = z
  .strictObject({
    id: z.string().meta({ description: 'What links and findings call this annotation. Unique in the file.' }),
    tag: z.string().meta({ description: 'A tag of the schema, such as claim, figure or initiative.' }),
    quote: z.string().meta({ description: 'The annotated passage, word for word.' }),
    prefix: z
      .string()
      .optional()
      .meta({ description: 'The words right before the quote, where the quote alone is not unique.' }),
    suffix: z
      .string()
      .optional()
      .meta({ description: 'The words right after the quote, where the quote alone is not unique.' }),
    attributes: z
      .record(name, z.union([value, z.array(value)]))
      .optional()
      .meta({ description: 'The attributes that the schema gives to the tag.' }),
    note: z.string().optional().meta({ description: 'A remark for readers and other coders.' }),
    links: z
      .array(z.record(name, z.string()))
      .optional()
      .meta({ description: 'Relations to other annotations, each `relation: id` or `relation: file.postil.yaml#id`.' }),
    status: z
      .enum(['draft', 'accepted', 'disputed'])
      .optional()
      .meta({ description: 'How far the coder stands by the annotation; accepted where nothing is said.' }),
    from: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({
        description: 'Whose annotation it was before it was copied or accepted here; several who agree in a list.',
      }),
  })
  .meta({ id: 'annotation', description: 'One tag on one passage of the document.' });

const refusal = z
  .strictObject({
    tag: z.string().meta({ description: 'The tag that was suggested.' }),
    quote: z.string().meta({ description: 'The passage that it was suggested for, word for word.' }),
    prefix: z.string().optional().meta({ description: 'The words right before the quote.' }),
    suffix: z.string().optional().meta({ description: 'The words right after the quote.' }),
  })
  .meta({ id: 'refusal', description: 'A suggestion that is not to be made again.' });

const origin = z
  .strictObject({
    title: z.string().optional().meta({ description: 'What its publisher calls the document.' }),
    author: z.string().optional().meta({ description: 'Who wrote or gave it.' }),
    publisher: z.string().optional().meta({ description: 'Who published it.' }),
    url: z.string().optional().meta({ description: 'Where it was published.' }),
    date: date.optional().meta({ description: 'When it was published.' }),
    file: z.string().optional().meta({ description: 'The name of the file that it was made from.' }),
  })
  .meta({ id: 'origin', description: 'Where the document comes from.' });

export const annotationFile = z
  .strictObject({
    document: z.string().optional().meta({
      description: 'The annotated text, relative to this file. May be left out where the file name tells it.',
    }),
    annotator: z.string().optional().meta({ description: 'Who coded.' }),
    schemaVersion: z.string().optional().meta({ description: 'The version of the schema the coder worked with.' }),
    language: language.optional(),
    date: date.optional().meta({ description: "The document's date: what relative dates in it are resolved against." }),
    source: origin.optional(),
    annotations: z
      .array(annotation)
      .nullable()
      .optional()
      .meta({ description: 'The annotations, in the order of the text.' }),
    refused: z
      .array(refusal)
      .nullable()
      .optional()
      .meta({ description: 'Suggestions that the coder has refused; they are not made again.' }),
  })
  .meta({ title: 'Postil annotations', description: 'Annotations of one document by one coder.' });

export type AnnotationStatus = NonNullable<z.infer<typeof annotation>['status']>;
