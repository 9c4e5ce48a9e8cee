import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  Location,
  type LocationLink,
  MarkdownString,
  type Position,
  Range,
  SymbolKind,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import {
  annotationsIn,
  closeAll,
  diagnostics,
  diagnosticsWhere,
  file,
  provided,
  rangeOf,
  show,
  showPolicyText,
} from './window.ts';

describe('features', () => {
  let speech: TextDocument;
  let yaml: TextDocument;

  before(async () => {
    speech = await showPolicyText(file('interpol-2017.zh.txt'));
    yaml = await show(file('interpol-2017.zh.postil.yaml'));
    const count = yaml.getText().match(/^ {2}- id:/gmu)?.length;
    await diagnosticsWhere('the speech is annotated', speech.uri, (all) => annotationsIn(all).length === count);
  });

  after(closeAll);

  it('hover: a term in the text, with exactly its range', async () => {
    const term = rangeOf(speech, '红色通报');
    const [hover, ...others] = await provided(
      'a hover on the term',
      () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', speech.uri, term.start.translate(0, 1)),
      (hovers) => hovers.length > 0,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(hover?.range, term);
    const text = markdownOf(hover);
    assert.match(text, /Red Notice/u);
    assert.match(text, /provisionally arrest/u);
    assert.match(text, /https:\/\/www\.interpol\.int/u);
  });

  it('completion: tags in place of the one that stands there, and what follows a key at once', async () => {
    const offered = async (place: Position, label: string) => {
      const list = await provided(
        `${label} among what is offered`,
        async () => {
          const at = [yaml.uri, place] as const;
          const answer = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', ...at);
          return answer.items;
        },
        (items) => items.some((each) => each.label === label),
      );
      return list.find((each) => each.label === label);
    };
    const tag = rangeOf(yaml, 'figure', 'tag: ');
    const claim = await offered(tag.start.translate(0, 3), 'claim');
    const range = claim?.range;
    assert.deepEqual(range instanceof Range ? range : range?.replacing, tag);
    const key = await offered(rangeOf(yaml, 'tag').end, 'note');
    assert.equal(key?.command?.command, 'editor.action.triggerSuggest');
  });

  it('hover: a quote in the YAML, within its paragraph', async () => {
    const quote = rangeOf(yaml, '1.5万名', 'f-trained-officers');
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', yaml.uri, quote.start);
    assert.match(markdownOf(hover), /80多个国家培训了.*1\.5万名/su);
  });

  it('hover and inlay hint: a figure in the text, with exactly its range', async () => {
    const figure = rangeOf(speech, '1.5万名');
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      speech.uri,
      figure.start.translate(0, 1),
    );
    assert.deepEqual(hover?.range, figure);
    assert.match(markdownOf(hover), /^\*\*15,000\*\* · count · counted in 名\n.*\*\*Figure\*\*/su);
    const paragraph = speech.lineAt(figure.start.line).range;
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', speech.uri, paragraph);
    assert.equal(hints.find(({ position }) => position.isEqual(figure.end))?.label, '= 15,000');
    assert.ok(hints.every(({ position }) => paragraph.contains(position)));
  });

  it('code lenses: one for each annotated paragraph, with its counts', async () => {
    const lenses = await provided(
      'lenses on the speech',
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', speech.uri, 1000),
      (all) => all.length > 0,
    );
    const annotations = annotationsIn(diagnostics(speech.uri));
    // In the speech each paragraph is a line.
    const lines = new Set(annotations.map(({ range }) => range.start.line));
    assert.deepEqual(lenses.map(({ range }) => range.start.line).sort(ascending), [...lines].sort(ascending));
    const counted = lenses.flatMap(({ command }) => command?.title.match(/\d+/gu) ?? []);
    assert.equal(
      counted.reduce((sum, each) => sum + Number(each), 0),
      annotations.length,
    );
    const one = lenses.find(({ range }) => range.contains(rangeOf(speech, '1.5万名')));
    assert.match(one?.command?.title ?? '', /^\d+ claims? · \d+ figures? · \d+ initiatives?$/u);
  });

  it('code lens: one over the YAML, which names the document', async () => {
    const [lens, ...others] = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      yaml.uri,
      1000,
    );
    assert.deepEqual(others, []);
    assert.match(lens?.command?.title ?? '', /^interpol-2017\.zh\.txt · \d+ claims · \d+ figures · \d+ initiatives$/u);
  });

  it('definition: from a passage to its annotation, and back', async () => {
    const passage = rangeOf(speech, '1.5万名');
    const quote = quoteOf('f-trained-officers');
    assertLeadTo(await definitions(speech, passage), yaml, quote);
    assertLeadTo(await definitions(yaml, quote), speech, passage);
  });

  it('definition: from a term to the glossary, from a link to its target', async () => {
    const project = await workspace.openTextDocument(file('postil.yaml'));
    assertLeadTo(await definitions(speech, rangeOf(speech, '红色通报')), project, keyOf(project, 'red-notice'));
    const link = rangeOf(yaml, 'c-capacity', 'f-trained-officers');
    assertLeadTo(await definitions(yaml, link), yaml, quoteOf('c-capacity'));
  });

  it('references: from a passage to its annotation, from an annotation to its passage and to what links to it', async () => {
    const passage = rangeOf(speech, '1.5万名');
    assertLeadTo(await references(speech, passage), yaml, quoteOf('f-trained-officers'));
    const training = rangeOf(yaml, 'i-training');
    const uses = await references(yaml, training);
    assertLeadTo(uses, speech, rangeOf(speech, '中方还先后为80多个国家培训了1.5万名执法官员'));
    assertLeadTo(uses, yaml, rangeOf(yaml, 'i-training', 'f-trained-officers'));
  });

  it('references: from a term in the glossary to the text', async () => {
    const project = await workspace.openTextDocument(file('postil.yaml'));
    const uses = await references(project, keyOf(project, 'red-notice'));
    assertLeadTo(uses, speech, rangeOf(speech, '红色通报'));
  });

  it('symbols: the annotated paragraphs with their annotations', async () => {
    const symbols = flat(await symbolsOf(speech));
    const { length } = symbols.filter(({ kind }) => kind === SymbolKind.Field);
    assert.equal(length, annotationsIn(diagnostics(speech.uri)).length);
    const figure = symbols.find(({ name }) => name === '1.5万名');
    assert.deepEqual(figure?.range, rangeOf(speech, '1.5万名'));
    assert.equal(figure?.detail, 'Figure');
  });

  it('symbols: the annotations of the YAML, the terms of the project', async () => {
    const annotations = flat(await symbolsOf(yaml));
    assert.ok(annotations.some(({ name, detail }) => name === '1.5万名' && detail === 'Figure · f-trained-officers'));
    const terms = flat(await symbolsOf(await show(file('postil.yaml'))));
    assert.ok(terms.some(({ name }) => name.includes('red-notice') || name.includes('红色通报')));
  });

  it('links: from `document` to the text', async () => {
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', yaml.uri, 1000);
    const written = rangeOf(yaml, 'interpol-2017.zh.txt', 'document: ');
    const link = links.find(({ range }) => range.isEqual(written));
    assert.equal(link?.target?.path, speech.uri.path);
  });

  it('inlay hints: the line of each quote', async () => {
    const whole = new Range(0, 0, yaml.lineCount, 0);
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', yaml.uri, whole);
    const quote = rangeOf(yaml, '1.5万名', 'f-trained-officers');
    const hint = hints.find(({ position }) => position.isEqual(quote.end));
    assert.equal(hint?.label, `line ${rangeOf(speech, '1.5万名').start.line + 1}`);
    assert.equal(hints.length, annotationsIn(diagnostics(speech.uri)).length);
  });

  it('folding: the sections of the speech, the annotations of the YAML', async () => {
    const salutation = rangeOf(speech, '各位同事,各位朋友!').start.line;
    assert.ok((await folds(speech)).some(({ start, end }) => start === salutation && end > start));
    const { start: first } = rangeOf(yaml, '- id: f-trained-officers');
    assert.ok((await folds(yaml)).some(({ start, end }) => start === first.line && end > start));
  });

  /** What stands for an annotation among places: its quote. */
  const quoteOf = (id: string): Range => {
    const key = rangeOf(yaml, 'quote: ', `id: ${id}\n`);
    return new Range(key.end, yaml.lineAt(key.end.line).range.end);
  };

  const definitions = ({ uri }: TextDocument, { start }: Range) =>
    commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', uri, start);

  const references = ({ uri }: TextDocument, { start }: Range) =>
    commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, start);

  const symbolsOf = ({ uri }: TextDocument) =>
    provided(
      `symbols of ${uri.path}`,
      () => commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri),
      (symbols) => (symbols ?? []).length > 0,
    );

  const folds = ({ uri }: TextDocument) =>
    commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
});

