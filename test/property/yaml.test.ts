import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { parse, parseDocument } from 'yaml';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import { schemaFile } from '../../server/src/schema/parse.ts';
import { createSource } from '../../server/src/text/source.ts';
import { stringOf } from '../../server/src/yaml/node.ts';
import { readYaml } from '../../server/src/yaml/read.ts';
import { quoted } from '../../server/src/yaml/write.ts';
import { pathOf } from '../files.ts';
import { anyText, fragment, inherited, mutationOf, planAnnotations } from './arbitraries.ts';

describe('any string in YAML', () => {
  const special = fc.constantFrom(
    ...'null|Null|~|true|no|Off|y|1|-1|1.5|1e3|0x1F|.inf|.nan|2017-09-26|12:30:45|1_000|=|<<|- a|? a|: a|a: b|a :b|a #b|a#b|#a|&a|*a|!a|%a|@a|`a|"a|\'a|[a|{a|a,b|a]|---|...| a|a |a\tb|a\n|\n|“a”|国：b|１'.split(
      '|',
    ),
    ...inherited,
    '|',
    '',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\0',
    '\u007f',
    '\ud800',
  );
  const text = fc.oneof(
    special,
    anyText,
    fc.array(fc.oneof(special, fragment), { maxLength: 4 }).map((parts) => parts.join('')),
  );

  it('reads back as it was written, wherever it stands', () => {
    fc.assert(
      fc.property(text, (given) => {
        const written = quoted(given);
        assert.doesNotMatch(
          written,
          /[\p{Cc}\u2028\u2029\ufeff\p{Cs}]/u,
          'on one line, of characters that files can hold',
        );
        for (const version of ['1.1', '1.2'] as const) {
          const read = (yaml: string) => parse(yaml, { version, logLevel: 'error' });
          assert.equal(read(written), given);
          assert.deepEqual(read(`- quote: ${written}\n  prefix: ${written} # why\n`), [
            { quote: given, prefix: given },
          ]);
          assert.deepEqual(read(`[{a: ${written}, b: ${written}}, ${written}]`), [{ a: given, b: given }, given]);
        }
        assert.equal(stringOf(readYaml(written).value), given);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any file of annotations that the yaml package reads', () => {
  const known = ['id', 'tag', 'quote', 'prefix', 'suffix', 'note'] as const;

  it('says the same to us, though we read it in slices', () => {
    let compared = 0;
    fc.assert(
      fc.property(mutationOf(planAnnotations.slice(0, 2500)), (text) => {
        const document = parseDocument(text, { uniqueKeys: false, merge: false, logLevel: 'silent' });
        const file = annotationFile(createSource('file:///a.postil.yaml', text));
        const problems = [...file.problems, ...file.annotations.flatMap((each) => each.problems)];
        const hasTwice = problems.some((each) => each.variant === 'twice');
        if (document.errors.length > 0 || /[&*]/u.test(text) || hasTwice) return;
        if (problems.some((each) => each.code === 'yaml-syntax')) return;
        const whole: unknown = document.toJS();
        if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) {
          assert.ok(problems.length > 0 || whole === null, 'a file that is no map is a problem');
          return;
        }
        compared++;
        const theirs: unknown = 'annotations' in whole ? whole.annotations : undefined;
        const strings = (Array.isArray(theirs) ? theirs : []).map((each) =>
          known.map((key) => (typeof each?.[key] === 'string' ? each[key] : undefined)),
        );
        assert.deepEqual(
          file.annotations.map((each) => known.map((key) => each[key]?.value)),
          strings,
        );
      }),
      { numRuns: 400 },
    );
    assert.ok(compared > 50, `${compared} were compared`);
  });
});

/** Files that bring down readers which trust them. Small, but each costs a naive one its time, its memory or its life. */
const bombs: Readonly<Record<string, string>> = {
  'deep lists': `${'['.repeat(900)}${']'.repeat(900)}`,
  'deep maps': '{a: '.repeat(5000),
  'deep open lists': '['.repeat(20_000),
  'deep blocks': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'deep compact lists': '- '.repeat(5000),
  'deep questions': '? '.repeat(5000),
  'many keys': `{${Array.from({ length: 4000 }, (_, i) => `k${i}: `).join(',')}}`,
  'many aliases': `a: &a [x]\n${Array.from({ length: 2000 }, (_, i) => `k${i}: [*a,*a,*a]`).join('\n')}`,
  laughs: Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`).join('\n'),
  merges: `a: &a {b: 1}\n${'<<: *a\n'.repeat(2000)}`,
  'one open quotation mark': `a: "${'x\n'.repeat(50_000)}`,
  'many documents': '---\n'.repeat(20_000),
  'many directives': '%YAML 1.2\n'.repeat(5000),
  'many tags': '!!map '.repeat(5000),
  'an endless line': `quote: ${'国'.repeat(500_000)}`,
};

describe('YAML made to do harm', () => {
  for (const [name, text] of Object.entries(bombs)) {
    it(`is read twice, as ${name}`, function () {
      this.timeout(20_000);
      for (let i = 0; i < 2; i++) {
        readYaml(text);
        annotationFile(createSource('file:///a.postil.yaml', text));
        annotationFile(createSource('file:///a.postil.yaml', `annotations:\n  - id: a\n    note: ${text}`));
        schemaFile(createSource('file:///postil.yaml', text));
      }
    });
  }

  it('does not bring a process down, when its stack is small', () => {
    const script = `
      import { readYaml } from './server/src/yaml/read.ts';
      const bombs = ${JSON.stringify(Object.values(bombs).filter((each) => each.length < 20_000))};
      for (let i = 0; i < 3; i++) for (const bomb of bombs) readYaml(bomb);
      console.log('alive');
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--stack-size=400', '--input-type=module', '-e', script], {
      cwd: pathOf('.'),
      encoding: 'utf8',
    });
    assert.equal(stdout.trim(), 'alive', stderr.slice(0, 2000));
  });
});
