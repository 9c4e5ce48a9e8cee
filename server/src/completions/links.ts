import { annotationIds, annotationWithId } from '../annotations/ids.ts';
import { annotationFile } from '../annotations/parse.ts';
import type { Annotation } from '../annotations/types.ts';
import { relationBlocks } from '../hovers/describe/relation.ts';
import { escaped } from '../markdown.ts';
import { item } from '../places/frames.ts';
import { isPath, valueAround } from '../places/writing.ts';
import { annotationFilesOf, documentOf, fileUris, isAnnotationFile, schemaOf, sourceOf } from '../project.ts';
import { titleOf } from '../schema/texts.ts';
import type { Source } from '../text/source.ts';
import type { Located } from '../yaml/node.ts';
import { quoted } from '../yaml/write.ts';
import { annotationPath, tagNameAt } from './here.ts';
import { relativePath } from './paths.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';
import { inSnippet } from './write.ts';

const linkPath = [...annotationPath, 'links', item] as const;

/** The relations that may start from the annotation's tag. */
export const relations: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { project, writing, locale } = place;
    const isAlone = isPath(writing.path, [...annotationPath, 'links']) && writing.on === 'either';
    if (!isAlone && (writing.on === 'value' || writing.on === 'item' || !isPath(writing.path, linkPath))) return [];
    const from = tagNameAt(place);
    return [...schemaOf(project).relations.values()]
      .filter((each) => allows(each.from, from))
      .map((each) => ({
        label: each.name,
        kind: 'relation',
        write: isAlone
          ? { snippet: `- ${inSnippet(quoted(each.name))}: `, indent: writing.indent }
          : { key: each.name, opens: 'scalar' },
        detail: titleOf(each, locale),
        blocks: relationBlocks(each, locale),
        also: [...each.title.values()],
      }));
  },
};

/** The annotations that a link may lead to, with their words: those of this file, then those of others by `file#id`. */
export const targets: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { project, source, writing } = place;
    if (writing.on === 'key' || !isPath(writing.path, [...linkPath, '*'])) return [];
    const to = schemaOf(project).relations.get(writing.path.at(-1) ?? '')?.to ?? [];
    const own = valueAround(writing, annotationPath, 'id');
    return [
      ...targetsIn(source, to).filter((each) => each.label !== own),
      ...otherFiles(place).flatMap((file) => targetsIn(file, to, `${relativePath(source.uri, file.uri)}#`)),
    ];
  },
};

/** Files about the same document come first; others where somebody has begun to name one. */
function otherFiles({ project, source, writing }: CompletionPlace): readonly Source[] {
  const document = documentOf(project, source);
  const about = document.state === 'outside' ? [] : annotationFilesOf(project, document.uri);
  const named = /[/#.]/u.test(writing.typed) ? [...fileUris(project)].filter(isAnnotationFile).sort() : [];
  return [...new Set([...about, ...named])]
    .filter((uri) => uri !== source.uri)
    .map((uri) => sourceOf(project, uri))
    .filter((each) => each !== undefined);
}

function targetsIn(file: Source, to: readonly Located<string>[], before = ''): readonly Suggestion[] {
  const read = annotationFile(file);
  return [...annotationIds(read).annotations.keys()].flatMap((id): readonly Suggestion[] => {
    const target = annotationWithId(read, id);
    if (!target || !allows(to, target.tag?.value)) return [];
    return [toSuggestion(before + id, target)];
  });
}

function toSuggestion(label: string, { tag, quote }: Annotation): Suggestion {
  const words = quote?.value.trim().replace(/\s+/gu, ' ') ?? '';
  return {
    label,
    kind: 'annotation',
    write: { string: label },
    detail: [tag?.value, words.length > 60 ? `${words.slice(0, 60).replace(/[\ud800-\udbff]$/u, '')}…` : words]
      .filter(Boolean)
      .join(' · '),
    blocks: [words === '' ? '' : `> ${escaped(words, 300)}`],
    also: [words.slice(0, 40)],
  };
}

/** Ends of a relation: any tag where none is named. */
function allows(ends: readonly Located<string>[], tag: string | undefined): boolean {
  return ends.length === 0 || tag === undefined || ends.some((each) => each.value === tag);
}
