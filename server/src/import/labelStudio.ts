import { decode } from '../encoding.ts';
import type { Message } from '../findings.ts';
import { createSource } from '../text/source.ts';
import { newReport } from './collecting/report.ts';
import type { CollectedAnnotation, CollectedDocument, DeclaredAttribute, DeclaredTag } from './collection.ts';
import type { GivenFile, Importer, LookUp } from './importer.ts';
import { regionsOf, type Surroundings } from './labelStudio/regions.ts';
import { fieldOf, fieldsOf, idOf, isObject, listOf, readJson, stringOf } from './reading/json.ts';

/**
 * Label Studio (https://labelstud.io), its export as JSON or JSON-MIN: labels of text with the choices, texts, numbers and
 * relations of regions. A task is a document, and each of its annotations is of who completed it.
 */
export const labelStudio: Importer = {
  name: 'label-studio',
  offsets: 'utf-16',
  read(files, lookUp) {
    const report = newReport();
    const choices = newChoices();
    const documents = new Map<string, CollectedDocument & { readonly annotations: CollectedAnnotation[] }>();
    for (const file of files) {
      const root = readJson(file, report);
      listOf(root).forEach((task, i) => {
        const origin = { file: file.path, path: `[${i}]` };
        const text = isObject(task) ? textOf(task, file, lookUp) : undefined;
        if (text === undefined) {
          report.tell(origin, problems.text);
          return;
        }
        const path = pathOf(task, `${i + 1}`);
        // In JSON-MIN a task comes once for each annotation.
        const key = `${path}\n${text}`;
        const document = documents.get(key) ?? { path, text, annotations: [] };
        documents.set(key, document);
        const own = { text: createSource('postil:/task', text), origin, report, declareChoice: choices.declareChoice };
        document.annotations.push(...annotationsOf(task, own));
      });
    }
    return {
      collection: {
        name: undefined,
        codebook: { tags: choices.tags, relations: new Map() },
        documents: [...documents.values()],
      },
      problems: report.problems,
      losses: report.losses(),
    };
  },
};

function annotationsOf(task: unknown, own: Omit<Surroundings, 'coder'>): readonly CollectedAnnotation[] {
  const { origin, report } = own;
  report.lose(losses.prediction, listOf(fieldOf(task, 'predictions')).length);
  report.lose(losses.draft, listOf(fieldOf(task, 'drafts')).length);
  const all = fieldOf(task, 'annotations') ?? fieldOf(task, 'completions');
  if (all === undefined) return minimal(task, own);
  return listOf(all).flatMap((annotation, i) => {
    if (fieldOf(annotation, 'was_cancelled') === true) {
      report.lose(losses.cancelled);
      return [];
    }
    const place = { ...origin, path: `${origin.path}.annotations[${i}].result` };
    const coder = coderOf(fieldOf(annotation, 'completed_by'));
    return regionsOf(listOf(fieldOf(annotation, 'result')), { ...own, coder, origin: place });
  });
}

/** JSON-MIN has what the controls gave under their names, beside the data of the task. */
function minimal(task: unknown, own: Omit<Surroundings, 'coder'>): readonly CollectedAnnotation[] {
  const isRegion = (each: unknown) => fieldOf(each, 'start') !== undefined;
  const fields = [...fieldsOf(task)].filter(([name, value]) => !ofTask.has(name) && value !== own.text.text);
  const regions = fields.flatMap(([name, value]) =>
    Array.isArray(value) ? value.filter(isRegion).map((each) => ({ value: each, from_name: name })) : [],
  );
  const others = fields.filter(([, value]) => value !== null && !(Array.isArray(value) && value.some(isRegion)));
  own.report.lose(losses.field, others.length);
  return regionsOf(regions, { ...own, coder: coderOf(fieldOf(task, 'annotator')) });
}

/** What Label Studio itself says of a task. */
const ofTask: ReadonlySet<string> = new Set(
  'id annotator annotation_id annotations_ids created_at updated_at lead_time data meta file_upload filename file_name'.split(
    ' ',
  ),
);

/** The text of a task; the file that it names, where that is to be found. */
function textOf(task: object, file: GivenFile, lookUp: LookUp): string | undefined {
  const data = isObject(fieldOf(task, 'data')) ? fieldOf(task, 'data') : task;
  const words = [...fieldsOf(data)].flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
  const longest = words.reduce((best, each) => (each.length > best.length ? each : best), '');
  const text = stringOf(fieldOf(data, 'text')) ?? (longest === '' ? undefined : longest);
  if (text === undefined || !/^(?:https?|s3|gs):\/\/\S+$|^\/data\/\S+$/u.test(text)) return text;
  const name = text.slice(text.lastIndexOf('/') + 1);
  const found = lookUp(name, file);
  return found && decode(found.bytes)?.text;
}

/** The name of the file that was uploaded, where that is a text; else the number of the task. */
function pathOf(task: unknown, number: string): string {
  const data = fieldOf(task, 'data');
  const named = [fieldOf(data, 'filename'), fieldOf(data, 'file_name'), fieldOf(task, 'file_upload')]
    .map(stringOf)
    .find((each) => each !== undefined && /\.(?:txt|md)$/iu.test(each));
  if (named !== undefined) return named.replace(/^[0-9a-f]{8}-/u, '');
  return `task-${idOf(fieldOf(task, 'id')) ?? number}.txt`;
}

/** An address or a name; of a user who is a number, that. */
function coderOf(user: unknown): string | undefined {
  if (typeof user === 'number') return `user-${user}`;
  if (typeof user === 'string') return user;
  const name = [fieldOf(user, 'email'), fieldOf(user, 'username')].map(stringOf).find((each) => each);
  const id = fieldOf(user, 'id');
  return name ?? (typeof id === 'number' ? `user-${id}` : undefined);
}

/** What coders chose from is a list of words; which others there were the export does not say. */
interface Choices {
  readonly tags: ReadonlyMap<string, DeclaredTag>;
  readonly declareChoice: (tag: string, attribute: string) => void;
}

function newChoices(): Choices {
  const tags = new Map<string, { readonly attributes: Map<string, DeclaredAttribute> }>();
  return {
    tags,
    declareChoice(tag, attribute) {
      const known = tags.get(tag) ?? { attributes: new Map() };
      known.attributes.set(attribute, { type: 'enum' });
      tags.set(tag, known);
    },
  };
}

const problems = {
  text: {
    en: 'left out, because it has no text: `data` holds none, or the address of one that is not to be found. Put that file beside this one.',
    zh: '已略去，因为没有文本：`data` 中没有，或其地址所指的文本找不到。请将该文件放在旁边。',
  },
} as const satisfies Record<string, Message>;

const losses = {
  prediction: { en: 'predictions of models', zh: '模型的预测' },
  field: {
    en: 'fields of JSON-MIN beside the text that hold no passages: answers on whole texts, or data',
    zh: 'JSON-MIN 中文本之外、不含片段的字段：针对整个文本的回答或数据',
  },
  draft: { en: 'drafts that nobody has submitted', zh: '未提交的草稿' },
  cancelled: { en: 'annotations that were cancelled or skipped', zh: '已取消或跳过的标注' },
} as const satisfies Record<string, Message>;
