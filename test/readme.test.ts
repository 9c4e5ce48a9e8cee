// The pages for readers: what they list is what there is, their examples are without findings, and their links lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, checkedFiles } from '../server/src/check.ts';
import { partsLeft } from '../server/src/export/exporter.ts';
import { exporters } from '../server/src/export/list.ts';
import { recognise } from '../server/src/figures/recognise.ts';
import { endings } from '../server/src/import/endings.ts';
import { importers } from '../server/src/import/list.ts';
import { jsonl } from '../server/src/node/formats/jsonl.ts';
import { formats } from '../server/src/node/formats/list.ts';
import { type Project, schemaOf } from '../server/src/project.ts';
import { figureLayout, figureRows } from '../server/src/rows/figures.ts';
import { ledgerLayout } from '../server/src/rows/ledger.ts';
import type { Attribute } from '../server/src/schema/types.ts';
import { createSource } from '../server/src/text/source.ts';
import { pathOf } from './files.ts';
import { projectOf } from './projects.ts';

const readme = read('README.md');
const { contributes } = JSON.parse(read('package.json'));
const titles: Record<string, string> = JSON.parse(read('package.nls.json'));
const policyCore = schemaOf(projectOf({ 'postil.yaml': 'postil: 1\nextends: [policy-core]\n' }));

describe('README', () => {
  it('lists the settings with their defaults', () => {
    const settings = Object.entries<{ default: unknown; order: number }>(contributes.configuration.properties);
    settings.sort(([, a], [, b]) => a.order - b.order);
    assert.deepEqual(
      rowsUnder(readme, 'Settings').map(([name, value]) => [name, value]),
      settings.map(([name, setting]) => [`\`${name}\``, `\`${JSON.stringify(setting.default)}\``]),
    );
  });

  it('names every value of a setting that has a few', () => {
    const properties = Object.entries<{ enum?: string[] }>(contributes.configuration.properties);
    for (const [name, { enum: values = [] }] of properties) {
      const row = rowsUnder(readme, 'Settings').find(([first]) => first === `\`${name}\``);
      for (const value of values) assert.ok(row?.[2]?.includes(`\`"${value}"\``), `${name}: ${value}`);
    }
  });

  it('lists the commands with their keys', () => {
    const keys = new Map<string, { key: string; mac: string }>(
      contributes.keybindings.map((each: { command: string }) => [each.command, each]),
    );
    assert.deepEqual(
      rowsUnder(readme, 'Commands'),
      contributes.commands.map(({ command, category, title }: Record<string, string>) => {
        const key = keys.get(command ?? '');
        const written = key ? `\`${inCapitals(key.key)}\`, on macOS \`${inCapitals(key.mac)}\`` : '';
        return [`**${category}: ${titles[(title ?? '').replaceAll('%', '')]}**`, `\`${command}\``, written];
      }),
    );
  });

  it('lists the colours', () => {
    const names = new Set(contributes.colors.map(({ id }: { id: string }) => id.split('.')[1] ?? ''));
    assert.ok(names.delete('suggestion') && sectionOf(readme, 'Colours').includes('`postil.suggestion.border`'));
    const [, sentence = ''] = /one of \w+ names: ([^.]+)\./u.exec(sectionOf(readme, 'Colours')) ?? [];
    assert.deepEqual(new Set([...sentence.matchAll(/`(\w+)`/gu)].map(([, name]) => name)), names);
  });

  it('begins a project that has an annotation in its place and no findings', () => {
    const [postil = '', annotations = ''] = blocksIn(sectionOf(readme, 'A project of your own'), 'yaml');
    const [, text = ''] = /says “([^”]+)”/u.exec(readme) ?? [];
    const project = projectOf({ 'postil.yaml': postil, 'speech.txt': text, 'speech.postil.yaml': annotations });
    assert.deepEqual(codesIn(project), []);
    assert.notDeepEqual(codesIn(projectOf({ 'postil.yaml': postil, 'speech.postil.yaml': annotations })), []);
  });
});

