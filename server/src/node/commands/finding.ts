import { type Command, InvalidArgumentError } from 'commander';
import type { Locale } from '../../findings.ts';
import type { FindOptions } from '../findCommand.ts';
import { formats } from '../formats/list.ts';
import { closing } from './closing.ts';
import { encodingsFor, formatOption, localeFor, localeOption, verboseOption } from './options.ts';

/** What the commands have in common that look through annotations. */
export const soughtPaths = ['[paths...]', 'projects and documents', ['.']] as const;

export function withFindOptions(command: Command, examples: readonly string[]): Command {
  return command
    .addOption(formatOption(formats).default('table'))
    .addOption(localeOption())
    .addOption(verboseOption())
    .addHelpText(
      'after',
      closing(examples, ['Exit codes: 0 all read, 2 not everything could be read, or the query is not understood.']),
    );
}

interface Typed {
  readonly format: string;
  readonly locale?: Locale;
  readonly verbose?: boolean;
}

export function findOptionsOf(typed: Typed, query: string): FindOptions {
  const format = formats.find(({ name }) => name === typed.format);
  if (!format) throw new InvalidArgumentError(typed.format);
  return { format, locale: localeFor(typed.locale), encodings: encodingsFor(format.readers, typed.verbose), query };
}