function markdownOf(hover: Hover | undefined): string {
  assert.ok(hover);
  return hover.contents
    .map((part) => {
      assert.ok(part instanceof MarkdownString);
      // What stands in files must not be able to run commands.
      assert.ok(!part.isTrusted && !part.supportHtml);
      return part.value;
    })
    .join('\n');
}

/** Fails unless one of the places is a range of a document, and tells which places there are instead. */
function assertLeadTo(
  places: readonly (Location | LocationLink)[],
  { uri }: TextDocument,
  { start, end }: Range,
): void {
  const told = (to: Uri, from: Position, until: Position) =>
    `${to.path} ${from.line}:${from.character}-${until.line}:${until.character}`;
  const all = places
    .map((place) => ('targetUri' in place ? new Location(place.targetUri, place.targetRange) : place))
    .map((place) => told(place.uri, place.range.start, place.range.end));
  const wanted = told(uri, start, end);
  assert.ok(all.includes(wanted), `${wanted} is not among ${all.join(', ') || 'no places'}`);
}

function keyOf(document: TextDocument, key: string): Range {
  const { start, end } = rangeOf(document, `${key}:`);
  return new Range(start, end.translate(0, -1));
}

function flat(symbols: readonly DocumentSymbol[] = []): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

function ascending(a: number, b: number): number {
  return a - b;
}
