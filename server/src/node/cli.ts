import { Command } from 'commander';
import { terminalLines } from '../escape/terminal.ts';
import { version } from '../version.ts';
import { addAgree } from './commands/agree.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addCrosstab } from './commands/crosstab.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addFigures } from './commands/figures.ts';
import { addFind } from './commands/find.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addReanchor } from './commands/reanchor.ts';
import { addSchema } from './commands/schema.ts';
import { addStats } from './commands/stats.ts';
import { addSuggest } from './commands/suggest.ts';

/** Every command, with its options and what is said of them. */
export const program = new Command('postil')
  .description('Validates annotations of policy texts, lists their figures, and exports and imports them.')
  .version(version)
  .configureOutput({
    writeErr: (text) => process.stderr.write(terminalLines(text)),
    outputError: (text, write) => write(text.replace(/^error: /u, 'postil: ')),
  })
  .exitOverride();

addCheck(program);
addInit(program);
addExplain(program);
addSchema(program);
addFigures(program);
addSuggest(program);
addReanchor(program);
addExport(program);
addImport(program);
addAgree(program);
addStats(program);
addCrosstab(program);
addFind(program);

// Last, since it tells of all the others.
addCompletion(program);
