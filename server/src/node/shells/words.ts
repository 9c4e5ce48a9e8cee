import type { Argument, Command, Option } from 'commander';
import { suggested } from '../commands/options.ts';

/** What a shell needs to know of a command. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What may stand where no option does; `files` for paths, empty for nothing that could be known. */
  readonly argument: Values;
}

export interface OptionWords {
  /** With its dashes: `--format`. */
  readonly long: string;
  readonly description: string;
  /** Nothing for an option that takes no value. */
  readonly values: Values | undefined;
}

export type Values = readonly string[] | 'files';

/** The commands of a program with their options, from the very definitions that parse the command line. */
export function commandsOf(program: Command): readonly CommandWords[] {
  const help = program.createHelp();
  return help.visibleCommands(program).map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: help.visibleOptions(command).map(optionWords),
      // `help` is commander's own, and takes the name of a command.
      argument: argument ? valuesOf(argument) : program.commands.map((each) => each.name()),
    };
  });
}

function optionWords(option: Option): OptionWords {
  const values = option.required || option.optional ? valuesOf(option) : undefined;
  return { long: option.long ?? option.flags, description: option.description, values };
}

/** Words where they are known; files where the name of the value says so. */
function valuesOf(given: Option | Argument): Values {
  const words = given.argChoices ?? suggested(given);
  if (words) return words;
  const name = 'flags' in given ? given.flags : given.name();
  return /path|file|folder|project|out/u.test(name) ? 'files' : [];
}
