import { standardFeatures } from '../../export/cas/types.ts';
import type { Message } from '../../findings.ts';
import { isStatus, typed } from '../collecting/words.ts';
import type { CollectedAnnotation, CollectedAttribute, CollectedLink } from '../collection.ts';
import { isScalar } from '../reading/json.ts';
import type { CasFile, CasProblem, Feature, Structure } from './file.ts';
import { type CasLosses, problems } from './messages.ts';
import { type CasTypes, isGrammar, isMetaData, isNamedEntity } from './types.ts';

/** A text of a file with what is said of it. */
export interface CasText {
  /** What the view is called; `_InitialView` where there is one only. */
  readonly view: string;
  readonly text: string;
  readonly annotations: readonly CollectedAnnotation[];
}

/** Whether something stands in a text at two offsets. */
export function isSpan(structure: Structure): boolean {
  return offset(structure, 'begin') !== undefined && offset(structure, 'end') !== undefined;
}

/** Spans that people made; a relation is one in the file, but a link in a project. */
export function isAnnotation(structure: Structure): boolean {
  return isSpan(structure) && !isMetaData(structure.type) && !isGrammar(structure.type) && !isRelation(structure);
}

export function casAnnotations(
  file: CasFile,
  types: CasTypes,
  filePath: string,
  losses: CasLosses,
  found: CasProblem[],
): readonly CasText[] {
  const texts = textsOf(file);
  const kept = new Map<number, { readonly structure: Structure; readonly sofa: number }>();
  for (const structure of file.structures.values()) {
    if (!isSpan(structure) || isMetaData(structure.type)) continue;
    if (isGrammar(structure.type)) losses.grammar += 1;
    else if (file.members && !file.members.has(structure.id)) losses.unindexed += 1;
    else if (!isRelation(structure)) {
      const sofa = sofaOf(structure, texts);
      const what = sofa === undefined ? problems.noText : misplaced(structure, texts.get(sofa)?.text ?? '');
      if (what) found.push({ path: structure.path, what });
      else if (sofa !== undefined) kept.set(structure.id, { structure, sofa });
    }
  }
  const links = linksBetween(file, kept, types, filePath, losses, found);
  const annotations = [...kept.values()].map(({ structure, sofa }) => ({
    sofa,
    annotation: annotationOf(structure, file, types, filePath, links.get(structure.id) ?? []),
  }));
  return [...texts].map(([id, { view, text }]) => ({
    view,
    text,
    annotations: annotations.filter(({ sofa }) => sofa === id).map(({ annotation }) => annotation),
  }));
}

function offset(structure: Structure, name: 'begin' | 'end'): number | undefined {
  const feature = structure.features.get(name) ?? structure.features.get(`^${name}`);
  return feature?.kind === 'value' && typeof feature.value === 'number' ? feature.value : undefined;
}

/** As WebAnno and INCEpTION write arcs. */
function isRelation({ features }: Structure): boolean {
  return features.get('Governor')?.kind === 'reference' && features.get('Dependent')?.kind === 'reference';
}

function textsOf({ structures }: CasFile) {
  const texts = new Map<number, { readonly view: string; readonly text: string }>();
  for (const { id, type, features } of structures.values()) {
    const [text, view] = ['sofaString', 'sofaID'].map((name) => wordIn(features.get(name)));
    if (type === 'uima.cas.Sofa' && text !== undefined) texts.set(id, { view: view ?? '_InitialView', text });
  }
  return texts;
}

function wordIn(feature: Feature | undefined): string | undefined {
  return feature?.kind === 'value' && typeof feature.value === 'string' ? feature.value : undefined;
}

/** The text that it names; the only one where it names none. */
function sofaOf({ features }: Structure, texts: ReadonlyMap<number, unknown>): number | undefined {
  const sofa = features.get('sofa');
  const id = sofa?.kind === 'reference' ? sofa.id : texts.size === 1 ? [...texts.keys()][0] : undefined;
  return id !== undefined && texts.has(id) ? id : undefined;
}

function misplaced(structure: Structure, text: string): Message | undefined {
  const [start = 0, end = 0] = [offset(structure, 'begin'), offset(structure, 'end')];
  const areWhole = Number.isInteger(start) && Number.isInteger(end);
  if (!areWhole || start < 0 || end > text.length || start > end) return problems.outside;
  if (start === end) return problems.empty;
  return [start, end].some((at) => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff) ? problems.split : undefined;
}

