import type { ReferenceParams } from 'vscode-languageserver';
import { references as referencesOf } from '../../navigation/references.ts';
import { toOffset } from '../convert.ts';
import { handler } from '../handler.ts';
import { toLocations } from '../locations.ts';

/** A term may stand in any document of the project, so all of them are read first. */
export const references = handler<ReferenceParams>({
  method: 'textDocument/references',
  capability: 'referencesProvider',
  options: {},
  empty: null,
  answer: async ({ project, source, workspace }, { position }) => {
    const whole = await workspace.whole(project);
    return toLocations(whole, referencesOf(whole, source.uri, toOffset(source, position)));
  },
});
