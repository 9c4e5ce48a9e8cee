import { type AddHelpTextContext, Help } from 'commander';

/** What stands below the options: lines to be tried, then sentences, as wide as the rest of the help. */
export function closing(examples: readonly string[], sentences: readonly string[]) {
  return ({ error }: AddHelpTextContext): string => {
    const stream = error ? process.stderr : process.stdout;
    const width = (stream.isTTY && stream.columns) || usualWidth;
    const help = new Help();
    const told = sentences.map((sentence) => help.boxWrap(sentence, width));
    return `\n${[`${examplesTitle}\n${examples.map((each) => `  ${each}`).join('\n')}`, ...told].join('\n\n')}`;
  };
}

export const examplesTitle = 'Examples:';

/** That of Commander, where there is no terminal. */
const usualWidth = 80;
