import { z } from 'zod';
import { date, language, semver, text } from './texts.ts';

/** The one definition of postil.yaml: its type and `schemas/project.schema.json` are made from it. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const color = z
  .enum(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'])
  .meta({ description: 'A colour of the palette; themes decide what it looks like.' });

export const attributeType = z.enum(['string', 'number', 'integer', 'boolean', 'date', 'enum']);

export const readingPart = z.enum(['value', 'min', 'max', 'unit', 'currency', 'modifier', 'kind', 'date', 'period']);

const attribute = z
  .strictObject({
    title: text.optional(),
    description: text.optional(),
    type: attributeType.optional().meta({ description: 'What kind of value coders write; string where left out.' }),
    values: z
      .union([z.array(scalar), z.record(z.string(), text.nullable())])
      .optional()
      .meta({ description: 'The words of an enum: a list, or a map from word to what it means.' }),
    required: z.boolean().optional().meta({ description: 'Every annotation with this tag must give the attribute.' }),
    many: z.boolean().optional().meta({ description: 'Coders may write a list of values.' }),
    when: z
      .record(z.string(), z.union([scalar, z.array(scalar)]))
      .optional()
      .meta({
        description:
          'The attribute belongs to an annotation only where these other attributes have one of these values.',
      }),
    pattern: z
      .string()
      .optional()
      .meta({ description: 'A regular expression (RE2 syntax) that the whole value must match.' }),
    reads: readingPart
      .optional()
      .meta({ description: 'Which part of what the words of a figure say the attribute holds.' }),
  })
  .meta({ id: 'attribute', description: 'An attribute that annotations with the tag may carry.' });

const cue = z
  .union([
    z.string(),
    z.strictObject({
      phrase: z.string().optional().meta({ description: 'Words; … between them stands for anything in the sentence.' }),
      regex: z
        .string()
        .optional()
        .meta({ description: 'A regular expression in RE2 syntax, looked for in each clause.' }),
      except: z
        .array(z.string())
        .optional()
        .meta({ description: 'Words that the cue is a part of where it does not count.' }),
    }),
  ])
  .meta({ id: 'cue', description: 'A phrase that suggests the tag; … stands for anything within the sentence.' });

const tag = z
  .strictObject({
    title: text.optional(),
    description: text.optional(),
    include: text.optional().meta({ description: 'Decision rule: what to code with this tag.' }),
    exclude: text.optional().meta({ description: 'Decision rule: what not to code with this tag.' }),
    example: text.optional(),
    color: color.optional(),
    attributes: z.record(z.string(), attribute).optional(),
    cues: z.union([z.array(cue), z.record(z.string(), z.array(cue))]).optional(),
  })
  .meta({ id: 'tag', description: 'A category that coders give to passages.' });

const relation = z
  .strictObject({
    title: text.optional(),
    description: text.optional(),
    from: z.array(z.string()).optional().meta({ description: 'Tags a link may start from; any where left out.' }),
    to: z.array(z.string()).optional().meta({ description: 'Tags a link may end at; any where left out.' }),
  })
  .meta({ id: 'relation', description: 'A kind of link between annotations.' });

const reference = z
  .strictObject({ title: text.optional(), url: z.string().optional(), date: date.optional() })
  .meta({ id: 'reference', description: 'Where a definition comes from, and as of when.' });

const term = z
  .strictObject({
    term: text,
    aliases: z.union([z.array(z.string()), z.record(z.string(), z.array(z.string()))]).optional(),
    definition: text.optional(),
    source: z.union([reference, z.array(reference)]).optional(),
    see: z.array(z.string()).optional().meta({ description: 'Other terms of the glossary.' }),
    note: text
      .optional()
      .meta({ description: 'What a reader should know beside the definition, differing positions included.' }),
  })
  .meta({ id: 'term', description: 'A term of the texts, with what a reader needs to know.' });

export const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const names = z.record(z.string(), scalar);

const renamed = z
  .strictObject({
    tags: names.optional(),
    attributes: z.record(z.string(), names).optional().meta({ description: 'By tag, under its present name.' }),
    values: z
      .record(z.string(), z.record(z.string(), names))
      .optional()
      .meta({ description: 'By tag and attribute, under their present names.' }),
    relations: names.optional(),
    glossary: names.optional(),
  })
  .meta({ id: 'renamed', description: 'Names that were given up, each with the one used instead: former: present.' });

export const projectFile = z
  .strictObject({
    postil: z.literal(1).meta({ description: 'The version of this file format.' }),
    name: z.string().optional(),
    version: semver.optional(),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Schemas this one builds on: built-in names or relative paths; the later wins.' }),
    language: language.optional().meta({ description: 'The language of documents that do not say otherwise.' }),
    documents: z.array(z.string()).optional().meta({
      description: 'Which files are documents, as globs; every .txt and .md below this folder where left out.',
    }),
    tags: z.record(z.string(), tag).optional(),
    relations: z.record(z.string(), relation).optional(),
    glossary: z.record(z.string(), term).optional(),
    renamed: renamed.optional(),
    findings: z
      .record(z.string(), severity)
      .optional()
      .meta({ description: 'How severe a finding is, by its code; off leaves it out.' }),
  })
  .meta({ title: 'Postil project', description: 'An annotation schema, and the mark of a project folder.' });

export type Color = z.infer<typeof color>;
export type AttributeType = z.infer<typeof attributeType>;
export type ReadingPart = z.infer<typeof readingPart>;
export type Severity = z.infer<typeof severity>;
