import type { Selector } from '../../annotations/selector.ts';
import { type DocumentSource, sourceKeys, workProperties } from '../../export/sources.ts';
import type { Message } from '../../findings.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import { fieldOf, listOf, numberOf, stringOf } from '../reading/json.ts';
import { property } from './bodies.ts';

/** A passage of a document, by its words, by characters, or both. */
export interface Target {
  /** The document as a path. */
  readonly document: string;
  readonly language?: string;
  readonly date?: string;
  readonly source?: DocumentSource;
  /** As they were counted. */
  readonly offsets?: Span;
  readonly selector?: Selector;
}

export function targetsOf(value: unknown, origin: Origin, report: Report): readonly Target[] {
  const all = listOf(fieldOf(value, 'target'));
  return all.flatMap((target, i) => {
    const selectors = listOf(fieldOf(target, 'selector')).flatMap(refined);
    const source = fieldOf(target, 'source') ?? fieldOf(target, 'id') ?? target;
    const iri = stringOf(source) ?? stringOf(fieldOf(source, 'id')) ?? stringOf(fieldOf(source, '@id'));
    if (iri === undefined || iri === '') {
      report.tell({ ...origin, path: pathOf(origin, all, i) }, problems.source);
      return [];
    }
    const offsets = firstOf(selectors, 'TextPositionSelector', offsetsOf);
    const selector = firstOf(selectors, 'TextQuoteSelector', quoteOf);
    if (!offsets && !selector) {
      report.lose(selectors.length === 0 ? losses.whole : losses.selector);
      return [];
    }
    const language = stringOf(listOf(fieldOf(source, 'language'))[0]);
    const date = stringOf(property(source, 'datePublished'));
    const work = workOf(property(source, 'isBasedOn'));
    return [
      {
        document: pathFor(iri),
        ...(language === undefined ? {} : { language }),
        ...(date === undefined ? {} : { date }),
        ...(work ? { source: work } : {}),
        ...(offsets ? { offsets } : {}),
        ...(selector ? { selector } : {}),
      },
    ];
  });
}

/** What a text was made from. Properties that are things of their own have names. */
function workOf(work: unknown): DocumentSource | undefined {
  const said = sourceKeys.flatMap((key) => {
    const value = property(work, workProperties[key]);
    const text = stringOf(value) ?? stringOf(property(value, 'name'));
    return text === undefined || text.trim() === '' ? [] : [[key, text.trim()] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** A selector with those that say more exactly what it selects. */
function refined(selector: unknown): readonly unknown[] {
  const all: unknown[] = [];
  for (let each = selector; each !== undefined && each !== null && all.length < 10; each = fieldOf(each, 'refinedBy')) {
    all.push(each);
  }
  return all;
}

function firstOf<T>(selectors: readonly unknown[], type: string, read: (selector: unknown) => T | undefined) {
  for (const selector of selectors) {
    const types = listOf(fieldOf(selector, 'type') ?? fieldOf(selector, '@type'));
    const found = types.some((each) => each === type || each === `oa:${type}`) ? read(selector) : undefined;
    if (found) return found;
  }
  return undefined;
}

function offsetsOf(selector: unknown): Span | undefined {
  const start = numberOf(fieldOf(selector, 'start'));
  const end = numberOf(fieldOf(selector, 'end'));
  return start === undefined || end === undefined ? undefined : { start, end };
}

function quoteOf(selector: unknown): Selector | undefined {
  const quote = stringOf(fieldOf(selector, 'exact'));
  const words = (key: string) => stringOf(fieldOf(selector, key)) ?? '';
  return quote ? { quote, prefix: words('prefix'), suffix: words('suffix') } : undefined;
}

/** A relative path as it is; of an address the host and the path, with `.txt` where it is no text by its name. */
function pathFor(iri: string): string {
  const [, host, rest = ''] = /^[a-z][a-z0-9+.-]*:(?:\/\/([^/?#]*))?([^?#]*)/iu.exec(iri) ?? [];
  if (host === undefined && rest === '') return decoded(iri.replace(/[?#].*$/su, ''));
  const path = decoded(`${host ?? ''}/${rest}`)
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  return /\.(?:txt|md)$/iu.test(path) ? path : `${path === '' ? 'document' : path}.txt`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function pathOf({ path = '' }: Origin, all: readonly unknown[], i: number): string {
  return `${path === '' ? '' : `${path}.`}target${all.length > 1 ? `[${i}]` : ''}`;
}

const problems = {
  source: {
    en: 'left out, because it does not say which document it is about.',
    zh: '已略去，因为没有说明所标注的文档。',
  },
} as const satisfies Record<string, Message>;

const losses = {
  whole: { en: 'annotations of whole documents', zh: '针对整个文档的标注' },
  selector: {
    en: 'passages that are told neither by their words nor by positions in a text',
    zh: '既无引文也无文本位置的片段',
  },
} as const satisfies Record<string, Message>;
