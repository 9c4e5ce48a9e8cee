import assert from 'node:assert/strict';
import { check, checkedFiles } from '../../server/src/check.ts';
import { sourceOf } from '../../server/src/project.ts';
import type { Report } from '../../server/src/report/reporter.ts';
import { sarif } from '../../server/src/report/sarif.ts';
import { createSource, offsetAt } from '../../server/src/text/source.ts';
import { projectOf, root } from '../projects.ts';
import { example, plain, reportOf } from './example.ts';

describe('SARIF report', () => {
  it('says what columns count and what its paths are relative to, and nothing of this machine', () => {
    const log = written(reportOf([example('speeches/讲话 1.txt', 'a\n😀⟦x\ny⟧')]));
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.deepEqual(run.newlineSequences, ['\r\n', '\n', '\r']);
    assert.deepEqual(Object.keys(run.originalUriBaseIds), ['%SRCROOT%']);
    assert.deepEqual(run.results[0].locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'speeches/%E8%AE%B2%E8%AF%9D%201.txt', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 3, endLine: 3, endColumn: 2 },
        },
      },
    ]);
    assert.doesNotMatch(JSON.stringify(log), /file:/u);
  });

  it('gives the rules of its findings with help in text and Markdown, in the reader’s language', () => {
    const findings = [example('a', '⟦x⟧', { code: 'text-invisible', severity: 'hint' }), example('a', '⟦x⟧')];
    const [run] = written(reportOf(findings)).runs;
    const { rules } = run.tool.driver;
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      ['tag-unknown', 'text-invisible'],
    );
    for (const { name, help, helpUri, shortDescription, fullDescription, defaultConfiguration } of rules) {
      // What code scanning on GitHub asks for, as Microsoft's SARIF Multitool has it (GH2012 and SARIF2012).
      assert.match(name, /^([A-Z][a-z]+)+$/u);
      assert.match(fullDescription.text, /^[A-Z].*\.$/u);
      assert.match(help.markdown, /^# [\w-]+\n\n\*\*/u);
      assert.doesNotMatch(help.text, /\*\*|```|^#/mu);
      assert.match(helpUri, /^https:\/\/.*docs\/findings\/[\w-]+\.md$/u);
      assert.ok(shortDescription.text && defaultConfiguration.level);
    }
    for (const { ruleId, ruleIndex } of run.results) assert.equal(rules[ruleIndex].id, ruleId);
    assert.deepEqual(
      run.results.map(({ level }: { level: string }) => level),
      ['note', 'error'],
    );
    const [chinese] = JSON.parse(sarif.write(reportOf(findings), { ...plain, locale: 'zh' })).runs;
    assert.equal(chinese.language, 'zh');
    assert.match(chinese.tool.driver.rules[0].help.text, /未知的标签/u);
  });

  it('takes no words of a file for a parameter or a link', () => {
    const [run] = written(reportOf([example('a', '⟦x⟧', { params: { tag: '{0} [x](http://y) a[1]' } })])).runs;
    assert.equal(run.results[0].message.text, 'No “{{0}} \\[x](http://y) a[1]”.');
  });

  it('has fixes that give what the fix of the finding gives, in other files too', () => {
    const project = projectOf({
      'postil.yaml': 'postil: 1\ntags: {claim: {}}\n',
      'a.txt': 'Noise.\r\n',
      'a.postil.yaml': 'annotations:\n  - id: c-1\n    tag: clam\n    quote: Noise\n',
    });
    const results = written(reportOn(project)).runs[0].results;
    const [fix] = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'tag-unknown').fixes;
    const [{ artifactLocation, replacements }] = fix.artifactChanges;
    assert.equal(artifactLocation.uri, 'a.postil.yaml');
    const [{ deletedRegion: region, insertedContent }] = replacements;
    const source = sourceOf(project, `${root}/a.postil.yaml`) ?? createSource('', '');
    const start = offsetAt(source, { line: region.startLine - 1, character: region.startColumn - 1 });
    const end = offsetAt(source, { line: region.endLine - 1, character: region.endColumn - 1 });
    assert.match(source.text.slice(0, start) + insertedContent.text + source.text.slice(end), /tag: claim\n/u);
  });

  it('leaves out related places in files that nobody has read', () => {
    const message = { en: 'there', zh: '那里' };
    const related = [
      { uri: 'file:///w/a', start: 0, end: 1, message },
      { uri: 'file:///w/gone', start: 0, end: 1, message },
    ];
    const [result] = written(reportOf([example('a', '⟦x⟧', { related })])).runs[0].results;
    assert.deepEqual(
      result.relatedLocations.map(({ id, message: { text } }: { id: number; message: { text: string } }) => [id, text]),
      [[1, 'there']],
    );
  });

  it('says of every finding how it stands to a baseline, where there is one', () => {
    const [one, two] = [example('a', '⟦x⟧'), example('b', '⟦x⟧')];
    const gone = [{ file: 'c', code: 'quote-missing', fingerprint: '00:1' }];
    const { results } = written({ ...reportOf([one]), baseline: { accepted: [two], gone } }).runs[0];
    assert.deepEqual(
      results.map((each: { baselineState: string; partialFingerprints: object }) => [
        each.baselineState,
        Object.keys(each.partialFingerprints),
      ]),
      [
        ['new', ['postil/v1']],
        ['unchanged', ['postil/v1']],
        ['absent', ['postil/v1']],
      ],
    );
  });
});

function written(report: Report) {
  return JSON.parse(sarif.write(report, plain));
}

function reportOn(project: ReturnType<typeof projectOf>): Report {
  const findings = checkedFiles(project).flatMap((uri) => {
    const source = sourceOf(project, uri);
    return source ? check(project, uri).map((finding) => ({ finding, source, file: uri.slice(root.length + 1) })) : [];
  });
  return { ...reportOf([]), findings };
}
