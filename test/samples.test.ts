// The projects below samples/: the broken ones state in themselves what must be found, the others are without findings.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { edited } from '../server/src/annotations/insert.ts';
import { annotationFile } from '../server/src/annotations/parse.ts';
import { check, checkedFiles } from '../server/src/check.ts';
import { type Finding, type Fix, fixesOf, formatted } from '../server/src/findings.ts';
import { annotationFiles, type Project, schemaOf, sourceOf, withDisk } from '../server/src/project.ts';
import { rules } from '../server/src/rules/list.ts';
import { createSource } from '../server/src/text/source.ts';
import { expectationsIn, inWords, placed } from './expectations.ts';
import { pathOf, readProject } from './files.ts';

const broken = pathOf('samples/broken');
const cases = readdirSync(broken).sort();
/** Of a size that no sample should have, or for forms that no key has yet. */
const unshown = ['yaml-syntax too-long', 'value-type form'];

describe('samples/broken', () => {
  it('has a case for every finding code', () => {
    assert.deepEqual(
      cases,
      rules.map(({ code }) => code),
    );
  });

  it('shows every message', () => {
    const all = rules.flatMap(({ code, messages }) => Object.keys(messages).map((variant) => `${code} ${variant}`));
    const shown = cases.flatMap((name) => findingsOf(readProject(`${broken}/${name}`)).map(nameOfMessage));
    assert.deepEqual(
      all.filter((each) => !shown.includes(each)),
      unshown.toSorted(),
    );
  });

  for (const code of cases) {
    const project = readProject(`${broken}/${code}`);
    const findings = findingsOf(project);

    describe(code, () => {
      it('is found as stated, and nothing else is', () => {
        const stated = expectationsIn(project);
        assert.ok(
          stated.some((each) => each.code === code),
          'the case is about its code',
        );
        assert.deepEqual(
          findings.map((each) => inWords(project, placed(project, each))).sort(),
          stated.map((each) => inWords(project, each)).sort(),
        );
      });

      it('is said in the words stated', () => {
        for (const each of expectationsIn(project)) {
          const place = inWords(project, each);
          const messages = findings.map((one) => placed(project, one)).filter((one) => inWords(project, one) === place);
          assert.ok(
            messages.some(({ words }) => words.includes(each.words)),
            `${place}: “${each.words}” is not in:\n${messages.map(({ words }) => words).join('\n')}`,
          );
        }
      });

      for (const finding of findings) {
        for (const fix of fixesOf(finding)) {
          const title = `${inWords(project, placed(project, finding))}: ${formatted(fix.title, fix.params, 'en')}`;
          it(`is mended: ${title}`, () => assertMended(project, finding, fix));
        }
      }
    });
  }
});

describe('samples', () => {
  // The speech is kept as it was scraped, and two dates in it lost characters then.
  const known = {
    'interpol-2017': [
      'interpol-2017.zh.txt:17:1-9 text-damaged-figure',
      'interpol-2017.zh.txt:37:21-27 text-damaged-figure',
    ],
    'harbour-city': [],
  };
  for (const [name, expected] of Object.entries(known)) {
    it(`${name} has no findings but those known`, () => {
      const project = readProject(pathOf(`samples/${name}`));
      const found = findingsOf(project).filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map((each) => inWords(project, placed(project, each))),
        expected,
        found.map((each) => placed(project, each).words).join('\n'),
      );
    });
  }
});

describe('samples/interpol-2017', () => {
  const project = readProject(pathOf('samples/interpol-2017'));
  const annotations = annotationFiles(project).flatMap((file) => annotationFile(file).annotations);
  const count = (tag: string) => annotations.filter((each) => each.tag?.value === tag).length;

  it('holds the speech byte for byte', () => {
    const bytes = readFileSync(pathOf('samples/interpol-2017/interpol-2017.zh.txt'));
    assert.equal(
      createHash('sha256').update(bytes).digest('hex'),
      'e4367e2f24ca3c486982c8245f1dbf5e6a712b8d99d838e88e9ef42cd5d93e0c',
    );
  });

  it('annotates the whole of it', () => {
    assert.ok(count('claim') >= 40, `${count('claim')} claims`);
    assert.ok(count('initiative') >= 30, `${count('initiative')} initiatives`);
    const links = annotations.flatMap((each) => each.links).length;
    assert.ok(links >= 20, `${links} links`);
  });

  it('explains its terms in both languages, with dated sources', () => {
    const { glossary } = schemaOf(project);
    assert.ok(glossary.size >= 40, `${glossary.size} terms`);
    for (const { id, term, definition, sources } of glossary.values()) {
      for (const language of ['zh', 'en']) {
        assert.ok(term.get(language)?.trim(), `${id}: term in ${language}`);
        assert.ok(definition.get(language)?.trim(), `${id}: definition in ${language}`);
      }
      assert.ok(
        sources.some((each) => each.date !== undefined && (each.title.size > 0 || each.url !== undefined)),
        `${id}: a dated source`,
      );
    }
  });
});

function findingsOf(project: Project): readonly Finding[] {
  return checkedFiles(project).flatMap((uri) => check(project, uri));
}

function nameOfMessage({ code, variant = 'default' }: Finding): string {
  return `${code} ${variant}`;
}

/** After the repair that finding is gone, and nothing has become unreadable. */
function assertMended(project: Project, finding: Finding, fix: Fix): void {
  const uris = new Set([finding.uri, ...fix.edits.map(({ uri = finding.uri }) => uri)]);
  const texts = [...uris].map((uri) => {
    const source = sourceOf(project, uri) ?? createSource(uri, '');
    const edits = fix.edits.filter((edit) => (edit.uri ?? finding.uri) === uri).toSorted((a, b) => a.start - b.start);
    return createSource(uri, edited(source.text, edits));
  });
  const mended = withDisk(project, new Map(texts.map((source) => [source.uri, source])));
  const text = texts.map((source) => source.text).join('\n');
  const found = (one: Project) => [...uris].flatMap((uri) => check(one, uri).map((each) => placed(one, each)));
  const left = found(mended);
  const before = found(project);
  // A repair may add a line, so the place is compared by what is said of it.
  const said = placed(project, finding).words;
  const times = (all: readonly { words: string }[]) => all.filter(({ words }) => words === said).length;
  assert.equal(times(left), times(before) - 1, text);
  const unreadable = (all: readonly { code: string }[]) => all.filter(({ code }) => code === 'yaml-syntax').length;
  assert.equal(unreadable(left), unreadable(before), text);
}
