import { dateIn } from '../../pages/byline.ts';
import { type About, oneLine } from '../../pages/page.ts';
import type { PageDocument } from './dom.ts';

/** What a web page says of itself in its head: by meta elements, JSON-LD and `time`. */
export function aboutOf(document: PageDocument): About {
  const metas = metasOf(document);
  const linked = linkedData(document);
  const first = (...names: readonly string[]) => names.map((name) => metas.get(name)).find((each) => each);
  const published =
    first(
      'article:published_time',
      'pubdate',
      'publishdate',
      'publish-date',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'dcterms.date',
      'citation_publication_date',
      'og:release_date',
      'datepublished',
      'firstpublishedtime',
    ) ??
    linked.date ??
    document.querySelector('time[datetime]')?.getAttribute('datetime') ??
    undefined;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const headings = [...document.querySelectorAll('h1')].map((each) => oneLine(each.textContent ?? ''));
  const only = headings.filter((each) => each !== '');
  const title =
    first('articletitle') ??
    linked.title ??
    (only.length === 1 ? only[0] : undefined) ??
    first('og:title', 'dc.title', 'dcterms.title');
  return compact({
    title: title ?? withoutSite(oneLine(document.title ?? '')),
    author: linked.author ?? first('author', 'dc.creator', 'article:author', 'citation_author'),
    publisher:
      first('contentsource', 'source', 'dc.publisher', 'dcterms.publisher') ??
      linked.publisher ??
      first('og:site_name', 'sitename', 'publisher'),
    date: published === undefined ? undefined : dateIn(published),
    url: [canonical, first('og:url')].find((each) => /^https?:\/\//u.test(each ?? '')),
    language: languageIn(document.documentElement?.getAttribute('lang') ?? first('content-language')),
  });
}

function metasOf(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('name') ??
      meta.getAttribute('property') ??
      meta.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const content = oneLine(meta.getAttribute('content') ?? '').slice(0, 300);
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

interface Linked {
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly publisher?: string;
}

function linkedData(document: PageDocument): Linked {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '');
      for (const item of [data, ...listOf(data), ...listOf(field(data, '@graph'))]) {
        if (!/Article|Report|Legislation|BlogPosting|Speech/u.test(String(field(item, '@type')))) continue;
        return compact({
          title: words(field(item, 'headline')),
          date: words(field(item, 'datePublished')),
          author: nameOf(field(item, 'author')),
          publisher: nameOf(field(item, 'publisher')),
        });
      }
    } catch {
      // Not JSON, so it says nothing.
    }
  }
  return {};
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : [];
}

function nameOf(value: unknown): string | undefined {
  const names = (Array.isArray(value) ? listOf(value) : [value]).map(
    (each) => words(each) ?? words(field(each, 'name')),
  );
  return names.filter((each) => each !== undefined).join(', ') || undefined;
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value).slice(0, 300) : undefined;
}

/** A page's title with the site's name after it: 标题_新华网, Title | Press Office. */
function withoutSite(title: string): string | undefined {
  const [, whole = title] = /^(.{6,}?)\s*(?:[_|｜]|\s[-–—]\s|--).{2,40}$/u.exec(title) ?? [];
  return whole === '' ? undefined : whole;
}

function languageIn(tag: string | undefined): string | undefined {
  const [, language] = /^\s*([A-Za-z]{2,3})\b/u.exec(tag ?? '') ?? [];
  return language?.toLowerCase();
}

function compact<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== '')) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
