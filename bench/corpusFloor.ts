// The floor of checking a corpus: every file read as text, and the annotation files parsed once with `yaml`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const [task, folder = '.'] = process.argv.slice(2);
const decoder = new TextDecoder('utf-8', { fatal: true });
let characters = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(txt|yaml)$/u.test(name)) continue;
  const text = decoder.decode(readFileSync(join(folder, name)));
  characters += text.length;
  if (task === 'yaml' && name.endsWith('.postil.yaml'))
    characters += parseDocument(text, { uniqueKeys: false }).range[1];
}
console.log(characters);
