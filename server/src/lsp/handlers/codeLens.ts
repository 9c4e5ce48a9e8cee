import type { CodeLensParams } from 'vscode-languageserver';
import { lenses } from '../../lenses/lenses.ts';
import { toRange } from '../convert.ts';
import { handler } from '../handler.ts';
import { toLocations } from '../locations.ts';
import { seen } from '../seen.ts';

/** Clicks open a peek in editors that have Postil's client; others show the words alone. */
export const codeLens = handler<CodeLensParams>({
  method: 'textDocument/codeLens',
  capability: 'codeLensProvider',
  options: {},
  empty: [],
  answer: (context) => {
    const { project, source, settings, locale } = context;
    if (!settings.codeLens) return [];
    return lenses(seen(context), source.uri, locale).map(({ span, title, targets }) => {
      const range = toRange(source, span);
      const places = toLocations(project, targets);
      const command = places.length > 0 ? 'postil.showPassages' : '';
      return { range, command: { title, command, arguments: [source.uri, range, places] } };
    });
  },
});
