import type { Message } from '../findings.ts';
import { createSource } from '../text/source.ts';
import { located } from './collecting/places.ts';
import { newReport, type Report } from './collecting/report.ts';
import type { CollectedAnnotation, CollectedDocument, CollectedLink } from './collection.ts';
import type { GivenFile, Importer } from './importer.ts';
import { fieldOf, idOf, isObject, type JsonLine, listOf, numberOf, readJsonLines, stringOf } from './reading/json.ts';

/**
 * doccano (https://github.com/doccano/doccano), its JSONL of sequence labelling and of relations; a text on each line. Of
 * several files each is a coder's, called after the file, as doccano packs them.
 */
export const doccano: Importer = {
  name: 'doccano',
  offsets: 'code-points',
  read(files) {
    const report = newReport();
    const documents = new Map<string, CollectedDocument & { readonly annotations: CollectedAnnotation[] }>();
    for (const file of files) {
      const coder = files.length > 1 ? stemOf(file) : undefined;
      for (const line of readJsonLines(file, report)) {
        const text = isObject(line.value)
          ? stringOf(fieldOf(line.value, 'text') ?? fieldOf(line.value, 'data'))
          : undefined;
        if (text === undefined) {
          report.tell(line.origin, problems.text);
          continue;
        }
        const path = pathOf(line, file, files.length > 1 ? 'documents' : stemOf(file));
        // Of two coders' files the same text has the same number.
        const key = `${path}\n${text}`;
        const document = documents.get(key) ?? { path, text, annotations: [] };
        documents.set(key, document);
        document.annotations.push(...annotationsOf(line, text, coder, report));
      }
    }
    return {
      collection: {
        name: undefined,
        codebook: { tags: new Map(), relations: new Map() },
        documents: [...documents.values()],
      },
      problems: report.problems,
      losses: report.losses(),
    };
  },
};

function pathOf({ value, origin }: JsonLine, { path }: GivenFile, stem: string): string {
  const given = ['filename', 'file_name', 'upload_name'].map((key) => stringOf(fieldOf(value, key)));
  const meta = fieldOf(value, 'meta') ?? fieldOf(value, 'metadata');
  const name = [...given, stringOf(fieldOf(meta, 'filename'))].find((each) => each !== undefined && each !== '');
  if (name !== undefined) return /\.(?:txt|md)$/iu.test(name) ? name : `${name}.txt`;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${stem}-${idOf(fieldOf(value, 'id')) ?? origin.line}.txt`;
}

function annotationsOf(
  { value, origin }: JsonLine,
  text: string,
  coder: string | undefined,
  report: Report,
): readonly CollectedAnnotation[] {
  report.lose(losses.comment, listOf(fieldOf(value, 'Comments') ?? fieldOf(value, 'comments')).length);
  const source = createSource('postil:/doccano', text);
  const links = relationsOf(value, report);
  const keyOf = (id: string) => `${origin.file}:${origin.line}#${id}`;
  const known = new Set<string>();
  return ['entities', 'label', 'labels', 'annotations'].flatMap((list) =>
    listOf(fieldOf(value, list)).flatMap((each, i): readonly CollectedAnnotation[] => {
      const place = { ...origin, path: `${list}[${i}]` };
      // A text's own label is a word.
      if (typeof each === 'string' || (isObject(each) && numberOf(startOf(each)) === undefined)) {
        report.lose(losses.whole);
        return [];
      }
      const start = numberOf(startOf(each));
      const end = numberOf(Array.isArray(each) ? each[1] : fieldOf(each, 'end_offset'));
      const tag = tagOf(Array.isArray(each) ? each[2] : fieldOf(each, 'label'));
      if (start === undefined || end === undefined || tag === undefined) {
        report.tell(place, problems.entity);
        return [];
      }
      const found = located(source, { start, end }, undefined, [{ unit: 'code-points', lines: 'as they are' }]);
      const named = idOf(fieldOf(each, 'id'));
      const isAgain = named !== undefined && known.has(named);
      if (isAgain && links.mentions(named)) report.tell(place, problems.sameId, { id: named });
      const id = named === undefined || isAgain ? `${list} ${i}` : named;
      known.add(id);
      const own = idOf(fieldOf(each, 'user'));
      const user = coder ?? (own === undefined ? undefined : `user-${own}`);
      return [
        {
          key: keyOf(id),
          ...(user === undefined ? {} : { coder: user }),
          ...{ tag, place: found?.place ?? { start, end }, origin: place, attributes: [] },
          links: links.of(id).map(({ relation, target }) => ({ relation, target: keyOf(target) })),
        },
      ];
    }),
  );
}

function startOf(entity: unknown): unknown {
  return Array.isArray(entity) ? entity[0] : fieldOf(entity, 'start_offset');
}

/** Old versions name labels by their numbers alone. */
function tagOf(label: unknown): string | undefined {
  return typeof label === 'number' ? `label-${label}` : stringOf(label);
}

interface Relations {
  /** Those that start from an entity. */
  readonly of: (id: string) => readonly CollectedLink[];
  readonly mentions: (id: string) => boolean;
}

function relationsOf(value: unknown, report: Report): Relations {
  const links = new Map<string, CollectedLink[]>();
  const ends = new Set<string>();
  for (const each of listOf(fieldOf(value, 'relations'))) {
    const from = idOf(fieldOf(each, 'from_id'));
    const to = idOf(fieldOf(each, 'to_id'));
    if (from === undefined || to === undefined) {
      report.lose(losses.relation);
      continue;
    }
    const link = { relation: stringOf(fieldOf(each, 'type')) ?? 'related', target: to };
    links.set(from, [...(links.get(from) ?? []), link]);
    ends.add(from).add(to);
  }
  return { of: (id) => links.get(id) ?? [], mentions: (id) => ends.has(id) };
}

function stemOf({ path }: GivenFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
}

const problems = {
  text: {
    en: 'left out, because it has no `text`. Export the project as JSONL from doccano.',
    zh: '已略去，因为没有 `text`。请从 doccano 以 JSONL 导出。',
  },
  entity: {
    en: 'left out, because it is no entity: it needs a start, an end and a label.',
    zh: '已略去，因为它不是实体：需要起点、终点和标签。',
  },
  sameId: {
    en: 'another entity of this text has the id {id} before; relations are taken to mean that one. Look whether they do.',
    zh: '本文中此前已有实体使用 id {id}；关系均视为指向前者。请核对。',
  },
} as const satisfies Record<string, Message>;

const losses = {
  comment: { en: 'comments on whole documents', zh: '针对整个文档的评论' },
  whole: { en: 'labels of whole documents', zh: '整个文档的标签' },
  relation: { en: 'relations without two ends', zh: '缺少起点或终点的关系' },
} as const satisfies Record<string, Message>;
