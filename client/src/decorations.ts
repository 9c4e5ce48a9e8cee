/** Colours the annotated passages of every visible document, those of the tags and coders that are shown. */
import {
  DecorationRangeBehavior,
  Disposable,
  OverviewRulerLane,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { toRange } from './convert.ts';
import type { Hidden } from './hidden.ts';
import { type Color, colorNamed, lines, palette, themeColor } from './palette.ts';
import { isStale, type PassageWatch } from './passages.ts';
import type { Passage, Passages } from './protocol.ts';

export function decoratePassages(passages: PassageWatch, hiddenTags: Hidden, hiddenCoders: Hidden): Disposable {
  const types = new Map<Color, TextEditorDecorationType>();

  const isShown = ({ tag, coder }: Passage): boolean => !hiddenTags.has(tag) && !hiddenCoders.has(coder);

  const draw = (editor: TextEditor): void => {
    const answer = passages.of(editor.document);
    // Ranges of another version are not drawn: VS Code has moved the old marks along with the text.
    if (answer && isStale(answer, editor.document)) {
      return;
    }
    const ranges = answer && isEnabled(editor) ? rangesByColor(answer, isShown) : new Map<Color, Range[]>();
    for (const color of ranges.keys()) {
      if (!types.has(color)) {
        types.set(color, decorationType(color));
      }
    }
    for (const [color, type] of types) {
      editor.setDecorations(type, ranges.get(color) ?? []);
    }
  };

  const drawAll = (): void => window.visibleTextEditors.forEach(draw);

  const listeners = Disposable.from(
    passages.onDidChange((document) =>
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw),
    ),
    hiddenTags.onDidChange(drawAll),
    hiddenCoders.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('postil.decorations') && drawAll()),
  );
  return new Disposable(() => Disposable.from(listeners, ...types.values()).dispose());
}

function isEnabled({ document }: TextEditor): boolean {
  return workspace.getConfiguration('postil', document.uri).get('decorations.enabled', true);
}

function rangesByColor(
  { document, tags, passages }: Passages,
  isShown: (passage: Passage) => boolean,
): Map<Color, Range[]> {
  const ranges = new Map<Color, Range[]>();
  // In an annotation file the ranges are those of its document, not its own.
  if (document !== undefined) {
    return ranges;
  }
  const colors = new Map(tags.map(({ name, color }) => [name, colorNamed(color)]));
  for (const passage of passages) {
    const { tag, range } = passage;
    if (range && isShown(passage)) {
      const color = colors.get(tag) ?? 'grey';
      const same = ranges.get(color);
      if (same) {
        same.push(toRange(range));
      } else {
        ranges.set(color, [toRange(range)]);
      }
    }
  }
  return ranges;
}

function decorationType(color: Color): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    ...lines[palette[color]],
    backgroundColor: new ThemeColor(themeColor(color, 'background')),
    borderColor: new ThemeColor(themeColor(color, 'border')),
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor(themeColor(color, 'overviewRuler')),
    overviewRulerLane: OverviewRulerLane.Center,
    // What is typed at the edge of a passage is not part of it.
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
}
