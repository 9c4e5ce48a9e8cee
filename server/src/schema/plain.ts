import type { Plain } from '../yaml/block.ts';
import { renamedSections } from './renamed.ts';
import type { Attribute, Cue, Reference, Relation, Renaming, Schema, Tag, Term, Text } from './types.ts';

/** A schema with all that it extends, as one file in the format of `postil.yaml` would say it. */
export function plainSchema(schema: Schema): Plain {
  return {
    postil: 1,
    name: schema.name || undefined,
    version: schema.version,
    language: schema.language,
    tags: section(schema.tags, plainTag),
    relations: section(schema.relations, plainRelation),
    glossary: section(schema.glossary, plainTerm),
    findings: section(schema.severities, (severity) => severity),
    renamed: plainRenamed(schema.renamed),
  };
}

function plainTag(tag: Tag): Plain {
  return {
    ...titled(tag),
    include: plainText(tag.include),
    exclude: plainText(tag.exclude),
    example: plainText(tag.example),
    color: tag.color,
    attributes: section(tag.attributes, plainAttribute),
    cues: byLanguage(tag.cues, plainCue),
  };
}

function plainAttribute(attribute: Attribute): Plain {
  return {
    ...titled(attribute),
    type: attribute.type,
    required: attribute.required || undefined,
    many: attribute.many || undefined,
    when: section(attribute.when, (words) => words),
    pattern: attribute.pattern?.value,
    reads: attribute.reads,
    values: plainValues(attribute.values),
  };
}

/** A list of words, unless one of them is explained. */
export function plainValues(values: Attribute['values']): Plain | undefined {
  if (values.size === 0) return undefined;
  const isExplained = [...values.values()].some((each) => each.size > 0);
  return isExplained ? section(values, (each) => plainText(each) ?? null) : [...values.keys()];
}

/** The phrase alone where there is nothing else to say. */
function plainCue({ phrase, regex, except }: Cue): Plain {
  if (!regex && except.length === 0) return phrase ?? '';
  return { phrase, regex: regex?.value, except: except.length > 0 ? except : undefined };
}

function plainRelation({ title, description, from, to }: Relation): Plain {
  return { ...titled({ title, description }), from: words(from), to: words(to) };
}

function plainTerm({ term, aliases, definition, note, sources, see }: Term): Plain {
  return {
    term: plainText(term) ?? '',
    aliases: byLanguage(aliases, ({ name }) => name.value),
    definition: plainText(definition),
    note: plainText(note),
    source: sources.length > 0 ? sources.map(plainReference) : undefined,
    see: words(see),
  };
}

function plainReference({ title, url, date }: Reference): Plain {
  return { title: plainText(title), url, date };
}

/** Former names in the sections of the file; of two entries for one name the later counts. */
function plainRenamed(renamed: readonly Renaming[]): Plain | undefined {
  const sections = Object.entries(renamedSections).map(([section, { kind, depth }]) => {
    const own = renamed.filter((each) => each.kind === kind);
    return [section, renamedBelow(own, depth)] as const;
  });
  return section(new Map(sections.filter(([, own]) => own !== undefined)), (own) => own as Plain);
}

function renamedBelow(own: readonly Renaming[], depth: number, level = 0): Plain | undefined {
  if (level === depth) return section(new Map(own.map(({ name, to }) => [name, to])), (to) => to);
  const owners = new Set(own.map((each) => each.owners[level] ?? ''));
  const below = [...owners].map((owner) => [owner, own.filter((each) => each.owners[level] === owner)] as const);
  return section(new Map(below), (entries) => renamedBelow(entries, depth, level + 1) ?? null);
}

function titled({ title, description }: { readonly title: Text; readonly description: Text }) {
  return { title: plainText(title), description: plainText(description) };
}

/** A string where the language is not said, else a map. */
export function plainText(value: Text): Plain | undefined {
  if (value.size === 0) return undefined;
  return value.size === 1 && value.has('') ? value.get('') : section(value, (each) => each);
}

function words(list: readonly { readonly value: string }[]): Plain | undefined {
  return list.length > 0 ? list.map(({ value }) => value) : undefined;
}

function byLanguage<T extends { readonly language: string }>(list: readonly T[], plain: (each: T) => Plain) {
  const languages = new Set(list.map(({ language }) => language));
  if (languages.size === 0) return undefined;
  const of = (language: string) => list.filter((each) => each.language === language).map(plain);
  if (languages.size === 1 && languages.has('')) return of('');
  return Object.fromEntries([...languages].map((language) => [language, of(language)]));
}

/** Made of entries, so that a name like `__proto__` is one like any other. */
export function section<T>(map: ReadonlyMap<string, T>, plain: (each: T) => Plain): Plain | undefined {
  return map.size === 0 ? undefined : Object.fromEntries([...map].map(([name, each]) => [name, plain(each)]));
}
