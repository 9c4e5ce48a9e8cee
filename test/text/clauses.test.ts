import assert from 'node:assert/strict';
import { clausedSentences } from '../../server/src/text/clauses.ts';
import { fold } from '../../server/src/text/folding.ts';
import { unmarked } from '../projects.ts';

/** The text holds its own answer: `⟦…⟧` around what each clause comes to. It is folded already. */
function assertClauses(marked: string): void {
  const { text, spans } = unmarked(marked);
  assert.equal(fold(text).text, text, 'folded');
  const found = clausedSentences(text).flatMap((clauses) => clauses.map(({ core }) => core));
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(found, spans);
}

describe('the clauses of Chinese', () => {
  it('end at commas, semicolons, colons and dashes, and not at the mark of a list', () => {
    assertClauses('⟦加强战略沟通、人员往来和机制建设⟧,⟦构建合作网络⟧;⟦中方认为⟧:⟦恐怖主义是首要威胁⟧。');
    assertClauses('——⟦恐怖主义在全球肆虐⟧,⟦是首要威胁⟧。');
  });

  it('hold single dashes between names, numbers and brackets', () => {
    assertClauses('⟦建立中国—东盟论坛(连云港)等平台⟧,⟦投资1,200万元⟧。');
  });

  it('go without connectives', () => {
    assertClauses('此外,⟦建议各国开展合作⟧,同时⟦要防止政治化⟧,并⟦倡议更多国家参加⟧;尤其是⟦一些地区的危机持续发酵⟧。');
    assertClauses('⟦并购市场日益活跃⟧,⟦并不太平⟧。');
  });

  it('go without half a pair of quotation marks or brackets', () => {
    assertClauses('"⟦积力之所举⟧,⟦则无不胜也⟧。"⟦他说"好"⟧。⟦(完。)⟧');
  });
});

describe('the clauses of English', () => {
  it('end at a comma only before a conjunction or a relative pronoun', () => {
    assertClauses(
      '⟦Work on the first stage, from the station to the market, will start soon⟧, and ⟦two-thirds of the land will be given to trees, benches and lanes⟧.',
    );
    assertClauses('⟦The government has promised €640 million⟧, ⟦which is half of the sum⟧. ⟦It costs 1,200 euros⟧.');
  });

  it('go without connectives and punctuation', () => {
    assertClauses('However, ⟦the air is not yet clean⟧; therefore, ⟦we will act⟧! But ⟦nobody pays⟧…');
  });

  it('end at dashes between words', () => {
    assertClauses('⟦The harbour⟧ — ⟦our widest street⟧ – ⟦is open⟧.');
  });
});

describe('clauses', () => {
  it('are none where there are no words', () => {
    assertClauses('');
    assertClauses('—— ,。;');
  });
});
