import type { Locale } from '../../findings.ts';
import { escaped, strong } from '../../markdown.ts';
import { inLanguage, titleOf } from '../../schema/texts.ts';
import type { Text } from '../../schema/types.ts';

/** The first line of a description: the title, then the name where that is another word, then what else is to be said. */
export function heading(
  thing: { readonly name: string; readonly title: Text },
  more: readonly string[],
  locale: Locale,
): string {
  const title = titleOf(thing, locale);
  const name = title.toLowerCase() === thing.name.toLowerCase() ? [] : [escaped(thing.name)];
  return [strong(title), ...name, ...more].filter((each) => each !== '').join(' · ');
}

/** A labelled text in the reader's language; nothing where there is no such text. */
export function labelled(label: Readonly<Record<Locale, string>>, text: Text, locale: Locale): string {
  const words = inLanguage(text, locale);
  return words === undefined ? '' : `*${label[locale]}*${colon[locale]}${escaped(words)}`;
}

export const colon: Readonly<Record<Locale, string>> = { en: ': ', zh: '：' };
