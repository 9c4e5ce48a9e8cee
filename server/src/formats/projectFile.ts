import { z } from 'zod';
import { date, language, name, semver, text } from './texts.ts';

/** The one definition of postil.yaml: its type and `schemas/project.schema.json` are made from it. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const color = z
  .enum(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'])
  .meta({ description: 'A colour of the palette; themes decide what it looks like.' });

export const attributeType = z.enum(['string', 'number', 'integer', 'boolean', 'date', 'enum']);

const readingPart = z.enum(['value', 'min', 'max', 'unit', 'currency', 'modifier', 'kind', 'date', 'period']);

const attribute = z
  .strictObject({
    title: text.optional().meta({ description: 'What people read in its place.' }),
    description: text.optional().meta({ description: 'What it is for.' }),
    type: attributeType.optional().meta({ description: 'What kind of value coders write; string where left out.' }),
    values: z
      .union([z.array(scalar), z.record(name, text.nullable())])
      .optional()
      .meta({ description: 'The words of an enum: a list, or a map from word to what it means.' }),
    required: z.boolean().optional().meta({ description: 'Every annotation with this tag must give the attribute.' }),
    many: z.boolean().optional().meta({ description: 'Coders may write a list of values.' }),
    when: z
      .record(name, z.union([scalar, z.array(scalar)]))
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
    title: text.optional().meta({ description: 'What people read in its place.' }),
    description: text.optional().meta({ description: 'What it is for.' }),
    include: text.optional().meta({ description: 'Decision rule: what to code with this tag.' }),
    exclude: text.optional().meta({ description: 'Decision rule: what not to code with this tag.' }),
    example: text.optional().meta({ description: 'A passage that the tag fits.' }),
    color: color.optional(),
    attributes: z
      .record(name, attribute)
      .optional()
      .meta({ description: 'What annotations with the tag may say, by name.' }),
    cues: z
      .union([z.array(cue), z.record(name, z.array(cue))])
      .optional()
      .meta({ description: 'Phrases that suggest the tag: a list, or lists by language.' }),
  })
  .meta({ id: 'tag', description: 'A category that coders give to passages.' });

const relation = z
  .strictObject({
    title: text.optional().meta({ description: 'What people read in its place.' }),
    description: text.optional().meta({ description: 'What it is for.' }),
    from: z.array(z.string()).optional().meta({ description: 'Tags a link may start from; any where left out.' }),
    to: z.array(z.string()).optional().meta({ description: 'Tags a link may end at; any where left out.' }),
  })
  .meta({ id: 'relation', description: 'A kind of link between annotations.' });

const reference = z
  .strictObject({
    title: text.optional().meta({ description: 'Whose words they are, or what they stand in.' }),
    url: z.string().optional().meta({ description: 'Where it can be read.' }),
    date: date.optional().meta({ description: 'The day it was published, or as of which it holds.' }),
  })
  .meta({ id: 'reference', description: 'Where a definition comes from, and as of when.' });

const term = z
  .strictObject({
    term: text.meta({ description: 'The term, in its languages.' }),
    aliases: z
      .union([z.array(z.string()), z.record(name, z.array(z.string()))])
      .optional()
      .meta({ description: 'Other names for it: a list, or lists by language.' }),
    definition: text.optional().meta({ description: 'What it means.' }),
    source: z
      .union([reference, z.array(reference)])
      .optional()
      .meta({ description: 'Where the definition comes from: one source, or a list.' }),
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
    name: z.string().optional().meta({ description: 'A name for the project.' }),
    version: semver.optional(),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Schemas this one builds on: built-in names or relative paths; the later wins.' }),
    language: language.optional().meta({ description: 'The language of documents that do not say otherwise.' }),
    documents: z.array(z.string()).optional().meta({
      description: 'Which files are documents, as globs; every .txt and .md below this folder where left out.',
    }),
    tags: z.record(name, tag).optional().meta({ description: 'The categories, by name.' }),
    relations: z
      .record(name, relation)
      .optional()
      .meta({ description: 'The kinds of links between annotations, by name.' }),
    glossary: z.record(name, term).optional().meta({ description: 'The terms, by id.' }),
    renamed: renamed.optional(),
    findings: z
      .record(name, severity)
      .optional()
      .meta({ description: 'How severe a finding is, by its code; off leaves it out.' }),
  })
  .meta({ title: 'Postil project', description: 'An annotation schema, and the mark of a project folder.' });

export type Color = z.infer<typeof color>;
export type AttributeType = z.infer<typeof attributeType>;
export type ReadingPart = z.infer<typeof readingPart>;
export type Severity = z.infer<typeof severity>;
