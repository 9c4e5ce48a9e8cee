import { terminalJson, terminalLines } from '../escape/terminal.ts';
import type { Locale } from '../findings.ts';
import { schemaOf } from '../project.ts';
import { annotationsJsonSchema } from '../schema/jsonSchema.ts';
import { plainSchema } from '../schema/plain.ts';
import { isInside } from '../uris.ts';
import { blockYaml } from '../yaml/block.ts';
import type { ExitCode } from './checkCommand.ts';
import { messages } from './messages.ts';
import { concerns, rememberingFiles, surroundingsOf } from './projects.ts';
import { scopesOf, speaker, tellReadings } from './speech.ts';
import { shownPath } from './terminal.ts';

export type SchemaForm = 'yaml' | 'json' | 'json-schema';

/** The schema of one project with all that it extends, on standard output. */
export async function schemaCommand(path: string, form: SchemaForm, locale: Locale): Promise<ExitCode> {
  const say = speaker(locale);
  const scopes = scopesOf([path], say);
  const [scope] = scopes ?? [];
  if (!scope) return 2;
  const { access, readings } = rememberingFiles();
  const { projects } = await surroundingsOf([scope], access);
  const own = projects.filter((each) => concerns(scope, each));
  // The innermost around what was named, else the only one below it.
  const around = own.find(({ root }) => scope.uri === root || isInside(root, scope.uri));
  const project = around ?? (own.length === 1 ? own[0] : undefined);
  if (!project) {
    const inside = own.map(({ root }) => shownPath(root)).join(', ');
    say(own.length === 0 ? messages.noProject : messages.severalProjects, { path, projects: inside });
    return 2;
  }
  const isRead = tellReadings(readings, 'unusual', say);
  const schema = schemaOf(project);
  for (const { params } of schema.extendsProblems)
    say(messages.notTakenIn, { path: shownPath(project.root), name: params.name });
  process.stdout.write(written(form === 'json-schema' ? annotationsJsonSchema(schema) : plainSchema(schema), form));
  return isRead && schema.extendsProblems.length === 0 ? 0 : 2;
}

function written(value: object | ReturnType<typeof plainSchema>, form: SchemaForm): string {
  if (form === 'yaml') return terminalLines(blockYaml(value as ReturnType<typeof plainSchema>));
  return `${terminalJson(JSON.stringify(value, null, 2))}\n`;
}
