import assert from 'node:assert/strict';
import { figuredParagraphs, figureWork } from '../../server/src/figures/document.ts';
import { figuresOf } from '../../server/src/quantities.ts';
import { createSource, editSource, type Source } from '../../server/src/text/source.ts';
import { projectOf, uriOf } from '../projects.ts';

const lines = Array.from({ length: 200 }, (_, i) => `第${i + 1}项合作涉及${i * 7 + 3}名人员。`);
const wrapped = Array.from(
  { length: 200 },
  (_, i) =>
    `The ${i + 1} ferries came before the trams, and the trams came\nbefore the ${i + 2} ring roads of the city and its harbour.\n`,
);

const wholeOf = ({ text }: Source) => ({ start: 0, end: text.length });

/** How many paragraphs are read for the whole of a text after an edit of it. */
function readAfter(text: string, at: number, newText: string, removed = 0): number {
  const source = createSource('file:///a.txt', text);
  figuredParagraphs(source, 'zh', wholeOf(source));
  const edited = editSource(source, { start: at, end: at + removed }, newText, 1);
  const before = figureWork.paragraphs;
  figuredParagraphs(edited, 'zh', wholeOf(edited));
  return figureWork.paragraphs - before;
}

describe('the figures of a document', () => {
  const text = lines.join('\n');

  it('are read once', () => {
    const source = createSource('file:///a.txt', text);
    const before = figureWork.paragraphs;
    figuredParagraphs(source, 'zh', wholeOf(source));
    figuredParagraphs(source, 'zh', { start: 5, end: 6 });
    assert.equal(figureWork.paragraphs - before, 200);
  });

  it('are read again after a keystroke in one paragraph only', () => {
    const middle = text.indexOf('第101项') + 3;
    assert.equal(readAfter(text, middle, '1'), 1);
    assert.equal(readAfter(text, middle, '', 1), 1);
    assert.equal(readAfter(text, text.length, 'x'), 1);
    assert.equal(readAfter(text, 0, 'x'), 1);
    assert.equal(readAfter(wrapped.join('\n'), wrapped.join('\n').indexOf('The 101') + 5, '1'), 1);
  });

  it('are read again in two paragraphs where one is parted, in one where two are joined', () => {
    const middle = text.indexOf('第101项') + 3;
    assert.equal(readAfter(text, middle, '\n'), 2);
    assert.equal(readAfter(text, text.indexOf('\n第101项'), '', 1), 1);
  });

  it('are not read again where blank lines come between', () => {
    assert.equal(readAfter(text, text.indexOf('\n第101项'), '\n\n'), 0);
  });

  it('are asked for in a span by its paragraphs alone', () => {
    const source = createSource('file:///a.txt', text);
    const start = text.indexOf('第101项');
    const paragraphs = figuredParagraphs(source, 'zh', { start: start + 1, end: text.indexOf('第103项') });
    assert.deepEqual(
      paragraphs.map((each) => text.slice(each.start, each.end)),
      lines.slice(100, 102),
    );
    assert.deepEqual(figuredParagraphs(source, 'zh', { start: start - 1, end: start }), []);
  });

  it('are one list as long as text, language and date are the same', () => {
    const files = { 'postil.yaml': 'postil: 1', 'a.txt': text, 'a.postil.yaml': 'date: 2017-09-26\nannotations: []\n' };
    const project = projectOf(files);
    const document = project.disk.get(uriOf('a.txt')) as Source;
    const all = figuresOf(project, document);
    assert.equal(figuresOf({ ...project }, document), all);
    const dateless = projectOf({ ...files, 'a.postil.yaml': 'annotations: []\n' });
    assert.notEqual(figuresOf(dateless, document), all);
  });
});