describe('docs/formats.md', () => {
  const page = read('docs/formats.md');
  const tables = page.split('\n').filter((line) => line.startsWith('| `'));
  const named = new Set(tables.flatMap((line) => [...line.matchAll(/`([\w-]+)`/gu)].map(([, name]) => name)));

  for (const name of ['annotations', 'project']) {
    it(`explains every key of ${name}.schema.json`, () => {
      const keys = keysIn(JSON.parse(read(`schemas/${name}.schema.json`)));
      const missing = [...keys].filter((key) => !named.has(key));
      assert.deepEqual(missing, []);
    });
  }

  it('has an example without findings', () => {
    const [annotations = ''] = blocksIn(sectionOf(page, 'NAME.postil.yaml'), 'yaml');
    const text = 'Our police can respond to any emergency. We have trained 15,000 officers.\n';
    const postil = 'postil: 1\nextends: [policy-core]\n';
    const files = { 'postil.yaml': postil, 'speech.txt': text, 'speech.anna.postil.yaml': annotations };
    assert.deepEqual(codesIn(projectOf(files)), []);
  });
});

describe('docs/tags.md', () => {
  const page = read('docs/tags.md');

  for (const tag of policyCore.tags.values()) {
    it(`lists the attributes of ${tag.name}`, () => {
      assert.deepEqual(
        rowsUnder(page, tag.name).map(([name, type, values]) => [name, type, wordsIn(values)]),
        [...tag.attributes.values()].map((each) => [attributeName(each), each.type, [...each.values.keys()]]),
      );
    });
  }

  it('lists the relations', () => {
    assert.deepEqual(
      rowsUnder(page, 'Relations').map(([name, from, to]) => [name, from, to]),
      [...policyCore.relations.values()].map(({ name, from, to }) => [
        `\`${name}\``,
        from.map(({ value }) => value).join(', '),
        to.map(({ value }) => value).join(', '),
      ]),
    );
  });

  it('has the sections that diagnostics lead to', () => {
    const sections = slugsIn(page);
    for (const name of [...policyCore.tags.keys(), 'your-own']) assert.ok(sections.has(name), name);
  });

  it('has an example of own tags without findings', () => {
    const [example = ''] = blocksIn(sectionOf(page, 'your own'), 'yaml');
    assert.deepEqual(codesIn(projectOf({ 'postil.yaml': example })), []);
  });
});

