import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';
import { examplesTitle } from './commands/closing.ts';

/** The documentation of a command as Markdown, from the definition that parses its arguments. */
export function commandPage(command: Command): string {
  const help = command.createHelp();
  const args = help.visibleArguments(command);
  const options = help.visibleOptions(command);
  return [
    `# postil ${command.name()}`,
    '',
    command.description(),
    '',
    '```',
    help.commandUsage(command),
    '```',
    '',
    ...table(
      'Argument',
      args.map((each) => [help.argumentTerm(each), help.argumentDescription(each)]),
    ),
    ...table(
      'Option',
      options.map((each) => [help.optionTerm(each), help.optionDescription(each)]),
    ),
    ...afterHelp(command),
    '',
  ].join('\n');
}

/** All commands, each with its page. */
export function commandList(commands: readonly Command[]): string {
  const rows = commands.map(
    (each) => `| [\`postil ${each.name()}\`](${each.name()}.md) | ${inCell(each.description())} |`,
  );
  return `# Commands\n\nThe pages are made from the texts of \`postil COMMAND --help\`.\n\n| Command | What it does |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function table(head: string, rows: readonly (readonly [string, string])[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(([term, told]) => `| \`${inCell(term)}\` | ${inCell(told).replaceAll('<', '&lt;')} |`);
  return [`| ${head} | What it is |`, '| --- | --- |', ...lines, ''];
}

/** What stands below the options: sentences, or lines to be copied. */
function afterHelp(command: Command): readonly string[] {
  const written: string[] = [];
  // What `addHelpText` was given is told to whoever asks by this event; the types do not say so.
  (command as unknown as EventEmitter).emit('afterHelp', {
    error: false,
    command,
    write: (text: string) => written.push(text),
  });
  return written.flatMap((text) => {
    const [first = '', ...sentences] = text.trim().split('\n\n');
    const lines = first.split('\n').filter((line) => line !== examplesTitle);
    // What was wrapped for a terminal is one line of Markdown.
    const told = sentences.flatMap((sentence) => ['', sentence.replaceAll('\n', ' ')]);
    return ['```', ...lines.map((line) => line.trim()), '```', ...told];
  });
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
