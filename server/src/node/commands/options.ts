import { type Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { type Level, levels } from '../../coefficients/alpha.ts';
import { type Locale, localeOf, locales } from '../../findings.ts';
import { type Shard, shardFormats, shardOf } from '../shard.ts';
import type { Encodings } from '../speech.ts';

/** An option with a few words to choose from. */
export function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

export function formatOption(formats: readonly { readonly name: string }[], description = 'how to write them'): Option {
  return choice(
    '--format <format>',
    description,
    formats.map(({ name }) => name),
  );
}

export function localeOption(): Option {
  return choice('--locale <locale>', 'the language of the messages; left out, the system tells', locales);
}

export function verboseOption(): Option {
  return new Option('--verbose', 'say of every file in which encoding it was read');
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

/** `I/N`: one of several parts, which end to end are the whole. */
export function shardOption(): Option {
  const what = 'one of N parts of all that is asked for, I from 1; end to end their outputs are that of the whole';
  return new Option('--shard <I/N>', what).argParser((text: string): Shard => {
    const shard = shardOf(text);
    if (!shard) throw new InvalidArgumentError('It is written I/N, as 1/4 to 4/4 for four parts.');
    return shard;
  });
}

/** The format asked for. Outputs of shards are to be joined: theirs is JSON Lines, or another that can be. */
export function formatFor(
  command: Command,
  formats: readonly { readonly name: string }[],
  shard: Shard | undefined,
): string {
  const { format } = command.opts();
  if (!shard || shardFormats.includes(format)) return format;
  if (command.getOptionValueSource('format') === 'default') return 'jsonl';
  const possible = formats.map(({ name }) => name).filter((name) => shardFormats.includes(name));
  return command.error(
    `error: the parts of --format ${format} cannot be joined; --shard goes with ${possible.join(', ')}`,
  );
}

/** The language that was asked for, or that of the system. */
export function localeFor(locale: Locale | undefined): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return locale ?? localeOf(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

export function encodingsFor(readers: 'people' | 'programs', verbose: boolean | undefined): Encodings {
  if (verbose) return 'all';
  return readers === 'people' ? 'unusual' : 'none';
}

/** Reads a whole number from `least` on. */
export function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (number < least) throw new InvalidArgumentError(`It must be a whole number from ${least} on.`);
    return number;
  };
}

/** Reads words with commas between them, or an option that is given several times. */
export function listOf(choices?: readonly string[]): (text: string, before?: readonly string[]) => readonly string[] {
  return (text, before = []) => {
    const words = text.split(',').map((word) => word.trim());
    const stranger = words.find((word) => word === '' || (choices && !choices.includes(word)));
    if (stranger !== undefined && choices)
      throw new InvalidArgumentError(`There is no “${stranger}”. Choose from ${choices.join(', ')}.`);
    return [...before, ...words.filter((word) => word !== '')];
  };
}

const suggestions = new WeakMap<Option | Argument, readonly string[]>();

/** Has shells offer words that are too many for a help text, or that may stand several in a row. */
export function suggesting<T extends Option | Argument>(given: T, words: readonly string[]): T {
  suggestions.set(given, words);
  return given;
}

export function suggested(given: Option | Argument): readonly string[] | undefined {
  return suggestions.get(given);
}
