import assert from 'node:assert/strict';
import { pretty } from '../../server/src/report/pretty.ts';
import { example, plain, reportOf } from './example.ts';

describe('pretty report', () => {
  it('gives place, severity, code, message, line and carets, then the counts', () => {
    const findings = [
      example('speeches/a.postil.yaml', `${'\n'.repeat(9)}    tag: ⟦clam⟧`),
      example('speeches/b.txt', '零⟦\u200b⟧宽', { code: 'text-invisible', severity: 'warning' }),
    ];
    assert.equal(
      pretty.write(reportOf(findings, 12), plain),
      [
        'speeches/a.postil.yaml:10:10 error tag-unknown',
        '  No “clam”.',
        '  10 │     tag: clam',
        '     │          ^^^^',
        '',
        'speeches/b.txt:1:2 warning text-invisible',
        '  No “clam”.',
        '  1 │ 零<U+200B>宽',
        '    │   ^^^^^^^^',
        '',
        '1 error, 1 warning in 12 files.',
        '',
      ].join('\n'),
    );
  });

  it('says so where there is nothing', () => {
    assert.equal(pretty.write(reportOf([], 1), plain), 'No findings in 1 file.\n');
    assert.equal(pretty.write(reportOf([], 3), { ...plain, locale: 'zh' }), '没有发现问题（共检查 3 个文件）。\n');
  });

  it('speaks Chinese', () => {
    const findings = [
      example('a.yaml', '⟦x⟧'),
      example('a.yaml', '⟦x⟧'),
      example('a.yaml', '⟦x⟧', { severity: 'hint' }),
    ];
    const text = pretty.write(reportOf(findings, 2), { ...plain, locale: 'zh' });
    assert.match(text, /^a\.yaml:1:1 错误 tag-unknown\n {2}没有“clam”。\n/u);
    assert.match(text, /\n2 个错误，1 条提示（共检查 2 个文件）。\n$/u);
  });

  it('paints each part in its role', () => {
    const paint = (role: string, text: string) => `<${role}>${text}</>`;
    const text = pretty.write(reportOf([example('a.yaml', '⟦x⟧')], 1), { ...plain, paint });
    assert.match(text, /^<place>a\.yaml:1:1<\/> <error>error<\/> <quiet>tag-unknown<\/>\n/u);
  });

  it('lets neither a file name nor a message nor a line act upon the terminal or a build log', () => {
    const findings = [example('::error \u001b[2J.txt', '::x ##[error]⟦\u202e⟧', { params: { tag: '\r\n::error::x' } })];
    const message = { en: '{tag}', zh: '{tag}' };
    for (const each of findings.map(({ finding, ...rest }) => ({
      ...rest,
      finding: { ...finding, message, params: { tag: '::x' } },
    }))) {
      findings.push(each);
    }
    const text = pretty.write(reportOf(findings, 1), plain);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]|##\[/u);
    assert.doesNotMatch(text, /^\s*::/mu);
  });
});
