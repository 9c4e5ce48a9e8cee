import { type CoefficientName, explained } from '../coefficients/explained.ts';
import { formatted, type Locale, type Message } from '../findings.ts';
import { grouped } from '../grouped.ts';
import { disagreementLayout, disagreementRow } from '../rows/agreement.ts';
import type { Row } from '../rows/row.ts';
import type { Comparison } from './comparison.ts';
import type { Disagreement } from './disagreements.ts';
import type { Measure } from './measures.ts';

/** Agreement for people: tables under titles, then what they mean. */
export interface Report {
  readonly title: string;
  /** What was compared. */
  readonly lead: readonly string[];
  readonly tables: readonly Table[];
  /** Each coefficient in a sentence; then what has no value, and why. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What was compared, and what came out of it; nothing of what nobody asked for. */
export interface Compared {
  readonly all: readonly Comparison[];
  readonly measures: readonly Measure[] | undefined;
  readonly disagreements: readonly Disagreement[] | undefined;
}

export function agreementReport(compared: Compared, pathOf: (uri: string) => string, locale: Locale): Report {
  const { all, measures = [], disagreements } = compared;
  const say = (message: Message, params = {}) => formatted(message, params, locale);
  const tables = (['passages', 'sentences', 'attributes', 'values'] as const).map((on) =>
    table(
      say(words[on]),
      measures.filter((each) => each.on === on),
      locale,
    ),
  );
  const rows = disagreements?.map((each) => disagreementRow(each, pathOf, locale)) ?? [];
  const found = { title: say(words.disagreements, { count: rows.length }), columns: disagreementLayout.columns, rows };
  const notes = [...meanings(measures, locale), say(words.interval), ...undefinedNotes(measures, locale)];
  return {
    title: say(words.title),
    lead: all.map((each) => leadOf(each, pathOf, locale)),
    tables: [...tables, found].filter((each) => each.rows.length > 0),
    notes: measures.length === 0 ? [] : notes,
  };
}

function leadOf(
  { document, coders, author, passages, unplaced }: Comparison,
  pathOf: (uri: string) => string,
  locale: Locale,
): string {
  const counts = coders.map((coder) => `${coder} ${passages.filter((each) => each.coder === coder).length}`);
  const whose = author === undefined ? '' : ` (${author})`;
  const lead = `${pathOf(document.uri)}${whose}: ${counts.join(', ')}`;
  return unplaced === 0 ? lead : `${lead}${formatted(words.unplaced, { unplaced }, locale)}`;
}

/** A row for what is measured and who, a column for each coefficient with a value somewhere; the notes have the others. */
function table(title: string, measures: readonly Measure[], locale: Locale): Table {
  const names = (Object.keys(explained) as CoefficientName[]).filter((name) =>
    measures.some(({ coefficient, estimate }) => coefficient === name && estimate.value !== undefined),
  );
  const groups = grouped(measures, ({ tag, attribute, word, coders }) =>
    JSON.stringify([tag, attribute, word, coders]),
  );
  const [what, who, many] = [words.what, words.who, words.count].map((message) => message[locale]) as [
    string,
    string,
    string,
  ];
  const rows = [...groups.values()].map((group) => {
    const first = group[0] as Measure;
    const cells = group.map((each) => [explained[each.coefficient].symbol, cellOf(each)]);
    return {
      [what]: subjectOf(first, locale),
      [who]: first.coders.join(' · '),
      [many]: first.count,
      ...Object.fromEntries(cells),
    };
  });
  return { title, columns: [what, who, many, ...names.map((name) => explained[name].symbol)], rows };
}

/** `0.83 [0.77, 0.88]` */
export function cellOf({ estimate }: Measure): string {
  if (estimate.value === undefined) return '–';
  const value = estimate.value.toFixed(2);
  return 'low' in estimate.interval
    ? `${value} [${estimate.interval.low.toFixed(2)}, ${estimate.interval.high.toFixed(2)}]`
    : value;
}

/** `all tags`, `claim`, `claim.type` or `claim.type = factual` */
function subjectOf({ tag, attribute, word }: Measure, locale: Locale): string {
  if (tag === undefined) return words.all[locale];
  const subject = attribute === undefined ? tag : `${tag}.${attribute}`;
  return word === undefined ? subject : `${subject} = ${word}`;
}

function meanings(measures: readonly Measure[], locale: Locale): readonly string[] {
  const used = new Set(measures.map(({ coefficient }) => coefficient));
  const told = (Object.keys(explained) as CoefficientName[]).filter((name) => used.has(name));
  const colon = { en: ': ', zh: '：' }[locale];
  const sentences = told.map((name) => {
    const { symbol, name: called, meaning, source } = explained[name];
    return `${symbol}${colon}${called[locale]}. ${meaning[locale]} (${source})`;
  });
  const warnings = told.flatMap((name) => {
    const each = explained[name];
    return 'warning' in each && measures.some(({ on, coefficient }) => on === 'sentences' && coefficient === name)
      ? [each.warning[locale]]
      : [];
  });
  return [...sentences, ...new Set(warnings)];
}

function undefinedNotes(measures: readonly Measure[], locale: Locale): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const each of measures) {
    if (each.estimate.value !== undefined) continue;
    const reason = each.estimate.reason[locale];
    const what = `${explained[each.coefficient].symbol} ${subjectOf(each, locale)} (${each.coders.join(' · ')})`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), what]);
  }
  return [...byReason].map(([reason, what]) => formatted(words.undefined, { what: what.join(', '), reason }, locale));
}

const words = {
  title: { en: 'Agreement of coders', zh: '编码者一致性' },
  passages: { en: 'Passages: where they begin and end, and their tags', zh: '标注：起止与标签' },
  sentences: { en: 'Sentences: whether there is anything of the tag in them', zh: '句子：其中有无该标签的标注' },
  attributes: { en: 'Attributes of passages that coders share', zh: '编码者共有标注的属性' },
  values: {
    en: 'Values, one by one: where either of two coders gives one, whether the other does, too',
    zh: '逐个取值：一名编码者给出某取值时，另一名是否也给出',
  },
  disagreements: { en: 'Disagreements: {count}', zh: '分歧：{count} 处' },
  what: { en: 'of', zh: '对象' },
  who: { en: 'coders', zh: '编码者' },
  count: { en: 'n', zh: '数量' },
  all: { en: 'all tags', zh: '全部标签' },
  unplaced: {
    en: ' ({unplaced} not found in the text and left out)',
    zh: '（另有 {unplaced} 条在文中未找到，未计入）',
  },
  interval: {
    en: 'In brackets: where 95 of 100 values lie when paragraphs, sentences or shared passages are drawn anew (bootstrap, always the same draws).',
    zh: '方括号内：对段落、句子或共有标注重抽样时 95% 的值所在范围（自助法，抽样固定）。',
  },
  undefined: { en: 'Undefined: {what}: {reason}.', zh: '未定义：{what}：{reason}。' },
} satisfies Record<string, Message>;
