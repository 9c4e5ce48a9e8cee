/** The views of the Postil container: annotations, what needs a person, suggestions, glossary terms. */
import { commands, Disposable, l10n, window } from 'vscode';
import type { OverviewWatch } from '../overview.ts';
import type { PassageWatch } from '../passages.ts';
import { type Annotations, annotationNodes } from './annotations.ts';
import { attentionNodes } from './attention.ts';
import { followCursor } from './follow.ts';
import type { ViewState } from './state.ts';
import { suggestionNodes } from './suggestions.ts';
import { termNodes } from './terms.ts';
import { createTree, type Tree } from './tree.ts';

export interface Views extends Disposable {
  readonly annotations: Tree;
  readonly attention: Tree;
  readonly suggestions: Tree;
  readonly glossary: Tree;
}

interface Parts {
  overview: OverviewWatch;
  passages: PassageWatch;
  state: ViewState;
}

export function showViews({ overview: watch, passages, state }: Parts): Views {
  const annotations = createTree('postil.annotations');
  const attention = createTree('postil.attention');
  const suggestions = createTree('postil.suggestions');
  const glossary = createTree('postil.glossary');
  const trees = [annotations, attention, suggestions, glossary];
  let shown: Annotations | undefined;

  const showAnnotations = (): void => {
    const { overview } = watch;
    shown = overview && annotationNodes(overview, state.grouping, state.query, l10n);
    annotations.show(shown?.roots ?? []);
    annotations.view.message = overview && message(state.query, shown?.shown ?? 0, overview);
    annotations.view.description = overview && groupingInWords(state.grouping);
  };

  const showAll = (): void => {
    const { overview, suggestions: found } = watch;
    void commands.executeCommand('setContext', 'postil.front', watch.front);
    void commands.executeCommand('setContext', 'postil.severalCoders', (overview?.coders.length ?? 0) > 1);
    showAnnotations();
    attention.show(overview ? attentionNodes(overview, l10n) : []);
    attention.view.message = overview && cut(overview.attention.length, overview.attentionCount);
    suggestions.show(overview && found ? suggestionNodes(found, overview.tags, l10n) : []);
    glossary.show(overview ? termNodes(overview, l10n) : []);
  };

  // The passages are asked for anyway, so the number is there without the view.
  const showBadge = (): void => {
    const document = window.activeTextEditor?.document;
    const value = (document && passages.of(document)?.attention) ?? 0;
    const tooltip = l10n.t('Findings that need a person: {0}', value);
    attention.view.badge = value > 0 ? { value, tooltip } : undefined;
  };

  const want = (): void => watch.want(trees.some(({ view }) => view.visible));

  want();
  showBadge();
  const listeners = Disposable.from(
    watch.onDidChange(showAll),
    state.onDidChange(showAnnotations),
    passages.onDidChange(showBadge),
    window.onDidChangeActiveTextEditor(showBadge),
    ...trees.map(({ view }) => view.onDidChangeVisibility(want)),
    followCursor(annotations, watch, (uri, position) => shown?.nodeAt(uri, position)),
  );
  return {
    annotations,
    attention,
    suggestions,
    glossary,
    dispose: () => Disposable.from(listeners, ...trees).dispose(),
  };
}

function groupingInWords(grouping: ViewState['grouping']): string {
  switch (grouping) {
    case 'tag':
      return l10n.t('by tag');
    case 'paragraph':
      return l10n.t('by paragraph');
    case 'status':
      return l10n.t('by status');
    case 'agreement':
      return l10n.t('by agreement');
  }
}

/** What is left out, so that nobody takes a part for the whole. */
function message(query: string, shown: number, overview: NonNullable<OverviewWatch['overview']>): string | undefined {
  const hidden = overview.coders.filter((each) => !each.shown).map(({ name }) => name);
  const lines = [
    ...(query === '' ? [] : [l10n.t('Filter: {0} ({1} of {2})', query, shown, overview.annotations.length)]),
    ...(hidden.length === 0 ? [] : [l10n.t('Hidden coders: {0}', hidden.join(', '))]),
  ];
  return lines.length === 0 ? undefined : lines.join(' · ');
}

function cut(shown: number, all: number): string | undefined {
  return shown < all ? l10n.t('The first {0} of {1}', shown, all) : undefined;
}