describe('docs/export.md', () => {
  const page = read('docs/export.md');

  it('lists the formats, what their offsets count and what they do not carry', () => {
    assert.deepEqual(
      rowsUnder(page, 'What is carried'),
      exporters.map(({ name, offsets, carries }) => [
        `\`${name}\``,
        offsets === undefined ? '' : { 'utf-16': 'UTF-16', 'code-points': 'code points' }[offsets],
        partsLeft({ carries }).join(', '),
      ]),
    );
  });

  it('has a section for each', () => {
    const named = [...page.matchAll(/^## (`.*)$/gmu)].flatMap(([, names]) => wordsIn(names));
    assert.deepEqual(named.sort(), exporters.map(({ name }) => name).sort());
  });
});

describe('docs/import.md', () => {
  const page = read('docs/import.md');
  const listed = (words: readonly string[] = []) => words.map((each) => `\`${each}\``).join(', ');

  it('lists the formats, what their offsets count and how their files end', () => {
    assert.deepEqual(
      rowsUnder(page, 'Formats'),
      importers.map(({ name, offsets }) => [
        `\`${name}\``,
        offsets === undefined ? '' : { 'utf-16': 'UTF-16', 'code-points': 'code points' }[offsets],
        listed(endings.get(name)?.all),
        listed(endings.get(name)?.telling),
      ]),
    );
  });

  it('has a section for each', () => {
    const named = [...page.matchAll(/^## (`.*)$/gmu)].flatMap(([, names = '']) => names.match(/[\w-]+/gu) ?? []);
    assert.deepEqual(named.sort(), importers.map(({ name }) => name).sort());
  });
});

describe('docs/figures.md', () => {
  const page = read('docs/figures.md');

  it('lists the formats of the command line', () => {
    assert.deepEqual(
      rowsUnder(page, 'On the command line').map(([name]) => name),
      formats.map(({ name }) => `\`${name}\``),
    );
  });

  it('lists their keys and columns', () => {
    const section = sectionOf(page, 'On the command line');
    const [, keys] = /The keys of `jsonl` are ([^:]+):/u.exec(section) ?? [];
    const [, columns] = /The columns of `table` and `csv` are ([^;]+);/u.exec(section) ?? [];
    assert.deepEqual([wordsIn(keys), wordsIn(columns)], [figureLayout.keys, figureLayout.columns]);
  });

  it('has an example that is as the command line writes it', () => {
    const [, text = '', lines = ''] = /^\$ echo (\S+) \| postil figures --format jsonl\n([^`]+)^```/mu.exec(page) ?? [];
    const source = createSource('', `${text}\n`);
    const rows = figureRows(source, recognise(source.text, 'zh'), null);
    assert.equal(
      lines,
      [...jsonl.lines([rows], figureLayout, (_role, word) => word)].map((line) => `${line}\n`).join(''),
    );
  });

  it('lists the columns of the ledger', () => {
    assert.deepEqual(
      rowsUnder(page, 'Ledger').flatMap(([names]) => wordsIn(names)),
      ledgerLayout.columns,
    );
  });
});

describe('links', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownBelow('docs')];

  for (const page of pages) {
    it(`of ${page} lead to files and sections that are there`, () => {
      const text = withoutCode(read(page));
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
        if (/^[a-z]+:/u.test(target)) continue;
        const [path = '', section] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        assert.ok(existsSync(pathOf(file)), target);
        if (section !== undefined) assert.ok(slugsIn(read(file)).has(decodeURIComponent(section)), target);
      }
    });
  }
});

describe('docs/images', () => {
  it('holds pictures of a reasonable size, all of them shown', () => {
    for (const name of readdirSync(pathOf('docs/images'))) {
      assert.match(name, /\.png$/u);
      assert.ok(statSync(pathOf(`docs/images/${name}`)).size < 400_000, name);
      assert.ok(readme.includes(`](docs/images/${name})`), name);
    }
  });
});

function read(path: string): string {
  return readFileSync(pathOf(path), 'utf8').replaceAll('\r\n', '\n');
}

/** What stands between a heading and the next one of any level. */
function sectionOf(page: string, heading: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => /^#+ /u.test(line) && line.replace(/^#+ /u, '') === heading);
  assert.ok(start >= 0, heading);
  const end = lines.findIndex((line, i) => i > start && /^#+ /u.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

/** The rows of the first table under a heading, without its head. */
function rowsUnder(page: string, heading: string): readonly (readonly string[])[] {
  const lines = sectionOf(page, heading).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, length < 0 ? undefined : first + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function blocksIn(section: string, language: string): readonly string[] {
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gmu, '').replace(/`[^`\n]*`/gu, '');
}

/** The anchors that GitHub gives to a page's headings. */
function slugsIn(page: string): ReadonlySet<string> {
  const headings = [...page.replace(/^```[\s\S]*?^```$/gmu, '').matchAll(/^#+ (.+)$/gmu)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** `ctrl+k a` as it is written on keys: `Ctrl+K A`. */
function inCapitals(key: string): string {
  return key.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase());
}

function wordsIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`(\w+)`/gu)].map(([, word = '']) => word);
}

function attributeName({ name, required, when }: Attribute): string {
  const condition = [...when].map(([other, words]) => ` where \`${other}: ${words.join(' / ')}\``).join('');
  return `\`${name}\`${required ? ' *' : ''}${condition}`;
}

function codesIn(project: Project): readonly string[] {
  return checkedFiles(project)
    .flatMap((uri) => check(project, uri))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ code }) => code);
}

/** The names of properties anywhere in a JSON Schema. */
function keysIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return new Set([...own, ...Object.values(schema).flatMap((each) => [...keysIn(each)])]);
}
