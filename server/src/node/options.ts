import { InvalidArgumentError, Option } from 'commander';
import { type Level, levels } from '../coefficients/alpha.ts';
import { type Locale, localeOf, locales } from '../findings.ts';
import type { Encodings } from './speech.ts';

/** Options that several commands have. */
export function localeOption(): Option {
  return choice('--locale <locale>', 'the language of the messages; left out, the system tells', locales);
}

export function verboseOption(): Option {
  return new Option('--verbose', 'say of every file in which encoding it was read');
}

export function formatOption(formats: readonly { readonly name: string }[], description = 'how to write them'): Option {
  return choice(
    '--format <format>',
    description,
    formats.map(({ name }) => name),
  );
}

/** `tag.attribute=level`, as often as there are attributes. */
export function levelOption(): Option {
  return new Option(
    '--level <attribute=level>',
    `what may be done with the values of an attribute, as claim.check_worthiness=ordinal: ${levels.join(', ')}; again for others`,
  )
    .default(new Map<string, Level>(), 'numbers are interval and ratio, all else nominal')
    .argParser((text: string, before: ReadonlyMap<string, Level>) => {
      const [, attribute = '', level = ''] = /^([^=]+\.[^=]+)=(\w+)$/u.exec(text) ?? [];
      const known = levels.find((each) => each === level);
      if (!known) throw new InvalidArgumentError(`It is written tag.attribute=level; levels are ${levels.join(', ')}.`);
      return new Map([...before, [attribute, known]]);
    });
}

export function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

export function encodingsFor(readers: 'people' | 'programs', verbose: boolean | undefined): Encodings {
  if (verbose) return 'all';
  return readers === 'people' ? 'unusual' : 'none';
}

export function localeFor(asked: Locale | undefined): Locale {
  return asked ?? localeOf(systemLocale());
}

function systemLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
}
