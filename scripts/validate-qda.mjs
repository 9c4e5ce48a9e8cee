// Holds what `postil export` writes of the samples as qdpx and qdc to the XML Schemas of REFI-QDA, in the folder that is
// given; then sees that the same schemas refuse a file that is wrong.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { root } from './root.mjs';

const [folder] = process.argv.slice(2);
const schemas = { qdpx: 'Project.xsd', qdc: 'Codebook.xsd' };

for (const sample of ['interpol-2017', 'harbour-city']) {
  for (const [format, name] of Object.entries(schemas)) {
    const schema = readFileSync(path.join(folder, name), 'utf8');
    for (const locale of ['en', 'zh']) {
      const xml = exported(sample, format, locale);
      await expect(`${sample} as ${format}, ${locale}`, xml, schema, true);
      await expect(
        `${sample} as ${format}, ${locale}, without GUIDs`,
        xml.replaceAll(' guid="', ' id="'),
        schema,
        false,
      );
    }
  }
}

function exported(sample, format, locale) {
  const args = [path.join(root, 'dist', 'cli.js'), 'export', `samples/${sample}`, '--to', format, '--locale', locale];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr.toString());
  return format === 'qdpx' ? strFromU8(unzipSync(stdout)['project.qde']) : stdout.toString();
}

async function expect(what, contents, schema, valid) {
  const result = await validateXML({ xml: [{ fileName: 'it.xml', contents }], schema: [schema] });
  if (result.valid === valid) console.log(`${what}: ${valid ? 'valid' : 'refused'}`);
  else {
    console.log(`${what}: ${valid ? result.rawOutput : 'taken, though it is wrong'}`);
    process.exitCode = 1;
  }
}
