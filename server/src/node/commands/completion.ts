import { Argument, type Command } from 'commander';
import { writeLines } from '../output.ts';
import * as shells from '../shells/all.ts';
import { commandsOf } from '../shells/words.ts';

/** Every shell, by its name. */
const writers = new Map(Object.entries(shells));

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('Prints what makes a shell complete the commands and options of postil.')
    .addArgument(new Argument('<shell>', 'which shell').choices([...writers.keys()]))
    .addHelpText(
      'after',
      `
bash: source <(postil completion bash)
zsh:  postil completion zsh > "\${fpath[1]}/_postil"
fish: postil completion fish > ~/.config/fish/completions/postil.fish`,
    )
    .action(async (shell: string) => {
      await writeLines(writers.get(shell)?.(commandsOf(program)) ?? []);
    });
}
