import type { Problem, Severity } from '../findings.ts';
import type { AttributeType, Color, ReadingPart } from '../formats/projectFile.ts';
import type { Span } from '../text/span.ts';
import type { Located, Node, ScalarNode } from '../yaml/node.ts';

/** A text in one or several languages; under the empty key where the language is not said. */
export type Text = ReadonlyMap<string, string>;

/** Where a part of a schema is defined. */
export interface Place extends Span {
  readonly uri: string;
}

export interface Tag {
  readonly name: string;
  /** The key that names the tag, in the file that defines it last. */
  readonly place: Place;
  readonly title: Text;
  readonly description: Text;
  readonly include: Text;
  readonly exclude: Text;
  readonly example: Text;
  readonly color: Color;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly cues: readonly Cue[];
}

export interface Attribute {
  readonly name: string;
  readonly place: Place;
  readonly title: Text;
  readonly description: Text;
  readonly type: AttributeType;
  /** The words of an enum and what they mean. */
  readonly values: ReadonlyMap<string, Text>;
  readonly required: boolean;
  readonly many: boolean;
  /** Empty where the attribute always applies. */
  readonly when: ReadonlyMap<string, readonly string[]>;
  readonly pattern: Located<string> | undefined;
  /** Which part of the reading of a figure it holds; nothing for an attribute that only a person can give. */
  readonly reads: ReadingPart | undefined;
}

export interface Cue {
  /** A BCP 47 tag; empty where the cue is for every language. */
  readonly language: string;
  readonly phrase: string | undefined;
  readonly regex: Located<string> | undefined;
  /** Words within which it does not count. */
  readonly except: readonly string[];
}

export interface Relation {
  readonly name: string;
  readonly place: Place;
  readonly title: Text;
  readonly description: Text;
  /** Tags a link may start from; empty for any. */
  readonly from: readonly Located<string>[];
  readonly to: readonly Located<string>[];
}

export interface Term {
  readonly id: string;
  readonly place: Place;
  readonly term: Text;
  readonly aliases: readonly { readonly language: string; readonly name: Located<string> }[];
  readonly definition: Text;
  readonly note: Text;
  readonly sources: readonly Reference[];
  readonly see: readonly Located<string>[];
}

export interface Reference {
  readonly title: Text;
  readonly url: string | undefined;
  readonly date: string | undefined;
}

/** What a schema gives names to. */
export type NameKind = 'tag' | 'attribute' | 'value' | 'relation' | 'term';

/** A name of a schema with those it belongs to: an attribute's tag, a value's tag and attribute. */
export interface SchemaName {
  readonly kind: NameKind;
  readonly owners: readonly string[];
  readonly name: string;
}

/** An entry of `renamed:`. `name` is the former one, `owners` are present ones. */
export interface Renaming extends SchemaName {
  readonly to: string;
  /** The former and the present name as written, in the file of the entry. */
  readonly key: ScalarNode;
  readonly value: ScalarNode;
  readonly uri: string;
}

/** One file's own part of a schema, as far as it could be read. */
export interface SchemaFile {
  readonly uri: string;
  readonly node: Node | undefined;
  readonly name: Located<string> | undefined;
  readonly version: Located<string> | undefined;
  readonly extends: readonly Located<string>[];
  readonly language: string | undefined;
  readonly documents: readonly Located<string>[] | undefined;
  readonly findings: readonly { readonly code: Located<string>; readonly severity: Severity }[];
  /** What names of the files it extends, or formerly its own, are called from here on. */
  readonly renamed: readonly Renaming[];
  readonly problems: readonly Problem[];
}

/** A schema with everything it extends taken in. */
export interface Schema {
  readonly name: string;
  readonly version: string | undefined;
  readonly language: string | undefined;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly severities: ReadonlyMap<string, Severity>;
  /** Former names and what they are called now, all files taken together. */
  readonly renamed: readonly Renaming[];
  /** The files it is made of, this one last; built-in schemas by their `postil:` URI. */
  readonly files: readonly SchemaFile[];
  /** What could not be taken in, at the file that says `extends`. */
  readonly extendsProblems: readonly (Problem & { readonly uri: string })[];
}
