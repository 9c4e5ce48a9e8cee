/**
 * The grammar against its cases (`*.policy-text.test.txt`, the format of vscode-tmgrammar-test; columns are UTF-16 units, so carets
 * under Chinese text stand left of what they mean) and against the recorded tokens of the sample speech.
 * `UPDATE_SNAPSHOTS=1` records them anew.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import {
  type AnnotatedLine,
  getVSCodeTokens,
  parseSnap,
  renderSnap,
} from 'vscode-tmgrammar-test/dist/snapshot/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

const scope = 'text.policy';
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const read = (relative: string) => readFileSync(path(relative), 'utf8');
const registry = createRegistry([{ path: path('../../syntaxes/policy-text.tmLanguage.json'), scopeName: scope }]);

describe('grammar', () => {
  for (const file of readdirSync(path('.')).filter((name) => name.endsWith('.policy-text.test.txt'))) {
    it(file, async () => {
      const testCase = parseGrammarTestCase(read(file));
      assert.ok(testCase.assertions.length > 0, 'the file asserts something');
      const failures = await runGrammarTestCase(registry, testCase);
      const messages = failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => {
        const wrong = [...missing.map((name) => `lacks ${name}`), ...unexpected.map((name) => `must not be ${name}`)];
        const text = testCase.source[srcLine]?.slice(start, end);
        return `${file}:${line + 1} “${text}” ${wrong.join(', ')}; it is ${actual.join(' ') || 'nothing'}`;
      });
      if (messages.length > 0) assert.fail(messages.join('\n'));
    });
  }

  it('tokenises the sample speech as recorded', async () => {
    const snapshot = 'interpol-2017.zh.txt.snap';
    const actual = await getVSCodeTokens(registry, scope, read('../../samples/interpol-2017/interpol-2017.zh.txt'));
    if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(path(snapshot), `${renderSnap(actual)}\n`);
    const [found, recorded] = differences(actual, parseSnap(read(snapshot)));
    assert.equal(found, recorded, 'the tokens differ; UPDATE_SNAPSHOTS=1 records them anew');
  });

  it('carries no state from one line to the next', async () => {
    const grammar = await registry.loadGrammar(scope);
    assert.ok(grammar);
    for (const line of ['“未完', '"open', '《未完', '（未完', '（“a）b”', '(see "a) b', '# 标题', '——未完', '1. （']) {
      assert.equal(grammar.tokenizeLine(line, null).ruleStack.depth, 1, line);
    }
  });
});

/** The tokens of the lines that differ, one to a row: rows of carets under long paragraphs cannot be compared by eye. */
function differences(actual: AnnotatedLine[], recorded: AnnotatedLine[]): [string, string] {
  const numbers = Array.from({ length: Math.max(actual.length, recorded.length) }, (_, index) => index);
  const snap = (line: AnnotatedLine | undefined) => line && renderSnap([line]);
  const differing = numbers.filter((index) => snap(actual[index]) !== snap(recorded[index]));
  const list = (lines: AnnotatedLine[]) => differing.flatMap((index) => [`line ${index + 1}`, ...rows(lines[index])]);
  return [list(actual).join('\n'), list(recorded).join('\n')];
}

function rows(line: AnnotatedLine | undefined): string[] {
  if (!line) return ['no such line'];
  return line.tokens.map((token) => `${line.src.slice(token.startIndex, token.endIndex)}  ${token.scopes.join(' ')}`);
}
