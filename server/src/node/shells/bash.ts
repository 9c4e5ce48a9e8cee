import type { CommandWords, Values } from './words.ts';

export function bash(commands: readonly CommandWords[]): readonly string[] {
  return [
    '# Completion of postil for bash: source <(postil completion bash)',
    '_postil() {',
    // An equals sign parts words, so the option stands one further back.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are bash's.
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}',
    '  [[ $cur == = ]] && cur=',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are bash's.
    '  [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}',
    '  COMPREPLY=()',
    '  if ((COMP_CWORD == 1)); then',
    `    ${reply([...commands.map(({ name }) => name), '--help', '--version'])}`,
    '    return',
    '  fi',
    '  case "$command $prev" in',
    ...commands.flatMap(({ name, options }) =>
      options.flatMap(({ long, values }) => (values ? [`    '${name} ${long}') ${reply(values)}; return ;;`] : [])),
    ),
    '  esac',
    '  case $command in',
    ...commands.flatMap(({ name, options, argument }) => [
      `    ${name})`,
      `      if [[ $cur == -* ]]; then ${reply(options.map(({ long }) => long))}`,
      `      else ${reply(argument)}; fi ;;`,
    ]),
    '  esac',
    '}',
    'complete -F _postil postil',
  ];
}

/** In the bash of macOS, too, which is old. Names of files may hold spaces, our words do not. */
function reply(values: Values): string {
  if (values !== 'files') return `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$cur"))`;
  return `compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur"))`;
}
