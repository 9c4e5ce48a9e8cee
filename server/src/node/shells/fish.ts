import type { CommandWords, Values } from './words.ts';

export function fish(commands: readonly CommandWords[]): readonly string[] {
  const none = '__fish_use_subcommand';
  return [
    '# Completion of postil for fish: ~/.config/fish/completions/postil.fish',
    'complete -c postil -f',
    `complete -c postil -n ${none} -l help -d ${quoted('display help')}`,
    `complete -c postil -n ${none} -l version -d ${quoted('output the version number')}`,
    ...commands.map(({ name, description }) => `complete -c postil -n ${none} -a ${name} -d ${quoted(description)}`),
    ...commands.flatMap(({ name, options, argument }) => {
      const head = `complete -c postil -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `${head} ${offered(argument)}`,
        ...options.map(({ long, description, values }) => {
          const value = values ? ` -r ${offered(values)}` : '';
          return `${head} -l ${long.replace(/^--/u, '')} -d ${quoted(description)}${value}`;
        }),
      ];
    }),
  ];
}

function offered(values: Values): string {
  return values === 'files' ? '-F' : `-f -a ${quoted(values.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`;
}
