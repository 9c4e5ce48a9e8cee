import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { junit } from '../../server/src/report/junit.ts';
import type { Report } from '../../server/src/report/reporter.ts';
import { example, plain, reportOf } from './example.ts';

describe('JUnit report', () => {
  it('has a suite for each file, failures for errors, and words for what is less', () => {
    const findings = [
      example('a.postil.yaml', 'a\n  tag: ⟦clam⟧'),
      example('a.postil.yaml', 'a: ⟦"<&>"⟧', { severity: 'warning', code: 'value-type' }),
    ];
    assert.equal(
      junit.write(reportOf(findings, 2), plain),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="postil" tests="3" failures="1" errors="0" skipped="0">
  <testsuite name="a.postil.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="tag-unknown (2:8)" classname="a.postil.yaml" file="a.postil.yaml" line="2"><failure type="tag-unknown" message="No “clam”.">a.postil.yaml:2:8 error tag-unknown
No “clam”.
  tag: clam
       ^^^^</failure></testcase>
    <testcase name="value-type (1:4)" classname="a.postil.yaml" file="a.postil.yaml" line="1"><system-out>a.postil.yaml:1:4 warning value-type
No “clam”.
a: "&lt;&amp;&gt;"
   ^^^^^</system-out></testcase>
  </testsuite>
  <testsuite name="0.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="check" classname="0.txt" file="0.txt"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('counts as many cases as it has', () => {
    const report = reportOf([example('a', '⟦x⟧'), example('b', '⟦x⟧')], 5);
    assert.equal(parsed(report).getElementsByTagName('testcase').length, 5);
    assert.match(junit.write(reportOf([example('a', '⟦x⟧')], 5), plain), /^<testsuites name="postil" tests="5" /mu);
  });
});

/** As a parser reads it that takes no fault. */
function parsed(report: Report) {
  const parser = new DOMParser({
    onError(level, message) {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(junit.write(report, plain), 'text/xml');
}
