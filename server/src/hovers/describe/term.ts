import type { Locale } from '../../findings.ts';
import { escaped, escapedLines, link, strong } from '../../markdown.ts';
import { inLanguage } from '../../schema/texts.ts';
import type { Reference, Schema, Term } from '../../schema/types.ts';
import { colon } from './title.ts';

/** A term in its languages with its definition in the reader's, what else to know, where it comes from and what to see. */
export function termBlocks(schema: Schema, term: Term, locale: Locale): readonly string[] {
  const names = [...new Set([inLanguage(term.term, locale) ?? term.id, ...term.term.values()])];
  const aliases = [...new Set(term.aliases.map((each) => each.name.value))].filter((each) => !names.includes(each));
  return [
    names
      .slice(0, 8)
      .map((name, i) => (i === 0 ? strong(name) : escaped(name)))
      .join(' · '),
    escapedLines(inLanguage(term.definition, locale) ?? ''),
    escapedLines(inLanguage(term.note, locale) ?? ''),
    line(
      { en: 'Also', zh: '又称' },
      aliases.slice(0, 20).map((each) => escaped(each)),
      locale,
    ),
    line(
      { en: 'Source', zh: '来源' },
      term.sources.slice(0, 8).map((each) => sourceText(each, locale)),
      locale,
      '; ',
    ),
    line(
      { en: 'See also', zh: '参见' },
      term.see.slice(0, 20).map((each) => nameOf(schema, each.value, locale)),
      locale,
    ),
  ];
}

function sourceText({ title, url, date }: Reference, locale: Locale): string {
  const text = link(inLanguage(title, locale) ?? '', url);
  if (date === undefined) return text;
  return { en: `${text} (${escaped(date)})`, zh: `${text}（${escaped(date)}）` }[locale];
}

function nameOf(schema: Schema, id: string, locale: Locale): string {
  const term = schema.glossary.get(id);
  return escaped((term && inLanguage(term.term, locale)) ?? id);
}

function line(label: Readonly<Record<Locale, string>>, all: readonly string[], locale: Locale, between = ', '): string {
  const said = all.filter((each) => each !== '');
  if (said.length === 0) return '';
  const separator = locale === 'zh' ? (between === ', ' ? '、' : '；') : between;
  return `*${label[locale]}*${colon[locale]}${said.join(separator)}`;
}
