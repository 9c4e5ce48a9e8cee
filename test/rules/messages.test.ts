// What the rules say: in both languages alike, with every parameter filled in, and explained on a page each.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { check, checkedFiles } from '../../server/src/check.ts';
import { type Finding, fixesOf, formatted, locales, type Message } from '../../server/src/findings.ts';
import { severity } from '../../server/src/formats/projectFile.ts';
import { createProject } from '../../server/src/project.ts';
import { rules } from '../../server/src/rules/list.ts';
import { createSource } from '../../server/src/text/source.ts';
import { pathOf, readProject } from '../files.ts';

const docs = pathOf('docs/findings');
const codes = rules.map(({ code }) => code);

describe('rules', () => {
  it('have a file each, of the name of their code', () => {
    const files = readdirSync(pathOf('server/src/rules')).map((name) => name.replace(/\.ts$/u, ''));
    const others = ['all', 'list', 'rule'];
    assert.deepEqual(files.filter((name) => !others.includes(name)).sort(), codes);
  });

  it('have codes in kebab case, each its own', () => {
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/u);
    assert.equal(new Set(codes).size, codes.length);
  });

  it('have severities that a schema may set', () => {
    for (const rule of rules) assert.ok(severity.safeParse(rule.severity).success, rule.code);
  });

  for (const { code, title, messages } of rules) {
    it(`${code} says the same in both languages`, () => {
      for (const [variant, message] of Object.entries({ title, ...messages })) assertTranslated(message, variant);
    });
  }
});

describe('messages', () => {
  const projects = readdirSync(pathOf('samples/broken')).map((name) => readProject(pathOf(`samples/broken/${name}`)));
  const findings = projects.flatMap((project) => checkedFiles(project).flatMap((uri) => check(project, uri)));

  it('have all their parameters, wherever the broken samples set them off', () => {
    for (const finding of findings) assertFilledIn(finding, finding.message, finding.params);
  });

  it('of fixes and related places have theirs', () => {
    for (const finding of findings) {
      for (const { title, params } of fixesOf(finding)) assertFilledIn(finding, title, params);
      for (const { message, params } of finding.related ?? []) assertFilledIn(finding, message, params);
    }
  });
});

describe('docs/findings', () => {
  it('has a page for every code and no other', () => {
    const pages = readdirSync(docs).filter((name) => name !== 'README.md');
    assert.deepEqual(
      pages.sort(),
      codes.map((code) => `${code}.md`),
    );
  });

  it('lists every code with its severity and its title', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| ['));
    assert.deepEqual(
      rows,
      rules.map(
        ({ code, severity, title }) => `| [\`${code}\`](${code}.md) | ${severity} | ${title.en} | ${title.zh} |`,
      ),
    );
  });

  for (const { code, severity, title } of rules) {
    it(`${code} is explained in both languages`, () => {
      assert.ok(existsSync(`${docs}/${code}.md`));
      const page = read(`${code}.md`);
      assert.ok(page.startsWith(`# ${code}\n\n**${title.en}** · ${severity} by default`));
      const chinese = page.slice(page.indexOf('\n## 中文\n'));
      assert.ok(chinese.includes(`**${title.zh}** · 默认：`) && chinese.includes(`（\`${severity}\`）`), code);
      assert.match(page, new RegExp(`\\nfindings:\\n {2}${code}: `, 'u'));
    });

    // An invisible character is written out on its page, so that it can be seen there.
    if (code === 'text-invisible') continue;
    it(`${code} is what its example sets off`, () => {
      const example = /```yaml\n([\s\S]*?)```/u.exec(read(`${code}.md`))?.[1] ?? '';
      assert.ok(findingsIn(example).some((each) => each.code === code));
    });
  }
});

function read(name: string): string {
  return readFileSync(`${docs}/${name}`, 'utf8');
}

function assertTranslated(message: Message, what: string): void {
  const [first, ...others] = locales.map((locale) => [...message[locale].matchAll(/\{\w+\}/gu)].map(String).sort());
  for (const other of others) assert.deepEqual(new Set(other), new Set(first), what);
  for (const locale of locales) assert.ok(message[locale].trim(), what);
}

function assertFilledIn({ code, variant }: Finding, message: Message, params: Finding['params'] | undefined): void {
  const names = new Set(
    locales.flatMap((locale) => [...message[locale].matchAll(/\{(\w+)\}/gu)].map(([, name]) => name)),
  );
  for (const name of names) {
    const value = name && params?.[name];
    assert.ok(value !== undefined && String(value) !== 'undefined', `${code} ${variant}: {${name}}`);
  }
  // Braces may be part of what a parameter says, of a regular expression for one.
  const given = Object.fromEntries(Object.keys(params ?? {}).map((name) => [name, '–']));
  for (const locale of locales) assert.doesNotMatch(formatted(message, given, locale), /[{}]/u);
}

const text = `We will build a new quay. We will protect the shore. We will plant trees.
Since then noise at night has become the first cause of complaints.
The city will put up noise barriers. It handled 2.1 million containers, 6 per cent more.
In 2026 the city spent 32.5 billion on schools. 培训了1.5万名执法官员。
2017926日，共有120名引航员，其中男80名、女30名。
`;

/** An example as a project of its own: of its schema, or of annotations of the text above. */
function findingsIn(example: string): readonly Finding[] {
  const root = 'file:///project';
  const isSchema = example.startsWith('postil:');
  const files = {
    'postil.yaml': isSchema ? example : 'postil: 1\nversion: 2.1.0\nextends: [policy-core]\n',
    'text.txt': text,
    ...(isSchema ? {} : { 'text.postil.yaml': example }),
  };
  const sources = Object.entries(files).map(([name, content]) => createSource(`${root}/${name}`, content));
  const project = createProject(root, root, new Map(sources.map((source) => [source.uri, source])));
  return checkedFiles(project).flatMap((uri) => check(project, uri));
}
