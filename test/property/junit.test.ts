import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { terminalLine } from '../../server/src/escape/terminal.ts';
import { junit } from '../../server/src/report/junit.ts';
import type { Report } from '../../server/src/report/reporter.ts';
import { example, plain, reportOf } from '../report/example.ts';

describe('JUnit report', () => {
  it('is XML whose parser gives back every name and word, as a terminal may show them', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r', '\n', '\t', '\0', '\ufffe', '\ud800', '::', '😀'),
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(word, word, (name, tag) => {
        const report = reportOf([example(name, '⟦x⟧', { params: { tag } })]);
        const root = parsed(report);
        const [failure, ...others] = root.getElementsByTagName('failure');
        const [suite] = root.getElementsByTagName('testsuite');
        assert.equal(others.length, 0);
        assert.equal(failure?.getAttribute('message'), allowed(terminalLine(`No “${tag}”.`)));
        assert.equal(suite?.getAttribute('name'), allowed(terminalLine(name)));
        assert.ok(failure?.textContent?.startsWith(allowed(terminalLine(`${name}:1:1 error tag-unknown`))));
      }),
      { numRuns: 2000 },
    );
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

function allowed(text: string): string {
  return text.replaceAll('\ufffe', '<U+FFFE>').replaceAll('\uffff', '<U+FFFF>');
}
