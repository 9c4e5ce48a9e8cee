import type { CommandWords, OptionWords, Values } from './words.ts';

export function zsh(commands: readonly CommandWords[]): readonly string[] {
  return [
    '#compdef postil',
    '# Completion of postil for zsh: a file _postil in a folder of $fpath.',
    '_postil() {',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`),
    '  )',
    '  if ((CURRENT == 2)); then',
    `    _describe -t commands 'command' commands`,
    `    _arguments '--help' '--version'`,
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  ((CURRENT--))',
    '  case $command in',
    ...commands.flatMap(({ name, options, argument }) => [
      `    ${name})`,
      `      _arguments ${[...options.map(option), quoted(`*: :${action(argument)}`)].join(' ')} ;;`,
    ]),
    '  esac',
    '}',
    // In a folder of $fpath it is the body of the function; sourced, it must be made known.
    'if [[ $funcstack[1] == _postil ]]; then _postil "$@"; else compdef _postil postil; fi',
  ];
}

function option({ long, description, values }: OptionWords): string {
  const told = `[${description.replace(/[[\]\\]/gu, '\\$&')}]`;
  return quoted(values ? `*${long}=${told}: :${action(values)}` : `${long}${told}`);
}

function action(values: Values): string {
  return values === 'files' ? '_files' : `(${values.join(' ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
