import type { Message } from '../../findings.ts';
import type { Source } from '../../text/source.ts';
import { located } from '../collecting/places.ts';
import type { Report } from '../collecting/report.ts';
import type { CollectedAnnotation, CollectedAttribute, CollectedLink, Origin } from '../collection.ts';
import { fieldOf, isObject, isScalar, listOf, numberOf, stringOf } from '../reading/json.ts';

/** Where results come from, and who gets what is said of them. */
export interface Surroundings {
  readonly text: Source;
  readonly coder: string | undefined;
  readonly origin: Origin;
  readonly report: Report;
  /** Told of every attribute whose value was chosen from a list. */
  readonly declareChoice: (tag: string, attribute: string) => void;
}

/** What one person made of a text: results that belong together have one id. */
export function regionsOf(
  results: readonly unknown[],
  { text, coder, origin, report, declareChoice }: Surroundings,
): readonly CollectedAnnotation[] {
  const prefix = `${origin.file} ${origin.path}`;
  const regions = new Map<string, Region>();
  results.forEach((result, i) => {
    const value = fieldOf(result, 'value');
    const labels = listOf(fieldOf(value, 'labels')).filter((each) => typeof each === 'string');
    if (labels.length === 0) return;
    const id = stringOf(fieldOf(result, 'id')) ?? `${i}`;
    const place = placeOf(value, text, report);
    if (place) regions.set(id, { ...place, labels, path: `${origin.path}[${i}]`, attributes: new Map(), notes: [] });
    else report.lose(losses.place);
    const note = listOf(fieldOf(fieldOf(result, 'meta'), 'text')).filter((each) => typeof each === 'string');
    regions.get(id)?.notes.push(...note);
  });
  for (const result of results) addAttribute(result, regions, report, declareChoice);
  const links = linksOf(results, regions, prefix, report);
  return [...regions].flatMap(([id, region]) =>
    region.labels.map((tag, i): CollectedAnnotation => {
      const note = region.notes.join('\n').trim();
      return {
        key: i === 0 ? keyOf(prefix, id) : `${keyOf(prefix, id)} ${i + 1}`,
        ...(coder === undefined ? {} : { coder }),
        ...{ tag, place: region.place, origin: { ...origin, path: region.path } },
        attributes: [...region.attributes.values()],
        ...(note === '' ? {} : { note }),
        links: i === 0 ? (links.get(id) ?? []) : [],
      };
    }),
  );
}

interface Region {
  readonly place: CollectedAnnotation['place'];
  readonly labels: readonly string[];
  readonly path: string;
  readonly attributes: Map<string, CollectedAttribute>;
  readonly notes: string[];
}

/** In UTF-16, as its editor counts; versions that count code points are known by the words that they give, too. */
const countings = [
  { unit: 'utf-16', lines: 'as they are' },
  { unit: 'code-points', lines: 'as they are' },
  { unit: 'utf-16', lines: 'as one' },
  { unit: 'code-points', lines: 'as one' },
] as const;

function placeOf(value: unknown, text: Source, report: Report): Pick<Region, 'place'> | undefined {
  const start = numberOf(fieldOf(value, 'start'));
  const end = numberOf(fieldOf(value, 'end'));
  if (start === undefined || end === undefined) return undefined;
  const quote = stringOf(fieldOf(value, 'text'));
  const selector = quote ? { quote, prefix: '', suffix: '' } : undefined;
  const found = located(text, { start, end }, selector, countings);
  if (found && !found.agrees) report.lose(losses.position);
  return found && { place: found.place };
}

/** What was said of a region beside its labels, by the name of the control. */
function addAttribute(
  result: unknown,
  regions: ReadonlyMap<string, Region>,
  report: Report,
  declareChoice: Surroundings['declareChoice'],
): void {
  const value = fieldOf(result, 'value');
  const type = stringOf(fieldOf(result, 'type'));
  if (!isObject(value) || type === undefined || type === 'labels' || type === 'relation') return;
  const name = stringOf(fieldOf(result, 'from_name')) ?? type;
  const region = regions.get(stringOf(fieldOf(result, 'id')) ?? '');
  const given = listOf(fieldOf(value, type === 'textarea' ? 'text' : type));
  const values = given.flatMap((each) =>
    Array.isArray(each) ? [each.filter(isScalar).join('/')] : isScalar(each) ? [each] : [],
  );
  if (!region || values.length === 0) {
    report.lose(region || type.endsWith('labels') ? losses.kind : losses.whole);
    return;
  }
  region.attributes.set(name, { name, values: [...(region.attributes.get(name)?.values ?? []), ...values] });
  if (type === 'choices' || type === 'taxonomy') for (const tag of region.labels) declareChoice(tag, name);
}

/** By the region that they start from; one that leads both ways is two. */
function linksOf(
  results: readonly unknown[],
  regions: ReadonlyMap<string, Region>,
  prefix: string,
  report: Report,
): ReadonlyMap<string, readonly CollectedLink[]> {
  const links = new Map<string, CollectedLink[]>();
  for (const result of results.filter((each) => fieldOf(each, 'type') === 'relation')) {
    const from = stringOf(fieldOf(result, 'from_id')) ?? '';
    const to = stringOf(fieldOf(result, 'to_id')) ?? '';
    if (!regions.has(from) || !regions.has(to)) {
      report.lose(losses.relation);
      continue;
    }
    const direction = fieldOf(result, 'direction');
    const forth = direction === 'left' ? [] : [[from, to] as const];
    const back = direction === 'left' || direction === 'bi' ? [[to, from] as const] : [];
    const labels = listOf(fieldOf(result, 'labels')).filter((each) => typeof each === 'string');
    for (const [start, end] of [...forth, ...back]) {
      const own = (labels.length > 0 ? labels : ['related']).map((relation) => ({
        relation,
        target: keyOf(prefix, end),
      }));
      links.set(start, [...(links.get(start) ?? []), ...own]);
    }
  }
  return links;
}

function keyOf(prefix: string, id: string): string {
  return `${prefix} ${id}`;
}

const losses = {
  place: {
    en: 'labels of something else than a stretch of plain text',
    zh: '并非针对纯文本片段的标签',
  },
  position: {
    en: 'positions at which the text says something else than the words given; the words count',
    zh: '该处文字与所给文字不符的位置；以所给文字为准',
  },
  kind: { en: 'results that are no words, numbers or choices', zh: '并非文字、数值或选项的结果' },
  whole: { en: 'answers that concern whole documents', zh: '针对整个文档的回答' },
  relation: { en: 'relations without two ends', zh: '缺少起点或终点的关系' },
} as const satisfies Record<string, Message>;
