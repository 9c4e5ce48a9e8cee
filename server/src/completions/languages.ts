import type { Locale } from '../findings.ts';
import { schemaOf } from '../project.ts';
import type { CompletionPlace, Suggestion } from './source.ts';

/** Language tags: those that the schema's texts are in, then a few more. */
export function languages({ project, locale, writing }: CompletionPlace): readonly Suggestion[] {
  const { language, tags, glossary } = schemaOf(project);
  const texts = [...[...tags.values()].map((each) => each.title), ...[...glossary.values()].map((each) => each.term)];
  const used = texts.flatMap((each) => [...each.keys()]).filter((each) => each !== '');
  const all = [
    ...new Set([...(language === undefined ? [] : [language]), ...used, 'en', 'zh', 'zh-Hant', 'fr', 'ru', 'es', 'ar']),
  ];
  const isKey = writing.on !== 'value';
  return all
    .filter((each) => !writing.keys.includes(each))
    .map((each) => ({
      label: each,
      kind: 'value',
      write: isKey ? { key: each, opens: 'scalar' } : { string: each },
      detail: nameOf(each, locale),
    }));
}

function nameOf(tag: string, locale: Locale): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    // Not a tag by its form: a key of a map need not be one.
    return undefined;
  }
}
