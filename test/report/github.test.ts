import assert from 'node:assert/strict';
import { github } from '../../server/src/report/github.ts';
import { example, plain, reportOf } from './example.ts';

describe('GitHub report', () => {
  it('is a command for each finding, with lines and columns from one', () => {
    const findings = [
      example('speeches/a.postil.yaml', 'a\n  tag: ⟦clam⟧'),
      example('b.txt', '零⟦\u200b⟧宽', { code: 'text-invisible', severity: 'warning' }),
      example('c.txt', '⟦1⟧', { code: 'figure-untagged', severity: 'hint' }),
    ];
    assert.equal(
      github.write(reportOf(findings), plain),
      [
        '::error file=speeches/a.postil.yaml,line=2,endLine=2,col=8,endColumn=12,title=tag-unknown::No “clam”.',
        '::warning file=b.txt,line=1,endLine=1,col=2,endColumn=3,title=text-invisible::No “clam”.',
        '::notice file=c.txt,line=1,endLine=1,col=1,endColumn=2,title=figure-untagged::No “clam”.',
        '',
      ].join('\n'),
    );
  });

  it('gives no columns for a place on several lines', () => {
    assert.match(github.write(reportOf([example('a', '⟦x\ny⟧')]), plain), /^::error file=a,line=1,endLine=2,title=/u);
  });

  it('is empty where there is nothing', () => {
    assert.equal(github.write(reportOf([], 3), plain), '');
  });

  it('lets neither a name nor a word end a command or begin another', () => {
    const [each] = [
      example('a,b:c%2C\n::error::x', '⟦x⟧', { params: { tag: '100%\r\n::set-output name=x::##[error]y' } }),
    ];
    const text = github.write(reportOf([each]), plain);
    assert.equal(text.split('\n').length, 2);
    assert.match(text, /^::error file=a%2Cb%3Ac%252C<U\+000A>%3A%3Aerror%3A%3Ax,line=1,/u);
    assert.match(text, /::No “100%25<U\+000D><U\+000A>::set-output name=x::##<U\+005B>error\]y”\.\n$/u);
  });
});
