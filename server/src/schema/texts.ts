import type { Text } from './types.ts';

/** The text in the reader's language, else in English, else in whichever language comes first; nothing for no text. */
export function inLanguage(text: Text, language: string): string | undefined {
  const base = language.split('-')[0] ?? language;
  return text.get(language) ?? text.get(base) ?? text.get('') ?? text.get('en') ?? text.values().next().value;
}

/** How a thing of the schema is called: its title in the reader's language, else its name. */
export function titleOf(thing: { readonly name: string; readonly title: Text }, language: string): string {
  return inLanguage(thing.title, language) ?? thing.name;
}