/** By the id of what each starts from. */
function linksBetween(
  file: CasFile,
  kept: ReadonlyMap<number, unknown>,
  types: CasTypes,
  filePath: string,
  losses: CasLosses,
  found: CasProblem[],
): ReadonlyMap<number, readonly CollectedLink[]> {
  const links = new Map<number, CollectedLink[]>();
  const add = (from: number, relation: string, to: number) => {
    if (kept.has(from) && kept.has(to))
      links.set(from, [...(links.get(from) ?? []), { relation, target: `${filePath}#${to}` }]);
    else losses.features += 1;
  };
  const structureAt = (id: number, path: string) => {
    const structure = file.structures.get(id);
    if (!structure && id !== 0) found.push({ path, what: problems.noTarget, params: { id } });
    return structure;
  };
  for (const structure of file.structures.values()) {
    if (isRelation(structure) && !isGrammar(structure.type) && file.members?.has(structure.id) !== false) {
      const [from, to] = ['Governor', 'Dependent'].map((name) => structure.features.get(name));
      if (from?.kind === 'reference' && to?.kind === 'reference')
        add(from.id, relationOf(structure, types, losses), to.id);
      continue;
    }
    if (!kept.has(structure.id)) continue;
    for (const [name, feature] of structure.features) {
      if (feature.kind !== 'reference' || name === 'sofa') continue;
      const path = `${structure.path}.@${name}`;
      const target = structureAt(feature.id, path);
      if (!target || isWords(target)) continue;
      for (const id of elementsOf(target)) {
        const end = structureAt(id, path);
        const link = end && !kept.has(id) ? linkIn(end) : undefined;
        if (end) add(structure.id, link?.role ?? name, link?.target ?? id);
      }
    }
  }
  return links;
}

/** What a relation is called: by its only value, such as a label, or by its layer. */
function relationOf({ type, features }: Structure, types: CasTypes, losses: CasLosses): string {
  const values = [...features].filter(([name, { kind }]) => kind === 'value' && !/^\^?(?:begin|end)$/u.test(name));
  const [first, ...others] = values.flatMap(([, feature]) => wordIn(feature) ?? []);
  losses.features += values.length > 1 ? values.length - 1 : 0;
  return first !== undefined && first !== '' && others.length === 0 ? first : types.tag(type);
}

/** An array of texts or numbers: what an attribute with many values has. */
function isWords({ type, features }: Structure): boolean {
  return features.get('%ELEMENTS')?.kind === 'elements' && !/^uima\.cas\.FSArray$|\[\]$/u.test(type);
}

function elementsOf({ id, features }: Structure): readonly number[] {
  const list = features.get('%ELEMENTS');
  return list?.kind === 'elements' ? list.elements.filter((each) => typeof each === 'number') : [id];
}

/** What stands between an annotation and another where the way has a role. */
function linkIn({ features }: Structure): { readonly role: string | undefined; readonly target: number } | undefined {
  const target = features.get('target');
  return target?.kind === 'reference'
    ? { role: wordIn(features.get('role')) || undefined, target: target.id }
    : undefined;
}

function annotationOf(
  structure: Structure,
  file: CasFile,
  types: CasTypes,
  filePath: string,
  links: readonly CollectedLink[],
): CollectedAnnotation {
  const { type, features } = structure;
  const isOurs = types.isOurs(type);
  const word = (name: string) => (isOurs ? wordIn(features.get(name)) : undefined);
  const [id, status, note] = ['identifier', 'annotationStatus', 'note'].map(word);
  const value = isNamedEntity(type) ? wordIn(features.get('value')) : undefined;
  const standard = isOurs ? standardFeatures : value === undefined ? [] : ['value'];
  const own = [...features].filter(([name]) => !positions.has(name) && !(standard as readonly string[]).includes(name));
  return {
    key: `${filePath}#${structure.id}`,
    ...(id === undefined ? {} : { id }),
    tag: value || types.tag(type),
    place: { start: offset(structure, 'begin') ?? 0, end: offset(structure, 'end') ?? 0 },
    attributes: own.flatMap(([name, feature]) => attributeOf(type, name, feature, file, types) ?? []),
    ...(note === undefined ? {} : { note }),
    ...(isStatus(status) ? { status } : {}),
    links,
    origin: { file: filePath, path: structure.path },
  };
}

const positions = new Set(['begin', 'end', '^begin', '^end', 'sofa']);

/** Nothing for what is a link. */
function attributeOf(
  type: string,
  name: string,
  feature: Feature,
  file: CasFile,
  types: CasTypes,
): CollectedAttribute | undefined {
  const list = feature.kind === 'reference' ? file.structures.get(feature.id) : undefined;
  const elements = list && isWords(list) ? list.features.get('%ELEMENTS') : feature;
  const given = elements?.kind === 'elements' ? elements.elements : elements?.kind === 'value' ? [elements.value] : [];
  const values = given.filter(isScalar);
  if (values.length === 0) return undefined;
  const range = types.range(type, name);
  const isList = elements?.kind === 'elements' && types.isOurs(type);
  return { name: types.attribute(type, name), values: isList ? values.map((each) => typed(each, range)) : values };
}
