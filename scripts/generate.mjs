// Writes what is made from a source in the repository: JSON Schemas from the zod definitions, the built-in schema and the
// pages of the findings as modules, the pages of the commands from what parses their arguments.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { annotationFile } from '../server/src/formats/annotations.ts';
import { projectFile } from '../server/src/formats/projectFile.ts';
import { program } from '../server/src/node/cli.ts';
import { commandList, commandPage } from '../server/src/node/commandPage.ts';

const root = new URL('..', import.meta.url);

writeJsonSchema('schemas/annotations.schema.json', annotationFile);
writeJsonSchema('schemas/project.schema.json', projectFile);
writeFileSync(
  new URL('server/src/schema/builtin.generated.ts', root),
  `// Made from schemas/policy-core.yaml by \`npm run generate\`.\nexport const policyCore = ${JSON.stringify(
    read('schemas/policy-core.yaml'),
  )};\n`,
);
const pages = readdirSync(new URL('docs/findings/', root))
  .filter((name) => name !== 'README.md')
  .sort();
writeFileSync(
  new URL('server/src/findingPages.generated.ts', root),
  `// Made from docs/findings by \`npm run generate\`.\nexport const findingPages: Readonly<Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(pages.map((name) => [name.replace(/\.md$/u, ''), read(`docs/findings/${name}`)])),
    null,
    2,
  )};\n`,
);

for (const command of program.commands) {
  writeFileSync(new URL(`docs/commands/${command.name()}.md`, root), commandPage(command));
}
writeFileSync(new URL('docs/commands/README.md', root), commandList(program.commands));

function read(path) {
  return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
}

/** Written as a value that keeps its strings narrow, since JSON modules are typed from what stands in them. */
function writeJsonSchema(path, definition) {
  const schema = z.toJSONSchema(definition, { target: 'draft-07' });
  writeFileSync(new URL(path, root), `${JSON.stringify(schema, null, 2)}\n`);
}
